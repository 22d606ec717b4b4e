import { rotaCsv } from './rota-csv.js';

const party = (companyName: string) => ({ participationId: companyName, companyName });

it('writes a line for each meeting, on the clock of the venue, and no formula', () => {
  const meeting = {
    ...{ meetingId: 'one', startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T04:20:00.000Z' },
    ...{ tableLabel: '3', sme: party('=1+1'), buyer: party('With "quotes"') },
  };
  const rotas = [
    { id: 'first', label: 'Interpreter 1', languages: ['it', 'ru'], meetings: [meeting] },
    { id: 'second', label: 'Interpreter 2', languages: ['it', 'uz'], meetings: [] },
  ];
  expect(rotaCsv(rotas, 'Asia/Tashkent', ['who', 'day', 'from', 'to', 'table', 'firm', 'partner'])).toBe(
    '\uFEFF"who";"day";"from";"to";"table";"firm";"partner"\r\n' +
      `"Interpreter 1";"2026-12-01";"09:00";"09:20";"3";"'=1+1";"With ""quotes"""\r\n`,
  );
});

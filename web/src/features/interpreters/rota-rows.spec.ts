import { rotaRows } from './rota-rows.js';

const party = (companyName: string) => ({ participationId: companyName, companyName });

it('makes a row of each meeting, on the clock of the venue, below the headings', () => {
  const meeting = {
    ...{ meetingId: 'one', startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T04:20:00.000Z' },
    ...{ tableLabel: '3', sme: party('Firm'), buyer: party('Partner') },
  };
  const rotas = [
    { id: 'first', label: 'Interpreter 1', languages: ['it', 'ru'], meetings: [meeting] },
    { id: 'second', label: 'Interpreter 2', languages: ['it', 'uz'], meetings: [] },
  ];
  expect(rotaRows(rotas, 'Asia/Tashkent', ['who', 'day', 'from', 'to', 'table', 'firm', 'partner'])).toEqual([
    ['who', 'day', 'from', 'to', 'table', 'firm', 'partner'],
    ['Interpreter 1', '2026-12-01', '09:00', '09:20', '3', 'Firm', 'Partner'],
  ]);
});

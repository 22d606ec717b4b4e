import type { AgendaVersion, MissionView, Placement } from '../../../api-client/contract.js';
import { dayGrid, firstMeeting, meetingSeeker, missionDays, nextMeeting } from './day-grid.js';

const slot = (id: string, startsAt: string) => ({ id, sessionId: 'morning', startsAt, endsAt: startsAt });
const mission = {
  venue: { timeZone: 'Asia/Tashkent' },
  slots: [
    slot('s1', '2026-10-22T19:30:00Z'), // Already the 23rd in Tashkent.
    slot('s2', '2026-10-23T04:30:00Z'),
    slot('s3', '2026-10-23T05:00:00Z'),
    slot('s4', '2026-10-26T04:30:00Z'),
  ],
  tables: [
    { id: 't1', label: 'Table 1' },
    { id: 't2', label: 'Table 2' },
  ],
} as unknown as MissionView;
const placed = (meetingId: string, tableId: string, slotId: string) =>
  ({
    meetingId,
    tableId,
    slotId,
    sme: { companyName: 'Filati Nord' },
    buyer: { companyName: 'Покупатель 001' },
  }) as Placement;
const version = {
  placements: [placed('m1', 't1', 's1'), placed('m2', 't1', 's3'), placed('m3', 't2', 's3')],
} as AgendaVersion;

const TABLES = { rowsOf: 'tables', locale: 'it' } as const;

describe('the grid of a day', () => {
  it('sorts slots into days of the venue', () => {
    expect(missionDays(mission)).toEqual(['2026-10-23', '2026-10-26']);
  });

  it('puts each meeting in the row of its table and the column of its slot', () => {
    const grid = dayGrid(mission, version, '2026-10-23', TABLES);
    expect(grid.rows.map((row) => row.cells.map((cell) => cell?.meetingId ?? null))).toEqual([
      ['m1', null, 'm2'],
      [null, null, 'm3'],
    ]);
  });

  it('puts each meeting in the row of its company, by name, and leaves out companies without a meeting', () => {
    const named = (one: Placement, id: string, companyName: string) => ({
      ...one,
      sme: { participationId: id, companyName },
    });
    const placements = [named(placed('m1', 't2', 's3'), 'p2', 'Zeta'), named(placed('m2', 't1', 's2'), 'p1', 'Alfa')];
    const grid = dayGrid(mission, { placements } as unknown as AgendaVersion, '2026-10-23', {
      rowsOf: 'smes',
      locale: 'it',
    });
    expect(grid.rows.map(({ id, label, cells }) => [id, label, ...cells.map((cell) => cell?.meetingId)])).toEqual([
      ['p1', 'Alfa', undefined, 'm2', undefined],
      ['p2', 'Zeta', undefined, undefined, 'm1'],
    ]);
  });

  it('has its companies in the order of the language of the page', () => {
    const named = (id: string, companyName: string) => ({
      ...placed(id, 't1', 's1'),
      sme: { participationId: id, companyName, isErased: false },
    });
    const mixed = { placements: [named('m1', 'Альфа'), named('m2', 'Zeta')] } as unknown as AgendaVersion;
    const namesIn = (locale: 'it' | 'ru') =>
      dayGrid(mission, mixed, '2026-10-23', { rowsOf: 'smes', locale }).rows.map(({ label }) => label);
    expect([namesIn('it'), namesIn('ru')]).toEqual([
      ['Zeta', 'Альфа'],
      ['Альфа', 'Zeta'],
    ]);
  });

  it('moves over free places with the arrow keys and stops at the edge', () => {
    const grid = dayGrid(mission, version, '2026-10-23', TABLES);
    expect(firstMeeting(grid)).toEqual({ row: 0, column: 0 });
    expect(nextMeeting(grid, { row: 0, column: 0 }, 'ArrowRight')).toEqual({ row: 0, column: 2 });
    expect(nextMeeting(grid, { row: 0, column: 2 }, 'ArrowDown')).toEqual({ row: 1, column: 2 });
    expect(nextMeeting(grid, { row: 1, column: 2 }, 'ArrowLeft')).toBeNull();
    expect(nextMeeting(grid, { row: 0, column: 0 }, 'Enter')).toBeNull();
    expect(firstMeeting(dayGrid(mission, version, '2026-10-26', TABLES))).toBeNull();
  });

  it('finds companies in any alphabet and case', () => {
    expect(meetingSeeker('покуп')(placed('m1', 't1', 's1'))).toBe(true);
    expect(meetingSeeker(' FILATI ')(placed('m1', 't1', 's1'))).toBe(true);
    expect(meetingSeeker('seta')(placed('m1', 't1', 's1'))).toBe(false);
  });
});

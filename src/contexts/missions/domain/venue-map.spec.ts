import { type PlacedTable, placeTables, type Spot } from './venue-map.js';

const table = (label: string, spot: Spot | null = null): PlacedTable => ({
  id: `table-${label}` as PlacedTable['id'],
  label,
  spot,
});
const at = (column: number, row: number): Spot => ({ column, row });
const said = (label: string, spot: Spot | null) => ({ id: table(label).id, spot });
const HALL = { columns: 4, rows: 2 };
const standing = [table('1', at(0, 0)), table('2', at(1, 0)), table('3')];

describe('tables on the map of a venue', () => {
  it('stand where it is said, and where they were if nothing is', () => {
    expect(placeTables(standing, { ...HALL, tables: [said('2', null), said('3', at(3, 1))] })).toEqual({
      ok: true,
      value: [table('1', at(0, 0)), table('2'), table('3', at(3, 1))],
    });
  });

  it('change places in one go', () => {
    expect(placeTables(standing, { ...HALL, tables: [said('1', at(1, 0)), said('2', at(0, 0))] })).toEqual({
      ok: true,
      value: [table('1', at(1, 0)), table('2', at(0, 0)), table('3')],
    });
  });

  it.each([
    [
      'on a spot that another has',
      { ...HALL, tables: [said('3', at(1, 0))] },
      { type: 'spot-taken', first: '2', second: '3', column: 1, row: 0 },
    ],
    [
      'beyond the last column',
      { ...HALL, tables: [said('3', at(4, 0))] },
      { type: 'table-outside-hall', label: '3', column: 4, row: 0, ...HALL },
    ],
    [
      'outside a hall that has become smaller',
      { columns: 1, rows: 2, tables: [] },
      { type: 'table-outside-hall', label: '2', column: 1, row: 0, columns: 1, rows: 2 },
    ],
    [
      'if the mission has no such table',
      { ...HALL, tables: [said('9', at(3, 1))] },
      { type: 'placed-table-unknown', tableId: 'table-9' },
    ],
    [
      'at two spots',
      { ...HALL, tables: [said('3', at(2, 1)), said('3', at(3, 1))] },
      { type: 'table-placed-twice', label: '3' },
    ],
  ])('do not stand %s', (_name, plan, refusal) => {
    expect(placeTables(standing, plan)).toEqual({ ok: false, error: refusal });
  });
});

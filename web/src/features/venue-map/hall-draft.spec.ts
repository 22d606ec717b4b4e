import {
  changeOfHall,
  fillRows,
  freeSpots,
  type HallDraft,
  hallOf,
  moveTable,
  possibleLines,
  type Spot,
  spotOf,
  stepTable,
  waitingTables,
  withoutCollisions,
} from './hall-draft.js';

const IDS = ['a', 'b', 'c'];
const at = (column: number, row: number): Spot => ({ column, row });
const hall = (first: Spot | null, second: Spot | null, third: Spot | null, size = { columns: 3, rows: 2 }): HallDraft =>
  hallOf({
    ...{ version: 1, ...size },
    tables: [
      { id: 'a', label: '1', spot: first },
      { id: 'b', label: '2', spot: second },
      { id: 'c', label: '3', spot: third },
    ],
  });

describe('a hall', () => {
  it('is sent with the tables that there are now, also those that it does not know', () => {
    expect(changeOfHall(hall(at(0, 0), null, at(2, 1)), ['a', 'b', 'new'])).toEqual({
      ...{ columns: 3, rows: 2 },
      tables: [
        { id: 'a', spot: at(0, 0) },
        { id: 'b', spot: null },
        { id: 'new', spot: null },
      ],
    });
  });

  it('has lines enough for its tables', () => {
    expect(possibleLines(hall(at(1, 0), null, at(0, 1)), IDS, 'columns')[0]).toBe(2);
    expect(possibleLines(hall(null, null, null), IDS, 'rows')).toEqual(
      Array.from({ length: 30 }, (_, more) => more + 1),
    );
  });
});

describe('a table that is put somewhere', () => {
  it('stands there, on a free spot', () => {
    expect(moveTable(hall(at(0, 0), null, null), IDS, 'a', at(2, 1))).toEqual(hall(at(2, 1), null, null));
    expect(moveTable(hall(at(0, 0), null, null), IDS, 'a', null)).toEqual(hall(null, null, null));
  });

  it('changes places with the one that stands there', () => {
    expect(moveTable(hall(at(0, 0), at(1, 0), null), IDS, 'a', at(1, 0))).toEqual(hall(at(1, 0), at(0, 0), null));
    expect(moveTable(hall(at(0, 0), at(1, 0), null), IDS, 'c', at(0, 0))).toEqual(hall(null, at(1, 0), at(0, 0)));
  });

  it('is the same hall where it stood already', () => {
    const before = hall(at(0, 0), null, null);
    expect(moveTable(before, IDS, 'a', at(0, 0))).toBe(before);
  });
});

describe('a table that takes a step', () => {
  it('passes others, to the next free spot', () => {
    const row = hall(at(0, 0), at(1, 0), null);
    expect(spotOf(stepTable(row, IDS, 'a', { columns: 1, rows: 0 }), 'a')).toEqual(at(2, 0));
    expect(spotOf(stepTable(row, IDS, 'a', { columns: 0, rows: 1 }), 'a')).toEqual(at(0, 1));
  });

  it('stays where it is at a wall, behind which no spot is free', () => {
    const full = hall(at(0, 0), at(1, 0), at(2, 0));
    expect(stepTable(full, IDS, 'a', { columns: 1, rows: 0 })).toBe(full);
    expect(stepTable(full, IDS, 'a', { columns: 0, rows: -1 })).toBe(full);
    const away = hall(null, null, null);
    expect(stepTable(away, IDS, 'a', { columns: 1, rows: 0 })).toBe(away);
  });
});

describe('tables that stand nowhere', () => {
  it('are put on free spots row by row', () => {
    const filled = fillRows(hall(null, at(0, 0), null), IDS);
    expect(filled).toEqual(hall(at(1, 0), at(0, 0), at(2, 0)));
    expect(waitingTables(filled, IDS)).toEqual([]);
    expect(freeSpots(filled, IDS)).toEqual([at(0, 1), at(1, 1), at(2, 1)]);
  });

  it('make a hall larger that is too small for them', () => {
    expect(fillRows(hall(null, at(0, 0), null, { columns: 1, rows: 1 }), IDS)).toEqual(
      hall(at(0, 1), at(0, 0), at(0, 2), { columns: 1, rows: 3 }),
    );
  });
});

it('a hall in which no table waits stays the same when the others are put in rows', () => {
  const placed = hall(at(0, 0), at(1, 0), at(2, 0), { columns: 3, rows: 1 });
  expect(fillRows(placed, IDS)).toBe(placed);
});

it('two joined changes leave no two tables on one spot, and none outside', () => {
  expect(withoutCollisions(hall(at(0, 0), at(0, 0), at(2, 3)), IDS)).toEqual(hall(at(0, 0), null, null));
});

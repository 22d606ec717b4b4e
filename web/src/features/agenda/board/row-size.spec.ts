import type { Placement } from '../../../api-client/contract.js';
import type { DayGrid } from './day-grid.js';
import { mayBeCut, rowSize } from './row-size.js';

const meeting = (facts: { sme?: string; interpreterId?: string }) =>
  ({
    sme: { companyName: facts.sme ?? 'Filati' },
    buyer: { companyName: 'Buyer' },
    interpreterId: facts.interpreterId ?? null,
    remoteSide: null,
  }) as Placement;
const gridOf = (cells: readonly (Placement | null)[], rowsOf: DayGrid['rowsOf'] = 'tables') =>
  ({ rowsOf, rows: [{ id: 'one', label: 'One', cells }] }) as unknown as DayGrid;
const sizeOf = (grid: DayGrid, showsChanges: boolean) => rowSize(grid, showsChanges, () => null);
const LONG = 'Manifatture riunite della Valtellina e della Valchiavenna';

describe('the rows of a grid', () => {
  it('are as low as a finger allows where names are short', () => {
    expect(sizeOf(gridOf([null, meeting({})]), false)).toEqual({
      nameLines: 1,
      chipLines: 0,
      changeLines: 0,
      rem: 4.6,
    });
  });

  it('are all as high as the longest name needs, and no higher than two lines a name', () => {
    const { nameLines, rem } = sizeOf(gridOf([meeting({}), null, meeting({ sme: LONG })]), false);
    expect(nameLines).toBe(2);
    expect(rem).toBeGreaterThan(4.6);
    expect(sizeOf(gridOf([meeting({ sme: LONG + LONG })]), false).rem).toBe(rem);
    expect([mayBeCut('Filati', nameLines), mayBeCut(LONG, nameLines)]).toEqual([false, true]);
    expect(sizeOf(gridOf([meeting({ sme: LONG })], 'smes'), false).rem).toBeLessThan(rem);
  });

  it('have room to say that a meeting is not to take place', () => {
    expect(rowSize(gridOf([meeting({})]), false, () => 'agreed-no-more').chipLines).toBe(1);
  });

  it('have room for interpreters, and for changes while those are shown', () => {
    const plain = sizeOf(gridOf([meeting({ sme: LONG })]), false).rem;
    const interpreted = sizeOf(gridOf([meeting({ sme: LONG, interpreterId: 'i' })]), false);
    expect(interpreted.chipLines).toBe(1);
    expect(interpreted.rem).toBeGreaterThan(plain);
    expect(sizeOf(gridOf([meeting({ sme: LONG })]), true).rem).toBeGreaterThan(interpreted.rem);
  });
});

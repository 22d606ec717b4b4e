import type { Wish, WishLevel } from '../api-client/contract.js';
import { moved, withLevel, withWish } from './reorder.js';

const wish = (counterpartId: string, level: WishLevel): Wish => ({
  counterpartId,
  level,
  companyName: `[SYNTHETIC] ${counterpartId}`,
  countryCode: 'UZ',
});
const items = [wish('one', 'must-meet'), wish('two', 'meet'), wish('three', 'meet'), wish('four', 'no-thanks')];
const idsOf = (list: readonly Wish[] | null) => list?.map(({ counterpartId }) => counterpartId) ?? null;

describe('ranking wishes', () => {
  it('moves a wish among those of its level, and no further', () => {
    expect(idsOf(moved(items, 2, -1))).toEqual(['one', 'three', 'two', 'four']);
    expect(idsOf(moved(items, 1, 1))).toEqual(['one', 'three', 'two', 'four']);
    expect(moved(items, 1, -1)).toBeNull();
    expect(moved(items, 0, -1)).toBeNull();
    expect(moved(items, 3, 1)).toBeNull();
  });

  it('puts a wish of another level last on that level', () => {
    expect(idsOf(withLevel(items, 1, 'must-meet'))).toEqual(['one', 'two', 'three', 'four']);
    expect(idsOf(withLevel(items, 0, 'meet'))).toEqual(['two', 'three', 'one', 'four']);
    expect(withLevel(items, 0, 'no-thanks').at(-1)).toMatchObject({ counterpartId: 'one', level: 'no-thanks' });
  });

  it('adds a wish last on its level, moves it to another one, and takes it off', () => {
    const ids = (list: readonly { readonly counterpartId: string }[]) => list.map(({ counterpartId }) => counterpartId);
    expect(ids(withWish(items, 'five', 'must-meet'))).toEqual(['one', 'five', 'two', 'three', 'four']);
    expect(ids(withWish(items, 'four', 'meet'))).toEqual(['one', 'two', 'three', 'four']);
    expect(withWish(items, 'four', 'meet').at(-1)).toEqual({ counterpartId: 'four', level: 'meet' });
    expect(ids(withWish(items, 'two', null))).toEqual(['one', 'three', 'four']);
  });
});

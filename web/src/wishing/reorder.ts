import type { Wish, WishLevel } from '../api-client/contract.js';

/** A wish as it is sent: whom, and how much. */
export type RankedWish = Pick<Wish, 'counterpartId' | 'level'>;

/** The levels from the dearest down; lists are sorted by them first. */
export const wishLevels: readonly WishLevel[] = ['must-meet', 'meet', 'no-thanks'];

/** The list with the wish at that place moved up (-1) or down (1) among those of its level; null where it cannot. */
export function moved(items: readonly Wish[], index: number, by: -1 | 1): readonly Wish[] | null {
  const wish = items[index];
  const neighbour = items[index + by];
  if (wish === undefined || neighbour?.level !== wish.level) return null;
  return items.map((item, place) => (place === index ? neighbour : place === index + by ? wish : item));
}

/** The list with that wish on another level, as the last one there. */
export function withLevel(items: readonly Wish[], index: number, level: WishLevel): readonly Wish[] {
  const wish = items[index];
  if (wish === undefined) return items;
  const rest = items.filter((item) => item !== wish);
  return wishLevels.flatMap((one) => [
    ...rest.filter((item) => item.level === one),
    ...(one === level ? [{ ...wish, level }] : []),
  ]);
}

/** The list with that company on that level, as the last one there; without it where the level is null. */
export function withWish(
  items: readonly RankedWish[],
  counterpartId: string,
  level: WishLevel | null,
): readonly RankedWish[] {
  const rest = items.filter((item) => item.counterpartId !== counterpartId);
  return wishLevels.flatMap((one) => [
    ...rest.filter((item) => item.level === one),
    ...(one === level ? [{ counterpartId, level }] : []),
  ]);
}

import { z } from 'zod';
import type { Instant } from '../../../kernel/instant.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { RequestRules } from '../domain/request-rules.js';
import { METAL_OF_LEVEL, WISH_LEVELS, type WishList } from '../domain/wish.js';
import type { MissionWishCounts, OwnWishCounts } from '../persistence/read-models/wish-counts.js';

const MOST_WISHES = 500;
const level = z.enum(WISH_LEVELS);

/** A whole list of wishes, the dearest first. */
export const rankedWishesWire = z
  .object({
    items: z.array(z.object({ counterpartId: wireId<'Participation'>(), level })).max(MOST_WISHES),
  })
  .meta({ id: 'RankedWishes' });

const spent = z.object({ budget: z.int(), used: z.int() });

/** The wishes of a participation as its own people, or an organiser, see them. */
export const wishesWire = z
  .object({
    version: z.int(),
    items: z.array(
      z.object({
        counterpartId: wireId<'Participation'>(),
        companyName: z.string(),
        countryCode: z.string(),
        level,
      }),
    ),
    gold: spent,
    silver: spent,
    mayChange: z.boolean(),
    /** Until when the participation itself can change them; null where it is over with the phase, or no end is set. */
    wishingEndsAt: sentInstant.nullable(),
    changedAt: sentInstant.nullable(),
    isActedFor: z.boolean(),
    /** Null while the wishes can still be changed: whoever tries them out could tell who wishes what. */
    counts: z.object({ mutual: z.int(), onlyOwn: z.int(), onlyTheirs: z.int(), declined: z.int() }).nullable(),
  })
  .meta({ id: 'Wishes' });

export const wishCountsWire = z
  .object({
    mutual: z.int(),
    oneSided: z.int(),
    declined: z.int(),
    wishing: z.int(),
    participations: z.int(),
    /** Participants whose wishes cost more than the budget there is now. */
    overBudget: z.int(),
  })
  .meta({ id: 'WishCounts' }) satisfies z.ZodType<MissionWishCounts>;

/** What is said of a list besides what is in it. */
export interface WishSetting {
  readonly budget: RequestRules['wishBudget'];
  readonly mayChange: boolean;
  readonly wishingEndsAt: Instant | null;
  readonly counts: OwnWishCounts | null;
  readonly briefOf: (id: string) => { readonly companyName: string; readonly countryCode: string } | undefined;
}

/** A list of wishes for whoever may see it; who takes part no longer is left out. */
export function presentWishes(list: WishList, setting: WishSetting): z.infer<typeof wishesWire> {
  const { budget, mayChange, wishingEndsAt, counts, briefOf } = setting;
  const items = list.wishes.flatMap((wish) => {
    const brief = briefOf(wish.counterpartId);
    if (brief === undefined) return [];
    return [{ ...wish, companyName: brief.companyName, countryCode: brief.countryCode }];
  });
  const usedOf = (metal: 'gold' | 'silver'): number =>
    items.filter((item) => item.level !== 'no-thanks' && METAL_OF_LEVEL[item.level] === metal).length;
  return {
    version: list.version,
    items,
    gold: { budget: budget.gold, used: usedOf('gold') },
    silver: { budget: budget.silver, used: usedOf('silver') },
    mayChange,
    wishingEndsAt,
    changedAt: list.changedAt,
    isActedFor: list.isActedFor,
    counts,
  };
}

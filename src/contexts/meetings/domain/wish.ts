import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { RequestRules } from './request-rules.js';

/** From the most wanted down: a "must meet" takes a gold, a "meet" a silver, a "no thanks" neither. */
export const WISH_LEVELS = ['must-meet', 'meet', 'no-thanks'] as const;
export type WishLevel = (typeof WISH_LEVELS)[number];

/** How much one participation wants to meet another. Nobody but its own people and organisers may see it. */
export interface Wish {
  readonly counterpartId: ParticipationId;
  readonly level: WishLevel;
}

/** The wishes of one participation, the dearest first. */
export interface WishList {
  readonly missionId: MissionId;
  readonly participationId: ParticipationId;
  /** From 1; 0 before it wished anything. */
  readonly version: number;
  readonly wishes: readonly Wish[];
  readonly changedAt: Instant | null;
  /** Whether an organiser made the last change in its place. */
  readonly isActedFor: boolean;
}

/** A wish that costs something, by what it costs. */
export const METAL_OF_LEVEL = { 'must-meet': 'gold', meet: 'silver' } as const;

export type WishRefusal =
  | {
      readonly type: 'wish-budget-exceeded';
      readonly level: 'must-meet' | 'meet';
      readonly metal: 'gold' | 'silver';
      readonly budget: number;
      readonly asked: number;
    }
  | { readonly type: 'wish-repeated'; readonly counterpartId: ParticipationId }
  | { readonly type: 'wish-names-strangers'; readonly counterpartIds: readonly ParticipationId[] }
  /** `own-refusal`: the participation itself does not want to meet them. `rule`: the organiser keeps them apart. */
  | {
      readonly type: 'wish-barred';
      readonly by: 'own-refusal' | 'rule';
      readonly counterpartIds: readonly ParticipationId[];
    };

/** Why somebody whom they wish to meet cannot be met; null where nothing bars anybody. Who refuses them is no bar here. */
export function barOnWishes(
  wishes: readonly Wish[],
  bars: { readonly refusedIds: readonly ParticipationId[]; readonly keptApartIds: readonly ParticipationId[] },
): WishRefusal | null {
  const wanted = wishes.filter(({ level }) => level !== 'no-thanks').map(({ counterpartId }) => counterpartId);
  const keptApart = wanted.filter((id) => bars.keptApartIds.includes(id));
  if (keptApart.length > 0) return { type: 'wish-barred', by: 'rule', counterpartIds: keptApart };
  const refused = wanted.filter((id) => bars.refusedIds.includes(id));
  return refused.length > 0 ? { type: 'wish-barred', by: 'own-refusal', counterpartIds: refused } : null;
}

/**
 * The wishes in their order, fit to be kept: each for another admitted participation of the other side, none twice, and
 * within the budget. Levels go before ranks; inside of a level the given order stays.
 */
export function checkWishes(
  wishes: readonly Wish[],
  possibleIds: readonly ParticipationId[],
  budget: RequestRules['wishBudget'],
): Result<readonly Wish[], WishRefusal> {
  const counterpartIds = wishes.map(({ counterpartId }) => counterpartId);
  const repeated = counterpartIds.find((id, index) => counterpartIds.indexOf(id) !== index);
  if (repeated !== undefined) return err({ type: 'wish-repeated', counterpartId: repeated });
  const strangers = counterpartIds.filter((id) => !possibleIds.includes(id));
  if (strangers.length > 0) return err({ type: 'wish-names-strangers', counterpartIds: strangers });
  for (const level of ['must-meet', 'meet'] as const) {
    const metal = METAL_OF_LEVEL[level];
    const asked = wishes.filter((wish) => wish.level === level).length;
    if (asked > budget[metal]) {
      return err({ type: 'wish-budget-exceeded', level, metal, budget: budget[metal], asked });
    }
  }
  return ok(WISH_LEVELS.flatMap((level) => wishes.filter((wish) => wish.level === level)));
}

/** Whether two lists say the same, rank by rank. */
export function areSameWishes(ones: readonly Wish[], others: readonly Wish[]): boolean {
  return (
    ones.length === others.length &&
    ones.every(({ counterpartId, level }, index) => {
      const other = others[index];
      return other?.counterpartId === counterpartId && other.level === level;
    })
  );
}

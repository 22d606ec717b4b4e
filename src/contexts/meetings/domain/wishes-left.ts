import type { ParticipationId } from '../../../kernel/id.js';
import type { Party } from './party.js';
import type { RequestRules } from './request-rules.js';

/** The wishes that a participation has given until now, by what they cost. */
export interface GivenWishes {
  readonly participationId: ParticipationId;
  readonly side: Party['side'];
  readonly gold: number;
  readonly silver: number;
  /** Counterparts that it has said something about: also "no thanks". */
  readonly decided: number;
  /** Everybody whom it could wish to meet. */
  readonly counterparts: number;
}

/** A participation that can still say whom it wishes to meet. */
export interface WishesLeft {
  readonly participationId: ParticipationId;
  readonly side: Party['side'];
  readonly goldLeft: number;
  readonly silverLeft: number;
  /** Whether it has wished nothing yet. */
  readonly hasNone: boolean;
}

/** What is left; null where the budget is spent, or something was said about everybody. */
export function wishesLeft(given: GivenWishes, budget: RequestRules['wishBudget']): WishesLeft | null {
  const { participationId, side, gold, silver, decided, counterparts } = given;
  const goldLeft = Math.max(0, budget.gold - gold);
  const silverLeft = Math.max(0, budget.silver - silver);
  if (goldLeft + silverLeft === 0 || decided >= counterparts) return null;
  return { participationId, side, goldLeft, silverLeft, hasNone: gold + silver === 0 };
}

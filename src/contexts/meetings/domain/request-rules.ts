import type { MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** Who may have a request accepted by the rules: by the side that asks. */
export type AcceptanceMode = 'approved' | 'automatic';

/** What an organiser decides about requests. */
export interface RequestRules {
  /** Hours in which an answer can be given. */
  readonly expiryHours: number;
  /** After how many hours whoever is awaited is reminded. */
  readonly nudgeAfterHours: readonly number[];
  /**
   * By the side that asks. `approved`: the other side answers. `automatic`: its wish to meet the asker is its answer;
   * without one, it is asked like anybody.
   */
  readonly acceptance: { readonly sme: AcceptanceMode; readonly buyer: AcceptanceMode };
  /** How many wishes of each metal a participation has: a gold is a "must meet", a silver a "meet". */
  readonly wishBudget: { readonly gold: number; readonly silver: number };
}

/** One state of what was decided. */
export interface RequestRulesVersion {
  readonly missionId: MissionId;
  /** From 1; 0 before anything was decided. */
  readonly version: number;
  readonly body: RequestRules;
  readonly recordedAt: Instant | null;
  readonly recordedById: UserId | null;
}

/** What holds before an organiser decides anything. */
export const USUAL_RULES: RequestRules = {
  expiryHours: 72,
  nudgeAfterHours: [24, 48],
  acceptance: { sme: 'approved', buyer: 'approved' },
  wishBudget: { gold: 3, silver: 5 },
};

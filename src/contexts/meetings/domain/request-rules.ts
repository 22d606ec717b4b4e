import type { MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { type GroupTraits, isOfGroup, type ParticipantGroup } from '../../../kernel/participant-group.js';

/** `approved`: the other side answers. `automatic`: its wish to meet the asker is its answer; without one it is asked. */
export type AcceptanceMode = 'approved' | 'automatic';

/** What holds by the side that asks. */
export type Acceptance = Readonly<Record<'sme' | 'buyer', AcceptanceMode>>;

/** What holds between two groups, whatever holds otherwise. Null stands for everybody of that side. */
export interface AcceptanceException {
  readonly smes: ParticipantGroup | null;
  readonly buyers: ParticipantGroup | null;
  readonly acceptance: Acceptance;
}

/** What an organiser decides about requests. */
export interface RequestRules {
  /** Hours in which an answer can be given. */
  readonly expiryHours: number;
  /** After how many hours whoever is awaited is reminded. */
  readonly nudgeAfterHours: readonly number[];
  readonly acceptance: Acceptance;
  /** In their order: of several for a pair the first counts. */
  readonly acceptanceExceptions: readonly AcceptanceException[];
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
  acceptanceExceptions: [],
  wishBudget: { gold: 3, silver: 5 },
};

/** What holds for a pair, by what the two have of the attributes that groups go by. */
export function acceptanceBetween(
  sme: GroupTraits,
  buyer: GroupTraits,
  { acceptance, acceptanceExceptions }: Pick<RequestRules, 'acceptance' | 'acceptanceExceptions'>,
): Acceptance {
  const isAmong = (traits: GroupTraits, group: ParticipantGroup | null): boolean =>
    group === null || isOfGroup(traits, group);
  const exception = acceptanceExceptions.find(({ smes, buyers }) => isAmong(sme, smes) && isAmong(buyer, buyers));
  return exception?.acceptance ?? acceptance;
}

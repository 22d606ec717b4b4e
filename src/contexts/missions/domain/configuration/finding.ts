import type { ParticipationId } from '../../../../kernel/id.js';

/** What the configuration is looked at for: letting participants begin, making an agenda, making one public. */
export const STEPS = ['opening', 'generating', 'publishing'] as const;
export type Step = (typeof STEPS)[number];

/** Where a finding is mended. */
export const FIX_PLACES = [
  'mission',
  'participants',
  'matching',
  'phases',
  'requests',
  'messages',
  'operator',
] as const;
export type FixPlace = (typeof FIX_PLACES)[number];

/** What a finding stands in the way of, what it is only to be looked at for, and where it is mended. */
export interface FindingRule {
  readonly blocks: readonly Step[];
  readonly warns: readonly Step[];
  readonly fixOn: FixPlace;
}

const rule = (fixOn: FixPlace, { blocks = [], warns = [] }: Partial<FindingRule>): FindingRule => ({
  blocks,
  warns,
  fixOn,
});

/** Everything that can be found, with what follows from it. A step is blocked only where going on could help nobody. */
export const FINDING_RULES = {
  'no-slots': rule('mission', { blocks: STEPS }),
  'no-tables': rule('mission', { blocks: STEPS }),
  'time-zone-unknown': rule('mission', { blocks: STEPS }),
  'sessions-overlap': rule('mission', { blocks: ['opening', 'generating'], warns: ['publishing'] }),
  'slots-during-programme': rule('mission', { warns: STEPS }),
  'nobody-on-a-side': rule('participants', { blocks: ['opening'] }),
  'availability-outside-sessions': rule('participants', { warns: ['opening', 'generating'] }),
  'deadline-after-mission': rule('phases', { blocks: ['opening'] }),
  'deadline-after-start': rule('phases', { warns: ['opening'] }),
  'deadline-in-the-past': rule('phases', { warns: ['opening'] }),
  'wish-budget-zero': rule('phases', { warns: ['opening'] }),
  'minimum-impossible': rule('matching', { blocks: ['opening'], warns: ['generating'] }),
  'minimums-beyond-tables': rule('matching', { blocks: ['opening'], warns: ['generating'] }),
  'below-its-minimum': rule('requests', { warns: ['generating', 'publishing'] }),
  'languages-unknown': rule('participants', { warns: ['opening', 'generating'] }),
  'languages-not-bridged': rule('participants', { warns: ['opening', 'generating'] }),
  'interpreter-not-needed': rule('mission', { warns: ['generating'] }),
  'nothing-to-place': rule('requests', { blocks: ['generating'] }),
  'too-few-places': rule('mission', { warns: ['generating'] }),
  'no-interpreter': rule('mission', { warns: ['generating'] }),
  'too-few-interpreters': rule('mission', { warns: ['generating'] }),
  'too-few-slots-of-its-own': rule('participants', { warns: ['generating'] }),
  'beyond-its-maximum': rule('participants', { warns: ['generating'] }),
  'never-together': rule('participants', { warns: ['generating'] }),
  'no-sender-address': rule('messages', { blocks: ['opening', 'publishing'] }),
  'no-mail-server': rule('operator', { warns: ['opening', 'publishing'] }),
  'nobody-reachable': rule('participants', { blocks: ['opening'], warns: ['publishing'] }),
  'contacts-missing': rule('participants', { warns: ['opening', 'publishing'] }),
} as const satisfies Readonly<Record<string, FindingRule>>;

export type FindingKind = keyof typeof FINDING_RULES;

/** Every kind, those of the frame first: in this order people read them. */
export const FINDING_KINDS = Object.keys(FINDING_RULES) as [FindingKind, ...FindingKind[]];

/** Something in the configuration of a mission that somebody should change, or at least know of. */
export interface Finding {
  readonly kind: FindingKind;
  /** Whom it concerns; empty where it is about the mission. */
  readonly participationIds: readonly ParticipationId[];
  /** How many meetings it is about; null where it is about none. */
  readonly meetings: number | null;
  /** As many as there is room for, or as are possible; null where that is no question. */
  readonly most: number | null;
  /** Written like `it-ru`. */
  readonly languagePairs: readonly string[];
  /** What else the sentence about it says. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A finding with what is known of it. */
export function finding(kind: FindingKind, known: Partial<Omit<Finding, 'kind'>> = {}): Finding {
  return { kind, participationIds: [], meetings: null, most: null, languagePairs: [], facts: {}, ...known };
}

/** The steps that it stands in the way of, and those that it is to be looked at for. */
export function consequencesOf({ kind }: Pick<Finding, 'kind'>): FindingRule {
  return FINDING_RULES[kind];
}

import type { ExplainedPair, Exclusivity, FilterReason } from '../../../matching-engine/index.js';
import type { PairExplanation, StopReason } from '../domain/explanation.js';
import type { RecommendationTerm } from '../domain/recommendation.js';
import { tellFacts, tellTerm } from './tell-term.js';

type Side = 'sme' | 'buyer';

/** All that is known of a pair, for organisers. */
export function tellOrganiser({ verdict, rises }: ExplainedPair, isSuggested: boolean): PairExplanation {
  if (verdict.outcome === 'filtered') return { outcome: 'not-suggested', stoppedBy: verdict.reasons.map(tellReason) };
  const { score, utility, weightsVersion, terms, reasons } = verdict.pair;
  return {
    outcome: 'scored',
    isSuggested,
    score,
    utility,
    weightsVersion,
    terms: terms.map((term) => tellTerm(term, reasons)),
    wouldRaise: rises.map(({ kind, change, scoreThen, unstatedBy, facts }) => ({
      kind,
      change,
      scoreThen,
      facts: facts === null ? tellUnstated(unstatedBy) : tellFacts(facts),
    })),
  };
}

function tellUnstated(unstatedBy: readonly Side[]): RecommendationTerm['facts'] {
  return unstatedBy.length === 0 ? {} : { unstatedBy };
}

/**
 * What a participant may know of a pair. Of one that is not on its list it hears only what lies with itself: whether the
 * other refuses it, an organiser keeps the two apart, others are nearer or the score is low looks the same.
 *
 * @param explained the pair as if nobody refused anybody and nobody were kept apart
 */
export function tellParticipant(explained: ExplainedPair, side: Side, isSuggested: boolean): PairExplanation {
  const { verdict } = explained;
  if (verdict.outcome === 'scored' && isSuggested) return tellOrganiser(explained, isSuggested);
  const reasons = verdict.outcome === 'filtered' ? verdict.reasons : [];
  const own = reasons
    .filter((reason) => liesWith(reason, side))
    .map((reason) => tellReason(withoutOthersDays(reason, side)));
  return { outcome: 'not-suggested', stoppedBy: own };
}

/** Filters about what an SME states of itself, whoever the buyer is. */
const aboutTheSme: ReadonlySet<FilterReason['kind']> = new Set([
  'country_not_targeted',
  'exclusivity_conflict',
  'mandatory_certification_missing',
]);

/** Filters that compare what both state, which everybody reads in the list of participants, or state of themselves. */
const aboutBoth: ReadonlySet<FilterReason['kind']> = new Set([
  'no_common_language',
  'no_common_session',
  'roles_incompatible',
]);

/** When somebody is there is theirs to tell. */
function withoutOthersDays(reason: FilterReason, side: Side): FilterReason {
  if (reason.kind !== 'no_common_session') return reason;
  return side === 'sme' ? { ...reason, buyerSessions: [] } : { ...reason, smeSessions: [] };
}

/** Whether a reason is about what that side states of itself and could change. */
function liesWith(reason: FilterReason, side: Side): boolean {
  if (aboutTheSme.has(reason.kind)) return side === 'sme';
  return aboutBoth.has(reason.kind) || sidesNamedIn(reason).includes(side);
}

function sidesNamedIn(reason: FilterReason): readonly Side[] {
  if (reason.kind === 'not_admitted') return reason.by.map((stopped) => stopped.side);
  if (reason.kind === 'profile_expired') return reason.of.map((stopped) => stopped.side);
  if (reason.kind === 'products_not_comparable') return reason.unstatedBy;
  return 'of' in reason ? reason.of : [];
}

function tellReason({ kind, ...facts }: FilterReason): StopReason {
  const told = Object.entries<unknown>(facts).map(([name, fact]) => [name, plainFact(fact)] as const);
  return { kind, facts: Object.fromEntries(told.filter((entry): entry is [string, Fact] => entry[1] !== null)) };
}

type Fact = RecommendationTerm['facts'][string];

function plainFact(fact: unknown): Fact | null {
  if (typeof fact === 'string' || typeof fact === 'number') return fact;
  return Array.isArray(fact) ? fact.map(wordsOf) : null;
}

/** A side and what is said of it, or a role, the country in which it is promised and for which headings, in a row. */
function wordsOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  if (isPromise(item)) return [item.role, item.country, ...(item.headings ?? [])].join(' ');
  return Object.values(item)
    .flatMap((part: unknown) => (Array.isArray(part) ? part.map(String) : [String(part)]))
    .join(' ');
}

function isPromise(item: object): item is Exclusivity {
  return 'role' in item && 'country' in item;
}

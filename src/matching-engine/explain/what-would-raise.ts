import { allFilters } from '../filters/all-filters.js';
import type { BuyerProfile, MatchSide, SmeProfile } from '../model/match-profile.js';
import type { PairIds, ScoreOptions } from '../model/score-options.js';
import type { PairVerdict } from '../model/scored-pair.js';
import type { TermFacts, TermKind } from '../model/score-term.js';
import { joinUtilities, type MeasuredTerm } from '../score/join-utilities.js';
import { judgeIn } from '../score/judge-pair.js';
import { PreparedMission } from '../score/prepared-mission.js';
import { allTerms } from '../terms/all-terms.js';
import { states } from './completeness.js';

/** Something that would raise the score of a pair. */
export interface PossibleRise {
  readonly kind: TermKind;
  /** `improve`: both state it and could suit each other better. `state`: it cannot be compared until both state it. */
  readonly change: 'improve' | 'state';
  /** The score from 0 to 1 if the attribute suited both fully, all else as it is: the most that can be gained. */
  readonly scoreThen: number;
  /** Who has not stated it; empty where both have, or where one must say what it looks for. */
  readonly unstatedBy: readonly MatchSide[];
  /** What it is judged on now; `null` when nothing is stated. */
  readonly facts: TermFacts | null;
}

/** Less than half a point of 100 is not worth a sentence. */
const leastRise = 0.005;

/**
 * What would raise the score of a pair, most first: each attribute in turn is taken to suit both sides fully, and the
 * score computed anew, exactly as any other. Products are not among them: they are what the companies do.
 * @returns nothing for a pair that a filter stops
 * @throws Error as `judgePair`
 */
export function whatWouldRaise(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  { smeId, buyerId }: PairIds,
  options: ScoreOptions = {},
): readonly PossibleRise[] {
  return risesIn(new PreparedMission(smes, buyers, options), { smeId, buyerId });
}

/**
 * What would raise the score of a pair of a prepared mission.
 * @throws Error when the pair is not of the mission
 */
function risesIn(mission: PreparedMission, { smeId, buyerId }: PairIds): readonly PossibleRise[] {
  const sme = mission.find(smeId);
  const buyer = mission.find(buyerId);
  if (sme?.side !== 'sme' || buyer?.side !== 'buyer') {
    throw new Error(`No pair of ${smeId} and ${buyerId}: pass all profiles of the mission, these two among them`);
  }
  const view = mission.row(sme.position)(buyer.position);
  if (allFilters.some((filter) => filter.stops(view))) return [];
  const measured = allTerms.map((term) => ({ kind: term.kind, values: term.measure(view) }));
  const { score } = joinUtilities(measured, mission.weights);
  return allTerms
    .filter(({ kind }) => kind !== 'products')
    .map((term, index): PossibleRise => {
      const values = measured[index + 1]?.values ?? { forSme: null, forBuyer: null };
      const isStated = values.forSme !== null || values.forBuyer !== null;
      const suited = measured.map((other) => (other.kind === term.kind ? fullySuited(other, isStated) : other));
      return {
        kind: term.kind,
        change: isStated ? 'improve' : 'state',
        scoreThen: joinUtilities(suited, mission.weights).score,
        unstatedBy: [view.sme, view.buyer].filter((side) => !states(side, term.kind)).map(({ side }) => side),
        facts: isStated ? term.factsOf(view, mission.productFacts(view)) : null,
      };
    })
    .filter(({ scoreThen }) => scoreThen >= score + leastRise)
    .sort((left, right) => right.scoreThen - left.scoreThen || (left.kind < right.kind ? -1 : 1));
}

/** An attribute that one side alone weighs stays with that side; one that nobody can compare yet would count for both. */
function fullySuited({ kind, values }: MeasuredTerm, isStated: boolean): MeasuredTerm {
  if (!isStated) return { kind, values: { forSme: 1, forBuyer: 1 } };
  const suited = (value: number | null): number | null => (value === null ? null : 1);
  return { kind, values: { forSme: suited(values.forSme), forBuyer: suited(values.forBuyer) } };
}

/** What is thought of one pair, and what would raise its score. */
export interface ExplainedPair {
  readonly verdict: PairVerdict;
  /** Most first; empty for a pair that a filter stops. */
  readonly rises: readonly PossibleRise[];
}

/**
 * Explains one pair, exactly as `judgePair` and `whatWouldRaise`, from one preparation of the mission.
 * @throws Error as `judgePair`
 */
export function explainPair(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  pair: PairIds,
  options: ScoreOptions = {},
): ExplainedPair {
  const mission = new PreparedMission(smes, buyers, options);
  return { verdict: judgeIn(mission, pair), rises: risesIn(mission, pair) };
}

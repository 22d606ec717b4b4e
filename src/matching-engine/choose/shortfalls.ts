import type { MatchSide } from '../model/match-profile.js';
import type { MeetingBounds } from '../model/meeting-bounds.js';
import type { MeetingCandidate } from '../model/meeting-choice.js';
import type { ProposalTerms, Shortfall } from '../model/meeting-proposal.js';
import type { PlainTally, Ranking } from '../model/ranking.js';
import type { PairIds } from '../model/score-options.js';
import type { FilterCount } from '../model/scored-pair.js';

/** A choice of meetings, and all that it was chosen from. */
export interface ChosenMeetings {
  readonly ranking: Ranking;
  readonly pairs: readonly MeetingCandidate[];
  readonly meetings: readonly PairIds[];
  readonly terms: ProposalTerms;
}

/** Who has no meeting, or fewer than the minimum, and why. SMEs first, each side by id. */
export function shortfallsOf({ ranking, pairs, meetings, terms }: ChosenMeetings): readonly Shortfall[] {
  const metBy = counterpartsById([...meetings, ...terms.agreed]);
  const suitable = counterpartsById(pairs);
  const takesMeetings = new Set(terms.bounds.filter(({ maximum }) => maximum > 0).map(({ id }) => id));
  const goodEnough = counterpartsById(
    pairs.filter(({ score }) => score >= terms.minimumScore),
    takesMeetings,
  );
  const filteredOf = filters(ranking);
  const isLeft = (all: ReadonlyMap<string, ReadonlySet<string>>, id: string): boolean =>
    [...(all.get(id) ?? [])].some((counterpart) => !(metBy.get(id)?.has(counterpart) ?? false));
  return [...terms.bounds].sort(bySideAndId).flatMap(({ id, side, minimum, maximum }) => {
    const count = metBy.get(id)?.size ?? 0;
    if (count >= Math.max(1, minimum)) return [];
    const others = isLeft(goodEnough, id) ? 'counterparts_full' : 'nobody_good_enough';
    const reason = count >= maximum ? 'no_capacity' : isLeft(suitable, id) ? others : 'nobody_suitable';
    return [{ participantId: id, side, meetings: count, minimum, reason, filtered: filteredOf(id, side) } as const];
  });
}

/** By participant, those whom it is paired with; only those of `among`, where given. */
function counterpartsById(
  pairs: readonly PairIds[],
  among: ReadonlySet<string> | null = null,
): ReadonlyMap<string, ReadonlySet<string>> {
  const counterparts = new Map<string, Set<string>>();
  const add = (id: string, counterpart: string): void => {
    if (among !== null && !among.has(counterpart)) return;
    counterparts.set(id, (counterparts.get(id) ?? new Set()).add(counterpart));
  };
  for (const { smeId, buyerId } of pairs) {
    add(smeId, buyerId);
    add(buyerId, smeId);
  }
  return counterparts;
}

function filters({ smeIds, buyerIds, smeCounts, buyerCounts }: Ranking) {
  const positions: Readonly<Record<MatchSide, ReadonlyMap<string, number>>> = {
    sme: new Map(smeIds.map((id, position) => [id, position])),
    buyer: new Map(buyerIds.map((id, position) => [id, position])),
  };
  return (id: string, side: MatchSide): FilterCount['filtered'] => {
    const counts: PlainTally = side === 'sme' ? smeCounts : buyerCounts;
    const position = positions[side].get(id) ?? -1;
    return Object.fromEntries(
      Object.entries(counts)
        .map(([kind, byPosition]) => [kind, byPosition[position] ?? 0] as const)
        .filter(([kind, count]) => kind !== 'possible' && count > 0)
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    );
  };
}

function bySideAndId(left: MeetingBounds, right: MeetingBounds): number {
  if (left.side !== right.side) return left.side === 'sme' ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

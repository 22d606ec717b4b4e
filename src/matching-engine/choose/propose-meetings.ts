import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import type { MeetingBounds } from '../model/meeting-bounds.js';
import type { MeetingCandidate } from '../model/meeting-choice.js';
import type { MeetingProposal, ProposalNews, ProposalTerms, Shortfall } from '../model/meeting-proposal.js';
import type { Ranking } from '../model/ranking.js';
import type { PairIds, ScoreOptions } from '../model/score-options.js';
import { mergeRankings } from '../ranking/merge-rankings.js';
import { rankMission } from '../ranking/rank-pairs.js';
import { PreparedMission } from '../score/prepared-mission.js';
import { chooseMeetings } from './choose-meetings.js';
import { shortfallsOf } from './shortfalls.js';

/** Counterparts of each participant among which meetings are sought first. Whoever has fewer has all of them there. */
const firstListLength = 64;
/** How much longer the lists become while somebody is short. */
const widening = 4;
/** Into so many parts the scoring is cut, between which news is told and a stop is noticed. */
const scoringParts = 20;
/** Of all the work, as far as it can be told beforehand. */
const shareOfScoring = 0.8;
/** What an agreed meeting counts for that is among no lists: somebody wanted it, so half of what a meeting can be worth. */
const scoreOfUnlisted = 0.5;

/** What goes on around the making of a proposal. */
export interface ProposalSurroundings {
  readonly report: (news: ProposalNews) => void;
  /** Cheap, polled between parts of the work. */
  readonly isStopped: () => boolean;
}

/**
 * Proposes who should meet whom among all pairs of a mission that pass the filters: `chooseMeetings` over the best
 * counterparts of everybody, among ever longer lists while somebody is short of a meeting or of its minimum, so that
 * whoever is left short is short among all pairs there are. The same mission always gives the same proposal.
 *
 * @returns null when it was stopped
 * @throws Error for profiles, weights or bounds that cannot be used
 */
export function proposeMeetings(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  terms: ProposalTerms,
  options: ScoreOptions,
  { report, isStopped }: ProposalSurroundings,
): MeetingProposal | null {
  const mission = new PreparedMission(smes, buyers, options);
  const longest = Math.max(1, smes.length, buyers.length);
  for (let length = Math.min(firstListLength, longest); ; length = Math.min(length * widening, longest)) {
    const ranking = rankInParts(mission, length, (share) => {
      report({ share: share * shareOfScoring, meetings: 0 });
      return !isStopped();
    });
    if (ranking === null) return null;
    const pairs = pairsOf(ranking);
    const meetings = choose(pairs, terms);
    report({ share: 1, meetings: meetings.length });
    if (isStopped()) return null;
    const shortfalls = shortfallsOf({ ranking, pairs, meetings, terms });
    if (length === longest || shortfalls.every(isFinal)) return { meetings, shortfalls };
  }
}

/** Whether longer lists could change nothing: who suits somebody at all is on a list of any length. */
function isFinal({ reason }: Shortfall): boolean {
  return reason === 'no_capacity' || reason === 'nobody_suitable';
}

/** Null where `goesOn`, told the share that is done, said no. */
function rankInParts(mission: PreparedMission, length: number, goesOn: (share: number) => boolean): Ranking | null {
  const parts: Ranking[] = [];
  for (let index = 0; index < scoringParts; index += 1) {
    if (!goesOn(index / scoringParts)) return null;
    parts.push(rankMission(mission, length, { index, of: scoringParts }));
  }
  return mergeRankings(parts, length);
}

/** Every pair that is on a list of either of the two, once. */
function pairsOf({ smeIds, buyerIds, smes, buyers }: Ranking): readonly MeetingCandidate[] {
  const pairs = new Map<number, MeetingCandidate>();
  const add = (sme: number, buyer: number, score: number): void => {
    if (score > 0) pairs.set(sme * buyerIds.length + buyer, { smeId: smeIds[sme]!, buyerId: buyerIds[buyer]!, score });
  };
  for (let sme = 0; sme < smeIds.length; sme += 1) {
    for (let place = smes.starts[sme]!; place < smes.starts[sme + 1]!; place += 1) {
      add(sme, smes.counterparts[place]!, smes.scores[place]!);
    }
  }
  for (let buyer = 0; buyer < buyerIds.length; buyer += 1) {
    for (let place = buyers.starts[buyer]!; place < buyers.starts[buyer + 1]!; place += 1) {
      add(buyers.counterparts[place]!, buyer, buyers.scores[place]!);
    }
  }
  return [...pairs.values()];
}

function choose(
  pairs: readonly MeetingCandidate[],
  { bounds, agreed, minimumScore }: ProposalTerms,
): readonly MeetingCandidate[] {
  const scoreByPair = new Map(pairs.map((pair) => [keyOfPair(pair), pair.score]));
  const { meetings } = chooseMeetings(pairs, byId(bounds, 'maximum'), {
    // Everybody has bounds; whoever had none would have no meeting.
    maximumPerSme: 0,
    maximumPerBuyer: 0,
    minimumScore,
    minimums: byId(bounds, 'minimum'),
    agreed: agreed.map((pair) => ({ ...pair, score: scoreByPair.get(keyOfPair(pair)) ?? scoreOfUnlisted })),
  });
  return meetings;
}

function byId(bounds: readonly MeetingBounds[], bound: 'minimum' | 'maximum'): Readonly<Record<string, number>> {
  return Object.fromEntries(bounds.map((bounded) => [bounded.id, bounded[bound]]));
}

function keyOfPair({ smeId, buyerId }: PairIds): string {
  return JSON.stringify([smeId, buyerId]);
}

import type { BuyerProfile, MatchSide, SmeProfile } from '../model/match-profile.js';
import type { ScoreOptions } from '../model/score-options.js';
import type { ScoredPair } from '../model/scored-pair.js';
import { BestCounterparts } from '../score/best-counterparts.js';
import { describePair } from '../score/describe-pair.js';
import { PreparedMission } from '../score/prepared-mission.js';
import { PairScorer } from './pair-scorer.js';
import { usualBestPerParticipant } from './rank-pairs.js';

/** A list as it stood: ids of counterparts with their scores, best first. */
export interface StandingList {
  readonly participantId: string;
  readonly counterparts: readonly { readonly id: string; readonly score: number }[];
}

/** What a changed profile changed. */
export interface RescoredLists {
  /** The participant's own list and every other that is not what it was, in the order of the ids. */
  readonly lists: readonly StandingList[];
  /** Every pair of those lists that was scored anew, with all that explains it. */
  readonly pairs: readonly Omit<ScoredPair, 'rank'>[];
}

/**
 * Scores one participant's pairs anew and puts them into the lists of the others: its own row and column, and the row of
 * anybody whose full list lost it and must find somebody for the place. Other scores stay, although what codes and words
 * tell may have moved a little with the profile; scoring the whole mission takes that into account.
 *
 * @param lists everybody's lists as they stood
 * @throws Error when the participant is not among the profiles, and as `scorePairs`
 */
export function rescoreParticipant(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  participantId: string,
  lists: readonly StandingList[],
  options: ScoreOptions = {},
): RescoredLists {
  return new Rescoring(new PreparedMission(smes, buyers, options), options).run(participantId, lists);
}

class Rescoring {
  readonly #mission: PreparedMission;
  readonly #scorer: PairScorer;
  readonly #limit: number;
  readonly #pairs = new Map<string, Omit<ScoredPair, 'rank'>>();

  constructor(mission: PreparedMission, options: ScoreOptions) {
    this.#mission = mission;
    this.#scorer = new PairScorer(mission);
    this.#limit = options.bestPerParticipant ?? usualBestPerParticipant;
  }

  run(participantId: string, standing: readonly StandingList[]): RescoredLists {
    const own = this.#scored(participantId);
    const changed = new Map([[participantId, this.#best(own)]]);
    for (const { id } of changed.get(participantId) ?? []) this.#describe(participantId, id);
    const standingById = new Map(standing.map((list) => [list.participantId, list.counterparts]));
    for (const other of new Set([...standingById.keys(), ...own.keys()])) {
      if (other === participantId) continue;
      const list = this.#listOf(other, participantId, standingById.get(other) ?? [], own.get(other) ?? null);
      if (list !== null) changed.set(other, list);
    }
    const lists = [...changed].map(([id, counterparts]) => ({ participantId: id, counterparts }));
    return { lists: lists.sort(byParticipant), pairs: [...this.#pairs.values()] };
  }

  /** Another's list with the new score, or `null` where it stays as it is. */
  #listOf(
    other: string,
    participantId: string,
    before: StandingList['counterparts'],
    score: number | null,
  ): StandingList['counterparts'] | null {
    const rest = before.filter(({ id }) => id !== participantId);
    const isCut = before.length >= this.#limit;
    if (score !== null && (!isCut || score > lastScoreOf(rest))) {
      this.#describe(other, participantId);
      return [...rest, { id: participantId, score }].sort(bestFirst).slice(0, this.#limit);
    }
    if (rest.length === before.length) return null;
    return isCut ? this.#refilled(other) : rest;
  }

  #refilled(other: string): StandingList['counterparts'] {
    const best = this.#best(this.#scored(other));
    for (const { id } of best) this.#describe(other, id);
    return best;
  }

  /** The possible counterparts of a participant, by id, with the scores. */
  #scored(participantId: string): ReadonlyMap<string, number> {
    const place = this.#mission.find(participantId);
    if (place === null) throw new Error(`No participant ${participantId}: pass all profiles of the mission`);
    const others = place.side === 'sme' ? this.#mission.buyers : this.#mission.smes;
    const scores = new Map<string, number>();
    const score = scoringOf(this.#scorer, place.side);
    score(place.position, (other, stoppedBy, value) => {
      if (stoppedBy === null) scores.set(others[other]!.id, value);
    });
    return scores;
  }

  #best(scores: ReadonlyMap<string, number>): StandingList['counterparts'] {
    const ids = [...scores.keys()].sort();
    const best = new BestCounterparts(this.#limit);
    ids.forEach((id, position) => best.offer(position, scores.get(id)!));
    return best.positions.map((position, index) => ({ id: ids[position]!, score: best.scores[index]! }));
  }

  #describe(one: string, other: string): void {
    const [sme, buyer] = this.#mission.find(one)?.side === 'sme' ? [one, other] : [other, one];
    const key = `${sme} ${buyer}`;
    if (this.#pairs.has(key)) return;
    const view = this.#mission.row(this.#mission.find(sme)!.position)(this.#mission.find(buyer)!.position);
    this.#pairs.set(key, describePair(view, this.#mission.productFacts(view), this.#mission.weights));
  }
}

function lastScoreOf(list: StandingList['counterparts']): number {
  return list.at(-1)?.score ?? Number.NEGATIVE_INFINITY;
}

function scoringOf(scorer: PairScorer, side: MatchSide): PairScorer['scoreRow'] {
  return side === 'sme' ? scorer.scoreRow.bind(scorer) : scorer.scoreColumn.bind(scorer);
}

function bestFirst(
  left: { readonly id: string; readonly score: number },
  right: { readonly id: string; readonly score: number },
): number {
  return right.score - left.score || (left.id < right.id ? -1 : 1);
}

function byParticipant(left: StandingList, right: StandingList): number {
  return left.participantId < right.participantId ? -1 : 1;
}

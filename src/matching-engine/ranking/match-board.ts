import type { BuyerProfile, MatchProfile, MatchSide, SmeProfile } from '../model/match-profile.js';
import type { PairIds, ScoreOptions } from '../model/score-options.js';
import type { PairVerdict } from '../model/scored-pair.js';
import { judgeIn } from '../score/judge-pair.js';
import { PreparedMission, type Place } from '../score/prepared-mission.js';
import { KeptList } from './kept-list.js';
import { PairScorer } from './pair-scorer.js';
import { usualBestPerParticipant } from './rank-pairs.js';

/** A possible counterpart with the score of the pair. */
export interface RankedCounterpart {
  readonly id: string;
  readonly score: number;
}

/** What a changed profile changed. */
export interface BoardChange {
  /** The best counterparts of the participant now. */
  readonly best: readonly RankedCounterpart[];
  /** The ids of the counterparts whose lists are not what they were, in the order of their ids. */
  readonly changedLists: readonly string[];
}

/**
 * The best counterparts of everybody in a mission, kept while it is prepared: when one profile changes, only its own
 * pairs are scored again.
 *
 * What codes and words tell is taken from the profiles that the board was made with, so that no other score moves;
 * scoring the whole mission again takes all changes into account. Participants are neither added nor removed: who
 * withdraws is `admission: 'withdrawn'`. Memory grows with the participants, not with the pairs.
 */
export class MatchBoard {
  readonly #mission: PreparedMission;
  readonly #scorer: PairScorer;
  readonly #lists: Readonly<Record<MatchSide, readonly KeptList[]>>;

  /** @throws Error as `scorePairs` */
  constructor(smes: readonly SmeProfile[], buyers: readonly BuyerProfile[], options: ScoreOptions = {}) {
    const limit = options.bestPerParticipant ?? usualBestPerParticipant;
    this.#mission = new PreparedMission(smes, buyers, options);
    this.#scorer = new PairScorer(this.#mission);
    const listFor = (): KeptList => new KeptList(limit);
    this.#lists = { sme: this.#mission.smes.map(listFor), buyer: this.#mission.buyers.map(listFor) };
    this.#lists.sme.forEach((list, sme) => {
      this.#scorer.scoreRow(sme, (buyer, stoppedBy, score) => {
        if (stoppedBy !== null) return;
        list.offer(buyer, score);
        this.#lists.buyer[buyer]!.offer(sme, score);
      });
    });
  }

  /**
   * The best counterparts of a participant, best first.
   * @throws Error when it is not of the mission
   */
  bestOf(id: string): readonly RankedCounterpart[] {
    const place = this.#placeOf(id);
    const list = this.#lists[place.side][place.position]!;
    const others = this.#profiles(otherSide(place.side));
    return list.positions.map((position, index) => ({ id: others[position]!.id, score: list.scores[index]! }));
  }

  /**
   * What is thought of a pair, as `judgePair`.
   * @throws Error when it is not of the mission
   */
  judge(pair: PairIds): PairVerdict {
    return judgeIn(this.#mission, pair);
  }

  /**
   * Takes what a participant states now and scores its pairs again.
   * @throws Error when it is not of the mission, or its profile cannot be used
   */
  replace(profile: MatchProfile): BoardChange {
    const { side } = profile;
    const position = this.#scorer.replace(profile);
    const scoreByOther = new Map<number, number>();
    const own = this.#lists[side][position]!;
    own.clear();
    this.#score(side, position, (other, score) => {
      own.offer(other, score);
      scoreByOther.set(other, score);
    });
    const others = this.#profiles(otherSide(side));
    const changedLists: string[] = [];
    this.#lists[otherSide(side)].forEach((list, other) => {
      if (!scoreByOther.has(other) && !list.keeps(position)) return;
      const before = list.positions;
      const scoreBefore = list.scores[before.indexOf(position)];
      const score = scoreByOther.get(other) ?? null;
      if (!list.change(position, score)) this.#refill(otherSide(side), other, list);
      const isSame = scoreBefore === list.scores[list.positions.indexOf(position)];
      if (!isSame || before.some((id, place) => id !== list.positions[place])) changedLists.push(others[other]!.id);
    });
    return { best: this.bestOf(profile.id), changedLists };
  }

  #refill(side: MatchSide, position: number, list: KeptList): void {
    list.clear();
    this.#score(side, position, (other, score) => {
      list.offer(other, score);
    });
  }

  #score(side: MatchSide, position: number, onPossible: (other: number, score: number) => void): void {
    const score =
      side === 'sme' ? this.#scorer.scoreRow.bind(this.#scorer) : this.#scorer.scoreColumn.bind(this.#scorer);
    score(position, (other, stoppedBy, value) => {
      if (stoppedBy === null) onPossible(other, value);
    });
  }

  #profiles(side: MatchSide): readonly MatchProfile[] {
    return side === 'sme' ? this.#mission.smes : this.#mission.buyers;
  }

  #placeOf(id: string): Place {
    const place = this.#mission.find(id);
    if (place === null) throw new Error(`No participant ${id} on this board: make it of the whole mission`);
    return place;
  }
}

function otherSide(side: MatchSide): MatchSide {
  return side === 'sme' ? 'buyer' : 'sme';
}

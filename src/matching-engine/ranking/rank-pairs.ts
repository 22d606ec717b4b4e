import type { BuyerProfile, SmeProfile } from '../model/match-profile.js';
import type { RankedSide, Ranking, WorkPart } from '../model/ranking.js';
import type { ScoreOptions } from '../model/score-options.js';
import type { FilterKind } from '../model/scored-pair.js';
import { BestCounterparts } from '../score/best-counterparts.js';
import { FilterTally } from '../score/filter-tally.js';
import { PreparedMission } from '../score/prepared-mission.js';
import { PairScorer } from './pair-scorer.js';

/** How many counterparts of each participant are kept when nobody says. */
export const usualBestPerParticipant = 30;

/**
 * The best counterparts of every participant, without explanations, for missions of any size: of 10,000 by 10,000 only
 * pairs with related products are ever scored. `scorePairs` scores alike and explains.
 *
 * To use more threads, each takes the same profiles and another `part`, and `mergeRankings` puts the answers together.
 * @throws Error as `scorePairs`
 */
export function rankPairs(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  options: ScoreOptions = {},
  part: WorkPart = { index: 0, of: 1 },
): Ranking {
  return rankMission(new PreparedMission(smes, buyers, options), options.bestPerParticipant, part);
}

/** `rankPairs` of a mission that is prepared already. */
export function rankMission(
  mission: PreparedMission,
  limit = usualBestPerParticipant,
  part: WorkPart = { index: 0, of: 1 },
): Ranking {
  const scorer = new PairScorer(mission);
  const bestOfSmes = mission.smes.map(() => new BestCounterparts(limit));
  const bestOfBuyers = mission.buyers.map(() => new BestCounterparts(limit));
  const tallies = new PairTallies(scorer);
  // Every so many: neighbours by id may be of one trade, and a part of one trade has more to do.
  for (let sme = part.index; sme < mission.smes.length; sme += part.of) {
    const bestOfSme = bestOfSmes[sme]!;
    scorer.scoreRow(sme, (buyer, stoppedBy, score) => {
      tallies.count(sme, buyer, stoppedBy);
      if (stoppedBy !== null) return;
      bestOfSme.offer(buyer, score);
      bestOfBuyers[buyer]!.offer(sme, score);
    });
    tallies.countTheRest(sme);
  }
  tallies.finish();
  return {
    smeIds: mission.smes.map(({ id }) => id),
    buyerIds: mission.buyers.map(({ id }) => id),
    smes: rankedSide(bestOfSmes),
    buyers: rankedSide(bestOfBuyers),
    smeCounts: tallies.smes.toPlain(),
    buyerCounts: tallies.buyers.toPlain(),
    weightsVersion: mission.weights.version,
  };
}

/** Lists as arrays, in the order of the participants. */
export function rankedSide(lists: readonly BestCounterparts[]): RankedSide {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach(({ positions }, index) => {
    starts[index + 1] = starts[index]! + positions.length;
  });
  const counterparts = new Int32Array(starts[lists.length]!);
  const scores = new Float64Array(counterparts.length);
  lists.forEach((list, index) => {
    counterparts.set(list.positions, starts[index]);
    scores.set(list.scores, starts[index]);
  });
  return { starts, counterparts, scores };
}

/** Counts pairs one by one where they were looked at, and by classes and remainders where they were not. */
class PairTallies {
  readonly smes: FilterTally;
  readonly buyers: FilterTally;
  readonly #scorer: PairScorer;
  readonly #buyersOfClass: Int32Array;
  readonly #smesOfClass: Int32Array;
  #smeCount = 0;

  constructor(scorer: PairScorer) {
    const { mission, standing } = scorer;
    this.#scorer = scorer;
    this.smes = new FilterTally(mission.smes.length);
    this.buyers = new FilterTally(mission.buyers.length);
    this.#buyersOfClass = new Int32Array(standing.buyers.size);
    for (const buyerClass of standing.buyers.classOf) this.#buyersOfClass[buyerClass]! += 1;
    this.#smesOfClass = new Int32Array(standing.smes.size);
  }

  count(sme: number, buyer: number, stoppedBy: FilterKind | null): void {
    this.smes.count(sme, stoppedBy);
    this.buyers.count(buyer, stoppedBy);
  }

  /** Counts the pairs of an SME that were not looked at. */
  countTheRest(sme: number): void {
    const { standing, mission } = this.#scorer;
    const smeClass = standing.smes.classOf[sme]!;
    this.#smesOfClass[smeClass]! += 1;
    this.#smeCount += 1;
    this.#buyersOfClass.forEach((buyers, buyerClass) => {
      const stoppedBy = standing.verdict(smeClass, buyerClass);
      if (stoppedBy !== null) this.smes.count(sme, stoppedBy, buyers);
    });
    for (const buyer of mission.excludedOf(sme)) {
      this.count(sme, buyer, 'pair_excluded');
      const otherwise = standing.verdict(smeClass, standing.buyers.classOf[buyer]!);
      if (otherwise === null) continue;
      this.smes.count(sme, otherwise, -1);
      this.buyers.count(buyer, otherwise, -1);
    }
    this.smes.count(sme, 'products_unrelated', mission.buyers.length - this.smes.total(sme));
  }

  /** Counts, for every buyer, the pairs that were not looked at. */
  finish(): void {
    const { standing } = this.#scorer;
    standing.buyers.classOf.forEach((buyerClass, buyer) => {
      this.#smesOfClass.forEach((smes, smeClass) => {
        const stoppedBy = standing.verdict(smeClass, buyerClass);
        if (stoppedBy !== null) this.buyers.count(buyer, stoppedBy, smes);
      });
      this.buyers.count(buyer, 'products_unrelated', this.#smeCount - this.buyers.total(buyer));
    });
  }
}

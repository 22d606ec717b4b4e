import { InsertMeeting } from '../moves/insert-meeting.js';
import type { Move } from '../moves/move.js';
import { SwapChains } from '../moves/swap-chains.js';
import { SeededRandom } from '../random/seeded-random.js';
import { compareScores, scoreOf } from '../score/score.js';
import { softWeightsOf } from '../score/weights.js';
import type { Agenda } from '../search/agenda.js';
import { PriceList, priceOf, type Pricing } from '../search/pricing.js';
import type { RepairOptions } from './repair-request.js';

/**
 * Cool at first: an agenda that was good yesterday is to be mended, not sought anew. Then once more from the beginning and
 * hot, for what no cool walk gets out of: whoever has few slots left takes whole chains of meetings along. Measured on
 * late arrivals at the public instances, by how many of the best days were found.
 */
const PASSES = [
  { hot: 0.3, cold: 0.05 },
  { hot: 1, cold: 0.1 },
] as const;

const SHARE_OF_INSERTIONS = 0.3;

/** Steps between two looks at the stop flag and two changes of temperature. */
const BLOCK = 1_024;

const ROUNDING = 1e-9;

/**
 * Anneals an agenda that keeps every rule, briefly, and leaves the best state met in it. Unlike in a search from nothing
 * no rule is broken on the way, and interpreters keep their rests, so that whoever is not moved keeps the interpreter.
 *
 * @returns the steps done.
 */
export function mendDay(agenda: Agenda, { seed, steps, isStopped }: RepairOptions): number {
  const walk = new Walk(agenda, seed);
  const weights = softWeightsOf(agenda.compiled.problem);
  const best = { slots: agenda.slotOf.slice(), score: scoreOf(agenda.tally, agenda.shortfallWeight, weights) };
  const start = best.slots.slice();
  const stepsOfPass = Math.ceil(steps / PASSES.length);
  let done = 0;
  for (const { hot, cold } of PASSES) {
    if (done > 0) agenda.restore(start);
    let temperature: number = hot;
    for (let step = 0; step < stepsOfPass; step += 1, done += 1) {
      if (step % BLOCK === 0) {
        if (isStopped?.() === true) break;
        temperature = hot * (cold / hot) ** (step / stepsOfPass);
      }
      if (!walk.step(temperature) || agenda.relaxed > 0) continue;
      const score = scoreOf(agenda.tally, agenda.shortfallWeight, weights);
      if (compareScores(score, best.score) >= 0) continue;
      best.score = score;
      best.slots.set(agenda.slotOf);
    }
  }
  agenda.restore(best.slots);
  return done;
}

class Walk {
  private readonly random: SeededRandom;
  private readonly pricing: Pricing;
  private readonly insert: Move;
  private readonly swap: Move;

  constructor(
    private readonly agenda: Agenda,
    seed: number,
  ) {
    this.random = new SeededRandom(seed);
    this.pricing = new PriceList(agenda).strict();
    this.insert = new InsertMeeting(agenda);
    this.swap = new SwapChains(agenda);
  }

  /** Tries one move; says whether it was kept and made a difference. */
  step(temperature: number): boolean {
    const { agenda, random, pricing } = this;
    const isInserting = agenda.unplacedCount > 0 && random.unit() < SHARE_OF_INSERTIONS;
    const move = isInserting ? this.insert : this.swap;
    if (!move.propose(random, pricing)) return false;
    const tolerated = -temperature * Math.log(1 - random.unit()) + ROUNDING;
    if (move.bound > tolerated) return false;
    const before = priceOf(agenda, pricing);
    agenda.openJournal();
    move.apply();
    agenda.settle();
    const change = priceOf(agenda, pricing) - before;
    if (change > tolerated) agenda.rollBack();
    else agenda.closeJournal();
    return change <= tolerated && change !== 0;
  }
}

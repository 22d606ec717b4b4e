import type { FoundAgenda, Progress, Score, SolveOptions } from '../model/solution.js';
import { InsertMeeting } from '../moves/insert-meeting.js';
import type { Move } from '../moves/move.js';
import { ShiftRest } from '../moves/shift-rest.js';
import { SwapChains } from '../moves/swap-chains.js';
import { SeededRandom } from '../random/seeded-random.js';
import { compareScores, scoreOf } from '../score/score.js';
import type { SoftWeights } from '../model/problem.js';
import { softWeightsOf } from '../score/weights.js';
import type { Agenda } from './agenda.js';
import type { PairSearch } from './pairs/pair-search.js';
import { recheckPairs } from './pairs/recheck-pairs.js';
import { follow, type Pricing, priceOf } from './pricing.js';
import { SelfCheck } from './self-check.js';

/** Share of insertions among the moves while anything is unplaced; measured on the public instances. */
const SHARE_OF_INSERTIONS = 0.3;

/** Share of moves of interpreters' rests where there are any: cheap, and they matter where interpreters are short. */
const SHARE_OF_RESTS = 0.05;

/** Steps between two looks at the stop flag, and between two changes of temperature. A power of two. */
const BLOCK = 1_024;

/**
 * Steps per meeting between two shifts of the burdens, and one block at least: where there are many meetings, breaks
 * must be given time to close before they become dearer. Measured on planted problems of 3,000 to 20,000 meetings.
 */
const STEPS_PER_BURDEN = 7;

/** Blocks between two reports of progress. */
const BLOCKS_PER_REPORT = 16;

/** Prices are sums of fractions; differences below this are rounding. */
const ROUNDING = 1e-9;

/** One stretch of annealing: the temperature falls geometrically over the steps, counted in breaks. */
export interface Schedule {
  readonly steps: number;
  readonly hot: number;
  readonly cold: number;
}

export interface Phase extends Schedule {
  readonly pricing: Pricing;
  /** Whether lasting breaks, disorder and overbooking become dearer as the phase goes on. */
  readonly isGuided: boolean;
}

/** Simulated annealing on one agenda, remembering the best one met that keeps every hard rule. */
export class Improvement {
  stepsDone = 0;
  isStopped = false;
  bestScore: Score;
  readonly bestSlots: Int32Array;
  readonly bestRests: Uint8Array;
  /** Whether others were told of the best agenda. */
  private isBestTold = false;
  private bestProgress: Pick<Progress, 'placed' | 'breaks' | 'idleSlots'> = { placed: 0, breaks: 0, idleSlots: 0 };
  private readonly weights: SoftWeights;
  private blocks = 0;
  private sinceBurdens = 0;
  private readonly random: SeededRandom;
  private readonly insert: Move;
  private readonly swap: Move;
  private readonly shiftRest: Move;
  private readonly check: SelfCheck;

  /** @param agenda one that keeps every hard rule. */
  constructor(
    private readonly agenda: Agenda,
    private readonly options: SolveOptions,
  ) {
    this.random = new SeededRandom(options.seed);
    this.insert = new InsertMeeting(agenda);
    this.swap = new SwapChains(agenda);
    this.shiftRest = new ShiftRest(agenda);
    this.check = new SelfCheck(agenda, options.selfCheck ?? 'off');
    this.bestSlots = agenda.slotOf.slice();
    this.bestRests = agenda.roster.rests.slice();
    this.weights = softWeightsOf(agenda.compiled.problem);
    this.bestScore = scoreOf(agenda.tally, agenda.shortfallWeight, this.weights);
    this.noteBest();
  }

  /** Whether there is nothing left to gain, no step left to do, or somebody said stop. */
  get isOver(): boolean {
    return this.isStopped || this.stepsDone >= this.options.steps || isPerfect(this.bestScore);
  }

  /** Breaks of the best agenda; `null` where it leaves a meeting out. */
  get fewestBreaks(): number | null {
    return this.bestProgress.placed < this.agenda.compiled.meetingCount ? null : this.bestProgress.breaks;
  }

  /** Counts steps that were spent on something else than annealing. */
  spend(steps: number): void {
    this.stepsDone += steps;
    this.pause();
  }

  anneal(phase: Phase): void {
    let { pricing } = phase;
    this.cool(phase, (temperature, steps) => {
      for (let step = 0; step < steps; step += 1) this.step(temperature, pricing);
      if (phase.isGuided) pricing = this.guide(pricing, phase.pricing);
    });
  }

  /** The same on an agenda of pairs alone, which takes the place of the agenda wherever it is better. */
  annealPairs(schedule: Schedule, pairs: PairSearch): void {
    const isChecked = this.options.selfCheck !== undefined && this.options.selfCheck !== 'off';
    let fewest = this.fewestBreaks ?? Number.POSITIVE_INFINITY;
    this.cool(schedule, (temperature, steps) => {
      for (let step = 0; step < steps; step += 1) {
        if (!pairs.step(temperature)) continue;
        if (isChecked) recheckPairs(pairs.agenda);
        if (pairs.agenda.breaks >= fewest || !pairs.agenda.isSound) continue;
        fewest = pairs.agenda.breaks;
        this.agenda.restore(pairs.agenda.listSlots());
        this.noteBest();
      }
      if (this.isTimeForBurdens()) pairs.agenda.shiftBurdens();
      pairs.followPrices();
    });
  }

  /** @param work does so many steps at a temperature. */
  private cool(schedule: Schedule, work: (temperature: number, steps: number) => void): void {
    const cooling = Math.log(schedule.cold / schedule.hot) / Math.max(1, schedule.steps);
    for (let step = 0; step < schedule.steps && !this.isOver; step += BLOCK) {
      const steps = Math.min(BLOCK, schedule.steps - step, this.options.steps - this.stepsDone);
      this.stepsDone += steps;
      work(schedule.hot * Math.exp(cooling * step), steps);
      this.pause();
    }
  }

  /** Takes the agenda as it stands for the best if it is. */
  noteBest(): void {
    const { agenda } = this;
    if (agenda.relaxed > 0) return;
    const score = scoreOf(agenda.tally, agenda.shortfallWeight, this.weights);
    if (this.stepsDone > 0 && compareScores(score, this.bestScore) >= 0) return;
    this.bestScore = score;
    this.isBestTold = false;
    this.bestSlots.set(agenda.slotOf);
    this.bestRests.set(agenda.roster.rests);
    this.bestProgress = {
      placed: agenda.compiled.meetingCount - agenda.unplacedCount,
      breaks: agenda.days.breaks,
      idleSlots: agenda.days.idleSlots,
    };
  }

  private noteIfBetter(): void {
    const { agenda, bestScore, weights } = this;
    const medium = agenda.unplacedWeight + agenda.shortfall * agenda.shortfallWeight + agenda.unfairness;
    if (medium > bestScore.medium) return;
    const least = (agenda.days.breaks + agenda.moved) * Math.min(weights.break, weights.moved);
    if (medium < bestScore.medium || least <= bestScore.soft) this.noteBest();
  }

  /** Tells other searches of the best agenda, and takes over theirs where it is better. */
  exchange(): void {
    const found = this.tellBest();
    if (found === null || compareScores(found.score, this.bestScore) >= 0) return;
    this.agenda.restore(found.slots, found.rests);
    this.noteBest();
  }

  private tellBest(): FoundAgenda | null {
    this.isBestTold = true;
    return this.options.exchange?.({ score: this.bestScore, slots: this.bestSlots, rests: this.bestRests }) ?? null;
  }

  report(): void {
    this.options.onProgress?.({
      ...this.bestProgress,
      meetings: this.agenda.compiled.meetingCount,
      stepsDone: this.stepsDone,
      steps: this.options.steps,
    });
  }

  private step(temperature: number, pricing: Pricing): void {
    const { agenda, random, check } = this;
    const move = this.chooseMove();
    if (!move.propose(random, pricing)) return;
    const tolerated = -temperature * Math.log(1 - random.unit()) + ROUNDING;
    if (move.bound > tolerated) return;
    const before = priceOf(agenda, pricing);
    check.beforeMove();
    agenda.openJournal();
    move.apply();
    agenda.settle();
    const change = priceOf(agenda, pricing) - before;
    if (change > tolerated) {
      agenda.rollBack();
      check.afterUndo();
      return;
    }
    agenda.closeJournal();
    check.afterMove();
    if (change !== 0) this.noteIfBetter();
  }

  private guide(pricing: Pricing, first: Pricing): Pricing {
    const { days, tables, interpreters, disorder } = this.agenda;
    if (this.isTimeForBurdens()) days.shiftBurdens();
    const overbooked = tables.excess + interpreters.excess;
    return follow(pricing, first, { overbooked, disorder });
  }

  /** To be asked once in every block. */
  private isTimeForBurdens(): boolean {
    const interval = Math.max(BLOCK, STEPS_PER_BURDEN * this.agenda.compiled.meetingCount);
    this.sinceBurdens += BLOCK;
    if (this.sinceBurdens < interval) return false;
    this.sinceBurdens -= interval;
    return true;
  }

  private chooseMove(): Move {
    const { agenda, random } = this;
    if (agenda.unplacedCount > 0 && random.unit() < SHARE_OF_INSERTIONS) return this.insert;
    if (agenda.roster.limited.length > 0 && random.unit() < SHARE_OF_RESTS) return this.shiftRest;
    return this.swap;
  }

  private pause(): void {
    if (this.options.isStopped?.() === true) this.isStopped = true;
    this.blocks += 1;
    if (this.blocks % BLOCKS_PER_REPORT !== 0) return;
    // Others may go on from it at once, and find it when they hear of it; this search takes over theirs at the end of its round.
    if (!this.isBestTold) this.tellBest();
    this.report();
  }
}

/** Nothing can be better than nothing left out, no break and nobody moved. */
export const isPerfect = (score: Score): boolean => score.medium === 0 && score.soft === 0;

import { explainUnplaced } from '../explain/explain-unplaced.js';
import { checkProblem } from '../model/check-problem.js';
import { type CompiledProblem, compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import type { RefusedProblem, Solution, SolveOptions } from '../model/solution.js';
import { scoreOf } from '../score/score.js';
import { softWeightsOf } from '../score/weights.js';
import { Agenda } from './agenda.js';
import { assignResources } from './assign-resources.js';
import { construct, listByUrgency } from './construct.js';
import { fill } from './fill.js';
import { Finding } from './finding.js';
import { Improvement, isPerfect } from './improve.js';
import { openPairSearch } from './pairs/open-pair-search.js';
import type { PairSearch } from './pairs/pair-search.js';
import { PriceList } from './pricing.js';
import { shed } from './shed.js';

/** Steps of the first round per meeting, and at least; each later round is twice as long as the one before, up to a limit. */
const FIRST_ROUND_PER_MEETING = 60;
const FIRST_ROUND_AT_LEAST = 20_000;

/** Beyond this many steps per meeting another round finds more than a longer one; measured on the public instances. */
const LONGEST_ROUND_PER_MEETING = 25_000;

/** Share of a round in which rules may be broken for a while. */
const RELAXED_SHARE = 0.85;

/**
 * Cool, for rising burdens drive the search on; a short round is too short for them, and cools further instead.
 * Measured on the public instances, and on planted problems of 3,000 to 20,000 meetings.
 */
const RELAXED_HEAT = { hot: 0.3, cold: 0.17 };
const SHORT_ROUND_HEAT = { hot: 0.4, cold: 0.1 };
const SHORT_ROUND_PER_MEETING = 2_000;
const STRICT_HEAT = { hot: 0.2, cold: 0.05 };

/** When a relaxed phase ends with broken rules they are too cheap: by how much dearer they get, and how dear at most. */
const SEVERITY_GROWTH = 3;
const HIGHEST_SEVERITY = 27;

/**
 * Makes an agenda: a greedy one first, then rounds of annealing, each twice as long as the one before, so that how far
 * the search has come depends on the steps done and not on the steps allowed. Deterministic in (problem, seed, steps).
 *
 * @returns the best agenda met, which keeps every hard rule, with a reason for every meeting left out; or what makes
 * the problem unreadable.
 */
export function solve(problem: Problem, options: SolveOptions): Solution | RefusedProblem {
  const refusals = checkProblem(problem);
  if (refusals.length > 0) return { status: 'refused', refusals };
  const compiled = compileProblem(problem);
  const agenda = new Agenda(compiled);
  construct(agenda, options.start);
  const improvement = new Improvement(agenda, options);
  runRounds(agenda, improvement, options);
  agenda.restore(improvement.bestSlots, improvement.bestRests);
  fill(agenda, listByUrgency(compiled));
  improvement.noteBest();
  improvement.report();
  return describe(agenda, improvement.stepsDone, options.seed);
}

function runRounds(agenda: Agenda, improvement: Improvement, options: SolveOptions): void {
  const { meetingCount } = agenda.compiled;
  const urgency = listByUrgency(agenda.compiled);
  let steps = Math.max(FIRST_ROUND_AT_LEAST, FIRST_ROUND_PER_MEETING * meetingCount);
  const longest = Math.max(steps, LONGEST_ROUND_PER_MEETING * meetingCount);
  improvement.report();
  const prices = new PriceList(agenda);
  let severity = isOversubscribed(agenda.compiled) ? HIGHEST_SEVERITY : 1;
  const pairs = improvement.isOver ? null : openPairSearch(agenda, options.seed);
  let isOfPairs = takeOverPairs(pairs, agenda);
  const finding = new Finding(agenda, improvement, options);
  while (!improvement.isOver) {
    const relaxedSteps = Math.round(steps * RELAXED_SHARE);
    const heat = steps < SHORT_ROUND_PER_MEETING * meetingCount ? SHORT_ROUND_HEAT : RELAXED_HEAT;
    const schedule = { ...heat, steps: relaxedSteps };
    if (isOfPairs) improvement.annealPairs(schedule, pairs!);
    else {
      improvement.anneal({ ...schedule, pricing: prices.relaxed(severity), isGuided: true });
      if (agenda.relaxed > agenda.disorder) severity = Math.min(HIGHEST_SEVERITY, severity * SEVERITY_GROWTH);
      isOfPairs = takeOverPairs(pairs, agenda);
      agenda.days.levelBurdens();
      shed(agenda);
      fill(agenda, urgency);
      improvement.noteBest();
    }
    improvement.anneal({ ...STRICT_HEAT, steps: steps - relaxedSteps, pricing: prices.strict(), isGuided: false });
    improvement.exchange();
    steps = Math.min(2 * steps, longest);
    if (isOfPairs && steps === longest) finding.beforeRound();
    agenda.restore(improvement.bestSlots, improvement.bestRests);
    if (isOfPairs) takeOverPairs(pairs, agenda);
  }
}

/** Where nothing is left out the search of pairs goes on from the agenda as it stands; says whether. */
function takeOverPairs(pairs: PairSearch | null, agenda: Agenda): boolean {
  if (pairs === null || agenda.unplacedCount > 0) return false;
  pairs.restart(agenda.slotOf);
  return true;
}

/** Whether there are plainly more meetings than places for them, so that overbooking cannot lead anywhere. */
function isOversubscribed({ tables, interpreters, slotCount, meetingCount, problem }: CompiledProblem): boolean {
  const needing = interpreters.classOf.filter((resourceClass) => resourceClass >= 0).length;
  const closed = (lists: readonly (readonly number[] | undefined)[]): number =>
    lists.reduce((sum, slots) => sum + (slots?.length ?? 0), 0);
  const tablePlaces = tables.resourceCount * slotCount - closed(problem.tables.map((table) => table.closedSlots));
  const interpreterPlaces =
    interpreters.resourceCount * slotCount - closed(problem.interpreters.map((one) => one.unavailableSlots));
  return meetingCount > tablePlaces || needing > interpreterPlaces;
}

function describe(agenda: Agenda, steps: number, seed: number): Solution {
  const score = scoreOf(agenda.tally, agenda.shortfallWeight, softWeightsOf(agenda.compiled.problem));
  return {
    status: isPerfect(score) ? 'optimal' : 'feasible',
    placements: assignResources(agenda),
    score,
    breaks: agenda.days.breaks,
    idleSlots: agenda.days.idleSlots,
    moved: agenda.moved,
    steps,
    seed,
    unplaced: explainUnplaced(agenda),
  };
}

import { type Disruption, type Placement, type Problem, repair, type RepairRequest } from '../../src/engine/index.js';
import { verifyRepair } from '../../test/verifier/verify-repair.js';
import { type BenchOptions, type BenchReport, nothingMeasured } from './bench-report.js';
import { medianOf, tableOf } from './bench-table.js';
import { type Draws, drawsFrom } from './draws.js';
import { proveFewestChanges } from './fewest-changes.js';
import { listInstances, readInstance } from './public-instances.js';
import { solveCommanded } from './solve-commanded.js';

/** Cases per instance with a known minimum that is not nothing, and how many are drawn for them. */
const CASES = 8;
const MOST_DRAWN = 40;
const SOLVE_SECONDS = 4;
const LEAST_EXACT = 0.95;
/** What the command and the product allow. */
const STEPS = 30_000;

interface Late {
  readonly milliseconds: number;
  /** What was found and the proven minimum, or `null` where there is none or it is not known. */
  readonly people: Compared;
  readonly day: Compared;
  /** Whether the engine proved the people by itself. */
  readonly isProven: boolean;
}

interface Compared {
  readonly found: number | null;
  readonly least: number | null;
}

/** Late arrivals at the public originals, each against the minimum that the clause-learning solver proves. */
export async function benchLateArrivals(options: BenchOptions): Promise<BenchReport> {
  const byInstance: { readonly name: string; readonly cases: readonly Late[] }[] = [];
  for (const { name, isOriginal } of listInstances(options)) {
    if (!isOriginal) continue;
    const problem = readInstance(options, name);
    const { outcome } = await solveCommanded(problem, { seed: 1, seconds: SOLVE_SECONDS });
    const { placements, unplaced } = outcome.solution;
    const most = Math.max(1, Math.round(CASES * options.scale));
    byInstance.push({ name, cases: unplaced.length > 0 ? [] : drawCases(name, problem, placements, most) });
  }
  if (byInstance.length === 0) return nothingMeasured(`No public instances at ${options.instances}.`);
  const rows = byInstance.map(({ name, cases }) => [
    name,
    medianOf(cases.map(({ milliseconds }) => milliseconds)).toFixed(0),
    describe(cases.map(({ people }) => people)),
    cases.filter(({ isProven }) => isProven).length,
    describe(cases.map(({ day }) => day)),
  ]);
  const head = ['instance', 'p50 ms', 'people: exact, else above', 'proven by itself', 'day: exact, else above'];
  const text = `Late arrivals at the public instances that can be had without leaving anybody out, ${CASES} each, ${STEPS} steps,
against the minimum proven by the clause-learning solver: people disturbed for keeping every meeting; and, of the best day, breaks and meetings moved.`;
  return {
    text: `${text}\n\n${tableOf(head, rows)}`,
    lines: byInstance.flatMap(({ name, cases }) => cases.map((late) => ({ instance: name, ...late }))),
    musts: [mustOf(byInstance.flatMap(({ cases }) => cases))],
  };
}

function mustOf(cases: readonly Late[]): BenchReport['musts'][number] {
  const people = shareExact(cases.map((late) => late.people));
  const day = shareExact(cases.map((late) => late.day));
  return {
    what: `repair of ${cases.length} late arrivals, exact: people disturbed; breaks and moves of the best day`,
    must: `${100 * LEAST_EXACT} %`,
    found: `${(100 * people).toFixed(0)} %; ${(100 * day).toFixed(0)} %`,
    isReached: Math.min(people, day) >= LEAST_EXACT,
  };
}

function shareExact(compared: readonly Compared[]): number {
  const known = compared.filter(({ least }) => least !== null);
  return known.filter(({ found, least }) => found === least).length / known.length;
}

/** Late arrivals that cannot but disturb somebody. */
function drawCases(
  name: string,
  problem: Problem,
  published: readonly (Placement | null)[],
  most: number,
): readonly Late[] {
  const draws = drawsFrom(name.length);
  const cases: Late[] = [];
  for (let drawn = 0; drawn < MOST_DRAWN && cases.length < most; drawn += 1) {
    const late = runLate({ problem, published, disruptions: [drawLate(problem, draws)] });
    if (late.people.least !== null && late.people.least > 0) cases.push(late);
  }
  return cases;
}

function drawLate({ participants }: Problem, draws: Draws): Disruption {
  const slots = Array.from({ length: 1 + draws.below(3) }, (_, slot) => slot);
  return { kind: 'participants-away', participants: [draws.below(participants.length)], slots };
}

function runLate(request: RepairRequest): Late {
  const startedAt = performance.now();
  const answer = repair(request, { seed: 1, steps: STEPS });
  const milliseconds = performance.now() - startedAt;
  if (answer.status === 'refused') throw new Error(JSON.stringify(answer.refusals.slice(0, 3)));
  const faults = verifyRepair(request, answer);
  if (faults.length > 0) throw new Error(faults.slice(0, 5).join('; '));
  const complete = answer.proposals.filter(({ dropped }) => dropped.length === 0);
  const [fewest] = complete;
  const days = complete.map(({ score }) => Math.floor(score.soft / 1_000));
  const slots = request.published.map((placement) => placement?.slot ?? -1);
  return {
    milliseconds,
    people: { found: fewest?.peopleDisturbed ?? null, least: proveFewestChanges(answer.problem, slots, 'people') },
    day: {
      found: days.length === 0 ? null : Math.min(...days),
      least: proveFewestChanges(answer.problem, slots, 'breaks-and-moved'),
    },
    isProven: fewest?.isProvenMinimal === true,
  };
}

/** How many met the minimum, then by how much each of the others missed it. */
function describe(compared: readonly Compared[]): string {
  const known = compared.filter(({ least }) => least !== null);
  const exact = known.filter(({ found, least }) => found === least).length;
  const missed = known.filter(({ found, least }) => found !== least);
  const by = missed.map(({ found, least }) => (found === null ? 'none found' : `+${found - (least ?? 0)}`));
  return [`${exact} of ${known.length}`, ...by].join(', ');
}

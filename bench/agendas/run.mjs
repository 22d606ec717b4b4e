// `npm run bench:agendas [-- --short --only first,publication,diff,repairs,generation --disruptions 500 --seed 1
//    --out bench/results]`
// measures the way of agendas from HTTP to what is committed, on the built product with an embedded PostgreSQL of its own:
// until the first usable agenda of profile M can be seen, until 900 meetings are published, until a difference is told, from
// the report of each random disruption until its proposals are committed, and what profile L reaches within 60 seconds.
// Prints one line of JSON for each, with what must be reached and the ratio to it; --out writes them to agendas.jsonl there,
// and the page agendas.md. --short leaves profile L out and tries 20 disruptions: whether it runs, not how fast.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { onDatabase, serveProduct } from '../booking/served-product.mjs';
import { send } from '../booking/synthetic-rows.mjs';
import { makeAgreedMission, PROFILES } from './agreed-mission.mjs';
import { Draws } from './draws.mjs';
import { randomIncident } from './random-incident.mjs';
import { resultsPage } from './results-page.mjs';

const LOOK_EVERY_MILLISECONDS = 5;
/** Far longer than anything here takes: then what is waited for does not come. */
const PATIENCE_MILLISECONDS = 180_000;
const SOLVE_SECONDS = 6;
const LARGE_SOLVE_SECONDS = 60;
const DIFFERENCES = 20;
/** Longer than facts are gathered before they are carried on. */
const PAUSE_MILLISECONDS = 150;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    disruptions: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const MEDIUM_PARTS = ['first', 'publication', 'diff', 'repairs'];
const parts = values.only?.split(',') ?? (values.short ? MEDIUM_PARTS : [...MEDIUM_PARTS, 'generation']);
const isWanted = (part) => parts.includes(part);
const disruptions = Number(values.disruptions ?? (values.short ? 20 : 500));
const lines = [];
const startedAt = performance.now();
const draws = new Draws(Number(values.seed));
const loadBefore = loadavg()[0];
const product = await serveProduct(1, null);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => product.stop().finally(() => process.exit(1)));
try {
  if (MEDIUM_PARTS.some(isWanted)) await measureMedium(await makeAgreedMission(product, PROFILES.M, draws));
  if (isWanted('generation')) await measureGeneration(await makeAgreedMission(product, PROFILES.L, draws));
} finally {
  await product.stop();
}
if (values.out !== undefined) {
  writeFileSync(join(values.out, 'agendas.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const minutes = (performance.now() - startedAt) / 60_000;
  writeFileSync(join(values.out, 'agendas.md'), resultsPage(lines, { minutes, loadBefore }));
}

async function measureMedium(stage) {
  const { first, versionId } = await generate(stage, SOLVE_SECONDS);
  if (isWanted('first')) report('first-usable-agenda', { milliseconds: first }, { milliseconds: 3_000 });
  const published = await timed(() => publish(stage, versionId));
  const version = await call(stage, 'GET', `agenda-versions/${versionId}`);
  const meetings = version.placements.length;
  if (isWanted('publication')) report('publication', { milliseconds: published, meetings }, { milliseconds: 1_000 });
  if (isWanted('diff')) await measureDiff(stage);
  if (isWanted('repairs')) await measureRepairs(stage, version.placements);
}

/** Until an agenda that could be taken is seen, and the version that the run ends with. */
async function generate(stage, seconds) {
  const startedAt = performance.now();
  const { id } = await call(stage, 'POST', 'solve-runs', { seconds, seed: Number(values.seed) });
  let first = null;
  const run = await until(`the end of a run of ${seconds} s`, async () => {
    const found = await call(stage, 'GET', `solve-runs/${id}`);
    if (['failed', 'cancelled'].includes(found.status)) throw new Error(`the run ended so: ${JSON.stringify(found)}`);
    // A run that is over has no best agenda any more: its version is it.
    if (first === null && (found.versionId !== null || (await canBeTaken(stage, id)))) {
      first = performance.now() - startedAt;
    }
    return found.versionId === null ? null : found;
  });
  return { first, run, versionId: run.versionId, whole: performance.now() - startedAt };
}

/** Whether the run has an agenda that could be taken; it has none yet, or none any more, where the product refuses. */
function canBeTaken(stage, id) {
  return call(stage, 'GET', `solve-runs/${id}/best`).then(
    () => true,
    () => false,
  );
}

async function measureDiff(stage) {
  const { versionId } = await generate(stage, SOLVE_SECONDS / 2);
  const times = [];
  for (let index = 0; index < DIFFERENCES; index += 1) {
    times.push(await timed(() => call(stage, 'GET', `agenda-versions/${versionId}/changes`)));
  }
  report('diff', quantiles(times), { p95: 100 });
}

/**
 * From sending the report until the proposals are committed. Each is taken back, and what that causes is let end, so that
 * the next stands alone.
 */
async function measureRepairs(stage, placements) {
  const times = [];
  const proposalCounts = [];
  const statuses = {};
  const used = [product.usedSeconds(), product.databaseSeconds()];
  await onDatabase(product.databaseUrl, async (client) => {
    for (let index = 0; index < disruptions; index += 1) {
      const incident = randomIncident(stage.mission, placements, draws);
      const startedAt = performance.now();
      const { id } = await call(stage, 'POST', 'incidents', incident);
      const { status, proposals } = await until(`the proposals after ${incident.kind}`, () =>
        preparedRepair(client, id),
      );
      times.push(performance.now() - startedAt);
      proposalCounts.push(proposals);
      statuses[status] = (statuses[status] ?? 0) + 1;
      await call(stage, 'POST', `incidents/${id}/withdrawal`);
      await until('the end of what the withdrawal causes', () => quietOutbox(client));
      await sleep(PAUSE_MILLISECONDS);
    }
  });
  const [usedSeconds, databaseSeconds] = [product.usedSeconds() - used[0], product.databaseSeconds() - used[1]];
  const each = (seconds) => Math.round((seconds * 1_000) / times.length);
  report(
    'repair-proposals',
    {
      ...quantiles(times),
      ...{ disruptions: times.length, statuses, proposals: proposalCounts.reduce((sum, count) => sum + count, 0) },
      ...{ productMillisecondsEach: each(usedSeconds), databaseMillisecondsEach: each(databaseSeconds) },
    },
    { p50: 300, p95: 1_000 },
  );
}

async function preparedRepair(client, incidentId) {
  const { rows } = await client.query(
    `SELECT status, (SELECT count(*)::integer FROM repair_proposals WHERE repair_id = agenda_repairs.id) AS proposals
     FROM agenda_repairs WHERE incident_id = $1 AND status <> 'queued'`,
    [incidentId],
  );
  return rows[0] ?? null;
}

async function quietOutbox(client) {
  const { rows } = await client.query('SELECT 1 FROM outbox_events LIMIT 1');
  return rows.length === 0 ? true : null;
}

async function measureGeneration(stage) {
  const { first, run, whole } = await generate(stage, LARGE_SOLVE_SECONDS);
  const { placed, meetings, breaks, gapPercent } = run.report ?? {};
  const { firms, partners } = PROFILES.L;
  report(
    'generation-of-profile-l',
    {
      ...{ firstMilliseconds: first, milliseconds: whole, placed, meetings, breaks, gapPercent },
      ...{ leftOutPercent: (100 * (meetings - placed)) / meetings, breaksEach: breaks / (firms + partners) },
    },
    { milliseconds: 60_000, leftOutPercent: 2, breaksEach: 0.3 },
  );
}

async function publish(stage, versionId) {
  await call(stage, 'POST', `agenda-versions/${versionId}/publication`);
}

function call({ missionId, cookie }, method, path, body) {
  return send(product, cookie, method, `/api/v1/missions/${missionId}/${path}`, body);
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function until(what, look) {
  const givesUpAt = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    if (performance.now() > givesUpAt) throw new Error(`nobody has seen ${what}`);
    await sleep(LOOK_EVERY_MILLISECONDS);
  }
}

function quantiles(times) {
  const inOrder = [...times].sort((one, other) => one - other);
  const at = (share) => inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: inOrder.at(-1) };
}

/** `must`: what each of these figures must stay below; its ratio is below 1 where it does. */
function report(bench, figures, must) {
  const ratios = Object.fromEntries(
    Object.entries(must).map(([key, bound]) => [key, rounded(figures[key] / bound, 3)]),
  );
  const told = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      typeof value === 'number' ? rounded(value, value < 10 ? 3 : 1) : value,
    ]),
  );
  const line = { bench: `agendas-${bench}`, loadBefore, ...told, must, ratios };
  lines.push(line);
  console.log(JSON.stringify(line));
}

function rounded(value, digits) {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

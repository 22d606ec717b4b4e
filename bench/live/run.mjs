// `npm run bench:live [-- --only latency,idle,recovery --clients 2000 --seconds 30 --idle 5000 --dropped 500
//    --redis redis://localhost:6379 --processes 2]`
// measures the live updates of the built product: from the commit of a change to the pages of all clients with one change
// a second, the memory that idle clients take, and how long those need to catch up who were dropped together. The clients
// are in a process of their own, over loopback. Starts the product and an embedded PostgreSQL of its own; with --redis, so
// many processes that answer and one that works. Prints one line of JSON for each measurement, with its ratio to what must
// be reached: below 1 is reached.
import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeBusyMission } from '../booking/busy-mission.mjs';
import { onDatabase, serveProduct } from '../booking/served-product.mjs';

const CLIENTS = fileURLToPath(new URL('live-clients.mjs', import.meta.url));
const WARM_UP_CHANGES = 5;
/** So many changes are missed by those who are dropped. */
const MISSED_CHANGES = 20;
const SETTLE_MILLISECONDS = 2_000;
const MUST_REACH = { p50Milliseconds: 50, p99Milliseconds: 250, idleMebibytes: 1_024, recoveryMilliseconds: 3_000 };

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'latency,idle,recovery' },
    clients: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '30' },
    idle: { type: 'string', default: '5000' },
    dropped: { type: 'string', default: '500' },
    redis: { type: 'string' },
    processes: { type: 'string', default: '2' },
  },
});
const loadBefore = loadavg()[0];
const product = await serveProduct(Number(values.processes), values.redis ?? null);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => product.stop().finally(() => process.exit(1)));
const measurements = { latency, idle, recovery };
try {
  const mission = await makeBusyMission(product);
  for (const name of values.only.split(',')) {
    const usedBefore = secondsUsed();
    const measured = await withClients((clients) => measurements[name](clients, mission));
    const [usedSeconds, databaseSeconds] = secondsUsed().map((seconds, index) => rounded(seconds - usedBefore[index]));
    const setting = { bench: `live-${name}`, apiProcesses: product.addresses.length, loadBefore };
    console.log(JSON.stringify({ ...setting, ...measured, usedSeconds, databaseSeconds }));
  }
} finally {
  await product.stop();
}

/** From the commit to each page, with one change a second. */
async function latency(ask, mission) {
  const count = Number(values.clients);
  await open(ask, mission, count);
  for (let index = 0; index < WARM_UP_CHANGES; index += 1) await change(mission);
  await sleep(SETTLE_MILLISECONDS);
  const { clientSeconds: clientSecondsBefore } = await ask('heard');
  for (let second = 0; second < Number(values.seconds); second += 1) {
    const startedAt = performance.now();
    await change(mission);
    await sleep(Math.max(0, 1_000 - (performance.now() - startedAt)));
  }
  await sleep(SETTLE_MILLISECONDS);
  const { told, clientSeconds } = await ask('heard');
  const committedAt = await commitTimes(mission, told);
  const waits = told
    .flatMap(({ sequence, times }) => times.map((time) => time - committedAt.get(sequence)))
    .sort(ascending);
  const p50Milliseconds = rounded(quantile(waits, 0.5));
  const p99Milliseconds = rounded(quantile(waits, 0.99));
  return {
    ...{ clients: count, changes: told.length, heard: waits.length, heardRatio: waits.length / (told.length * count) },
    ...{ p50Milliseconds, p99Milliseconds, maximumMilliseconds: rounded(waits.at(-1)) },
    p50Ratio: ratio(p50Milliseconds, MUST_REACH.p50Milliseconds),
    p99Ratio: ratio(p99Milliseconds, MUST_REACH.p99Milliseconds),
    clientSeconds: rounded(clientSeconds - clientSecondsBefore),
  };
}

/** The memory of all processes that answer, with so many clients and before. */
async function idle(ask, mission) {
  const before = product.memoryMebibytes();
  const { open: clients } = await open(ask, mission, Number(values.idle));
  await sleep(SETTLE_MILLISECONDS);
  const mebibytes = product.memoryMebibytes();
  const perClientKibibytes = rounded(((mebibytes - before) * 1_024) / clients);
  return {
    clients,
    mebibytesBefore: before,
    mebibytes,
    perClientKibibytes,
    ratio: ratio(mebibytes, MUST_REACH.idleMebibytes),
  };
}

/** Until the last of those who were dropped together knows all that it has missed. */
async function recovery(ask, mission) {
  const count = Number(values.dropped);
  await open(ask, mission, count);
  await change(mission);
  await sleep(SETTLE_MILLISECONDS);
  await ask('drop', { count });
  for (let index = 0; index < MISSED_CHANGES; index += 1) await change(mission);
  const { milliseconds, isWhole } = await ask('comeBack', { count, sequence: await lastSequence(mission) });
  const sorted = milliseconds.sort(ascending);
  const allMilliseconds = rounded(sorted.at(-1));
  return {
    ...{ clients: count, missedChanges: MISSED_CHANGES, isWhole },
    ...{ p50Milliseconds: rounded(quantile(sorted, 0.5)), allMilliseconds },
    ratio: ratio(allMilliseconds, MUST_REACH.recoveryMilliseconds),
  };
}

async function withClients(work) {
  const child = fork(CLIENTS);
  const waiting = new Map();
  child.on('message', ({ id, answer, failure }) => {
    const { resolve, reject } = waiting.get(id);
    if (failure === undefined) resolve(answer);
    else reject(new Error(failure));
  });
  const ask = (name, wish) =>
    new Promise((resolve, reject) => {
      const id = waiting.size;
      waiting.set(id, { resolve, reject });
      child.send({ id, name, wish });
    });
  try {
    return await work(ask);
  } finally {
    await ask('close');
    child.disconnect();
  }
}

/** Half of the clients are organisers' pages, half are participants'. */
function open(ask, { missionId, organisers, race }, count) {
  const cookies = race.flatMap(({ cookie }, index) => [organisers[index % organisers.length], cookie]);
  return ask('open', { addresses: product.addresses, cookies, missionId, count });
}

/** One that everybody in the mission hears of: other rules of requests. */
async function change({ missionId, organisers: [cookie] }) {
  const address = `${product.addresses[0]}/api/v1/missions/${missionId}/request-rules`;
  const current = await fetch(address, { headers: { Cookie: cookie } });
  const { rules } = await current.json();
  const expiryHours = rules.expiryHours === 24 ? 48 : 24;
  const decided = await fetch(address, {
    method: 'PUT',
    headers: { Cookie: cookie, 'Content-Type': 'application/json', 'If-Match': current.headers.get('etag') },
    body: JSON.stringify({ ...rules, nudgeAfterHours: [], expiryHours }),
  });
  if (!decided.ok) throw new Error(`the rules were not changed: ${decided.status} ${await decided.text()}`);
}

/** A change gets its time in the statement before its commit, by the clock of this machine. */
function commitTimes({ missionId }, told) {
  return onDatabase(product.databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT sequence, extract(epoch FROM announced_at)::double precision * 1000 AS milliseconds
       FROM mission_changes WHERE mission_id = $1 AND sequence = ANY ($2)`,
      [missionId, told.map(({ sequence }) => sequence)],
    );
    return new Map(rows.map(({ sequence, milliseconds }) => [sequence, milliseconds]));
  });
}

function lastSequence({ missionId }) {
  return onDatabase(product.databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT last FROM mission_sequences WHERE mission_id = $1', [missionId]);
    return rows[0].last;
  });
}

/** Of processor time, by the product and by its database. */
function secondsUsed() {
  return [product.usedSeconds(), product.databaseSeconds()];
}

function ascending(one, other) {
  return one - other;
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function ratio(measured, limit) {
  return Math.round((measured / limit) * 1_000) / 1_000;
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}

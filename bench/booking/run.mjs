// `npm run bench:booking [-- --rate 200 --seconds 15 --only acceptances,bookings,race --redis redis://localhost:6379
//    --processes 2]`
// measures how fast the built product takes acceptances, with and without a time, at a steady rate while twenty organisers
// read, and how long two hundred at one slot take. Starts the product and an embedded PostgreSQL of its own; with --redis,
// so many processes that answer and one that works. Prints one line of JSON for each measurement.
import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeBusyMission } from './busy-mission.mjs';
import { onDatabase, serveProduct } from './served-product.mjs';

const LOAD_CLIENT = fileURLToPath(new URL('load-client.mjs', import.meta.url));
const WARM_UP_SECONDS = 3;
/** All at once. */
const RACE_RATE = 1_000_000;

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '15' },
    only: { type: 'string', default: 'acceptances,bookings,race' },
    redis: { type: 'string' },
    processes: { type: 'string', default: '2' },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);
const loadBefore = loadavg()[0];
const product = await serveProduct(Number(values.processes), values.redis ?? null);
// Told to end, it leaves no server behind.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => product.stop().finally(() => process.exit(1)));
try {
  const mission = await makeBusyMission(product);
  for (const name of values.only.split(',')) await measure(name, mission);
} finally {
  await product.stop();
}

async function measure(name, mission) {
  const isRace = name === 'race';
  const warmUpCalls = isRace ? 0 : rate * WARM_UP_SECONDS;
  const calls = isRace ? mission.race : mission[name].slice(0, warmUpCalls + rate * seconds);
  const usedBefore = secondsUsed();
  const measured = await load({
    ...{ addresses: product.addresses, missionId: mission.missionId, calls, warmUpCalls },
    organisers: isRace ? [] : mission.organisers,
    requestsPerSecond: isRace ? RACE_RATE : rate,
  });
  const [usedSeconds, databaseSeconds] = secondsUsed().map((seconds, index) => rounded(seconds - usedBefore[index]));
  const setting = { requestsPerSecond: isRace ? null : rate, apiProcesses: product.addresses.length, loadBefore };
  const kept = isRace ? await keptAfterRace(mission) : {};
  console.log(
    JSON.stringify({ bench: `booking-${name}`, ...setting, ...measured, usedSeconds, databaseSeconds, ...kept }),
  );
}

/** Of processor time, by the product and by its database. */
function secondsUsed() {
  return [product.usedSeconds(), product.databaseSeconds()];
}

function rounded(seconds) {
  return Math.round(seconds * 10) / 10;
}

async function load(wish) {
  const client = spawn(process.execPath, [LOAD_CLIENT], { stdio: ['pipe', 'pipe', 'inherit'] });
  client.stdin.end(JSON.stringify(wish));
  return JSON.parse(await text(client.stdout));
}

/** One winner leaves one placement, and nobody leaves a hold. */
function keptAfterRace({ race }) {
  return onDatabase(product.databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::integer FROM public_placements JOIN meetings ON meetings.id = meeting_id
               WHERE request_id = ANY ($1)) AS placements,
              (SELECT count(*)::integer FROM booking_holds WHERE request_id = ANY ($1)) AS holds`,
      [race.map(({ requestId }) => requestId)],
    );
    return rows[0];
  });
}

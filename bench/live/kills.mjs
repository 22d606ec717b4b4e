// `npm run bench:live-kills [-- --changes 10000 --kills 40 --seed 1]`
// commits so many changes of one mission while the processes of the built product, Redis and PostgreSQL are killed at
// random, and sees whether every page that follows ends on the number and the agenda of the database, having heard of
// each change once and of nothing that was not committed. Needs `redis-server`. Prints one line of JSON; ends with 1
// where anything is missing.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeBusyMission } from '../booking/busy-mission.mjs';
import { onDatabase } from '../booking/served-product.mjs';
import { Follower } from './follower.mjs';
import { KillableProduct } from './killable-product.mjs';

const ORGANISER_PAGES = 4;
const PARTICIPANT_PAGES = 16;
/** Every so many changes somebody books a time; in between the desk notes who has come. */
const BOOKING_EVERY = 4;
const ASK_AGAIN_AFTER_MILLISECONDS = 200;
const GIVE_UP_AFTER_MILLISECONDS = 300_000;
const REQUEST_WITHIN_MILLISECONDS = 10_000;

const { values } = parseArgs({
  options: {
    changes: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
});
const changes = Number(values.changes);
const kills = Number(values.kills);
const random = generator(Number(values.seed));
const killedTimes = {};
// Whom a change concerns is decided by the product, and not what is measured: whether it comes to them, once.
const { stalenessCausedBy } = await import(new URL('../../dist/composition/live-updates.js', import.meta.url));

const product = await KillableProduct.start();
// Told to end, it leaves nothing behind.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => product.stop().finally(() => process.exit(1)));
try {
  const verdict = await measure();
  console.log(JSON.stringify(verdict));
  if (verdict.faults.length > 0) process.exitCode = 1;
} finally {
  await product.stop();
}

async function measure() {
  const mission = await makeBusyMission(product);
  const path = `/api/v1/missions/${mission.missionId}`;
  const pages = await openPages(mission, path);
  const startedAt = performance.now();
  const startedAtNumber = pages[0].follower.heard;
  for (let index = 0; index < changes; index += 1) {
    await change(mission, path, index);
    if (isTimeToKill(index)) await kill(index);
  }
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  await product.untilWhole();
  const { truth, faults } = await compare(pages, () => readTruth(mission.missionId, startedAtNumber));
  for (const { follower } of pages) follower.close();
  const heard = pages.reduce((sum, { follower }) => sum + follower.numbers.length, 0);
  const rebuilds = pages.reduce((sum, { follower }) => sum + follower.rebuilds, 0);
  const setting = { bench: 'live-kills', changes, seed: Number(values.seed), killed: killedTimes, pages: pages.length };
  return { ...setting, seconds, sequence: truth.last, heard, rebuilds, ratio: heard / truth.toBeHeard(pages), faults };
}

/** Pages of organisers and participants, at both processes that answer, each with the agenda that it shows. */
async function openPages(mission, path) {
  const participants = await participantsOf(mission);
  const wishes = [
    ...mission.organisers.slice(0, ORGANISER_PAGES).map((cookie) => ({ cookie, participationId: null })),
    ...participants.slice(0, PARTICIPANT_PAGES),
  ];
  return Promise.all(
    wishes.map(async ({ cookie, participationId }, index) => {
      const page = { participationId, cookie, agenda: null, isStale: true, reading: null };
      const onChanges = (told) => {
        if (told !== null && !told.some(({ topic }) => topic === 'agenda')) return;
        page.isStale = true;
        page.reading ??= readAgenda(page, path).finally(() => (page.reading = null));
      };
      const address = product.addresses[index % product.addresses.length];
      page.follower = new Follower({ address, cookie, missionId: mission.missionId, onChanges });
      await page.follower.follow();
      onChanges(null);
      return page;
    }),
  );
}

/** Those who are asked to meet, each with a cookie. */
async function participantsOf({ missionId, bookings }) {
  const askedIds = await onDatabase(product.databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT id, to_id FROM meeting_requests WHERE mission_id = $1', [missionId]);
    return new Map(rows.map((row) => [row.id, row.to_id]));
  });
  const cookieById = new Map(bookings.map(({ requestId, cookie }) => [askedIds.get(requestId), cookie]));
  return [...cookieById].map(([participationId, cookie]) => ({ participationId, cookie }));
}

/** A participant's page shows its own agenda; an organiser's is told of changes and shows none here. */
async function readAgenda(page, path) {
  if (page.participationId === null) return;
  while (page.isStale) {
    page.isStale = false;
    const { meetings } = await untilAnswered('GET', `${path}/participants/${page.participationId}/agenda`, page.cookie);
    page.agenda = meetings.map(({ meetingId, startsAt }) => `${startsAt} ${meetingId}`).sort();
  }
}

async function change(mission, path, index) {
  const booking = index % BOOKING_EVERY === 0 ? mission.bookings[index / BOOKING_EVERY] : undefined;
  if (booking !== undefined) {
    const { requestId, slotId, cookie } = booking;
    await untilAnswered('POST', `${path}/bookings`, cookie, { requestId, slotId });
    return;
  }
  const participants = (mission.checkedIn ??= await participantsOf(mission));
  const { participationId } = participants[index % participants.length];
  await untilAnswered('PUT', `${path}/participants/${participationId}/check-in`, mission.organisers[0]);
}

/** Sends the same again, under the same key, until somebody answers: a process may be away, or end on the way. */
async function untilAnswered(method, path, cookie, body) {
  const headers = { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MILLISECONDS;
  let last = 'nothing';
  for (let attempt = Math.floor(random() * 2); Date.now() < giveUpAt; attempt += 1) {
    const address = product.addresses[attempt % product.addresses.length];
    const signal = globalThis.AbortSignal.timeout(REQUEST_WITHIN_MILLISECONDS);
    const payload = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${address}${path}`, { method, headers, signal, ...payload }).catch((error) => {
      last = `${address} ${error.cause?.code ?? error.name}`;
      return null;
    });
    const said = answer === null ? null : await answer.json().catch(() => null);
    if (said !== null && (answer.ok || answer.status === 409)) return said;
    if (answer !== null && answer.status < 500)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`);
    if (answer !== null) last = `${address} ${answer.status} ${JSON.stringify(said)}`;
    await sleep(ASK_AGAIN_AFTER_MILLISECONDS);
  }
  throw new Error(`nobody answered ${method} ${path}; the last that came: ${last}`);
}

function isTimeToKill(index) {
  return Math.floor(((index + 1) * kills) / changes) > Math.floor((index * kills) / changes);
}

/** Each once before any twice, so that also a short run kills everything. */
async function kill() {
  const { victims } = product;
  const fewest = Math.min(...victims.map((victim) => killedTimes[victim] ?? 0));
  const spared = victims.filter((victim) => (killedTimes[victim] ?? 0) === fewest);
  const victim = spared[Math.floor(random() * spared.length)];
  killedTimes[victim] = (killedTimes[victim] ?? 0) + 1;
  await product.kill(victim);
}

/** The pages beside the database, at a moment in which nothing was committed: reactions go on after what they react to. */
async function compare(pages, read) {
  for (let truth = await read(); ;) {
    await untilCaughtUp(pages, truth.last);
    const faults = findFaults(pages, truth);
    const later = await read();
    if (later.last === truth.last) return { truth, faults };
    truth = later;
  }
}

/** What was committed since: the numbers that each page should have heard, and the agenda that it should show. */
async function readTruth(missionId, startedAtNumber) {
  return onDatabase(product.databaseUrl, async (client) => {
    const log = (
      await client.query(
        'SELECT sequence, event FROM mission_changes WHERE mission_id = $1 AND sequence > $2 ORDER BY sequence',
        [missionId, startedAtNumber],
      )
    ).rows.map(({ sequence, event }) => ({ sequence, ...stalenessCausedBy(event) }));
    const { rows: placements } = await client.query(
      `SELECT meeting_id, sme_id, buyer_id, starts_at FROM public_placements
       JOIN slots ON slots.id = public_placements.slot_id WHERE public_placements.mission_id = $1`,
      [missionId],
    );
    const concerns = (audience, { participationId }) =>
      participationId === null || audience === 'everybody' || audience.includes(participationId);
    const numbersFor = (page) => log.filter(({ audience }) => concerns(audience, page)).map(({ sequence }) => sequence);
    return {
      last: log.at(-1)?.sequence ?? startedAtNumber,
      numbersFor,
      toBeHeard: (pages) => pages.reduce((sum, page) => sum + numbersFor(page).length, 0),
      agendaOf: (participationId) =>
        placements
          .filter((placement) => [placement.sme_id, placement.buyer_id].includes(participationId))
          .map((placement) => `${placement.starts_at.toISOString()} ${placement.meeting_id}`)
          .sort(),
    };
  });
}

/** A page that hears nothing of its own learns the number of the mission from the pulse or when it asks. */
async function untilCaughtUp(pages, last) {
  const isCaughtUp = ({ follower, reading, isStale }) => follower.heard >= last && reading === null && !isStale;
  for (const giveUpAt = Date.now() + GIVE_UP_AFTER_MILLISECONDS; Date.now() < giveUpAt; await sleep(100)) {
    if (pages.every((page) => isCaughtUp(page) || (page.participationId === null && page.follower.heard >= last)))
      return;
  }
}

function findFaults(pages, truth) {
  const faults = [];
  for (const [index, page] of pages.entries()) {
    const { follower, participationId } = page;
    if (follower.heard !== truth.last) faults.push(`page ${index} stands at ${follower.heard}, not ${truth.last}`);
    const expected = JSON.stringify(truth.numbersFor(page));
    if (follower.rebuilds === 0 && JSON.stringify(follower.numbers) !== expected) {
      faults.push(`page ${index} heard ${JSON.stringify(follower.numbers)}, not ${expected}`);
    }
    if (participationId === null) continue;
    if (JSON.stringify(page.agenda) !== JSON.stringify(truth.agendaOf(participationId))) {
      faults.push(`page ${index} shows ${page.agenda?.length} meetings, not ${truth.agendaOf(participationId).length}`);
    }
  }
  return faults;
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

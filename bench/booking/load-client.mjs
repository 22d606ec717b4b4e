// A process of its own, so that what it does is not measured as the product's: reads what to send from its standard
// input, sends it, and prints one JSON object of what it measured.
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { cpuUsage } from 'node:process';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const { addresses, missionId, organisers, calls, requestsPerSecond, warmUpCalls } = JSON.parse(
  await text(process.stdin),
);
const mission = `/api/v1/missions/${missionId}`;
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
/** What an organiser has open; each looks at one of them once a second. */
const SCREENS = ['meeting-requests?limit=50', 'participants?limit=50', 'agenda-versions?limit=20', 'attendance'];
const LOOK_EVERY_MILLISECONDS = 1_000;
/** Whoever waits so long has gone away. */
const GIVE_UP_AFTER_MILLISECONDS = 30_000;
const UNANSWERED = 0;

let turn = 0;
/** The same is sent again, once, where the server has just closed the connection that it was sent on. */
async function send(method, path, cookie, body) {
  const address = new URL(path, addresses[(turn += 1) % addresses.length]);
  const payload = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    ...{ Cookie: cookie, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(payload) },
    ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }),
  };
  const first = await sendOnce(address, { method, headers }, payload);
  return first.code === 'ECONNRESET' ? sendOnce(address, { method, headers }, payload) : first;
}

function sendOnce(address, wish, payload) {
  return new Promise((resolve) => {
    const failed = (error) => resolve({ status: UNANSWERED, code: error.code, said: String(error) });
    const signal = globalThis.AbortSignal.timeout(GIVE_UP_AFTER_MILLISECONDS);
    const sent = request(address, { ...wish, agent, signal }, (answer) =>
      text(answer).then((said) => resolve({ status: answer.statusCode, said }), failed),
    );
    sent.on('error', failed);
    sent.end(payload);
  });
}

const accept = ({ requestId, slotId, cookie }) =>
  slotId === null
    ? send('POST', `${mission}/meeting-requests/${requestId}/acceptance`, cookie)
    : send('POST', `${mission}/bookings`, cookie, { requestId, slotId });

/** Each goes out at its time, whether those before are answered or not, and is measured from that time on. */
async function sendAtRate(all) {
  const startedAt = performance.now();
  return Promise.all(
    all.map(async (call, index) => {
      const dueAt = startedAt + (index * 1_000) / requestsPerSecond;
      await sleep(Math.max(0, dueAt - performance.now()));
      const { status, said } = await accept(call);
      return { status, said, tookMilliseconds: performance.now() - dueAt, endedAt: performance.now() - startedAt };
    }),
  );
}

let isReading = true;
const readTimes = [];
async function readOn(cookie, index) {
  await sleep((index * LOOK_EVERY_MILLISECONDS) / organisers.length);
  for (let look = index; isReading; look += 1) {
    const startedAt = performance.now();
    await send('GET', `${mission}/${SCREENS[look % SCREENS.length]}`, cookie);
    const took = performance.now() - startedAt;
    readTimes.push(took);
    await sleep(Math.max(0, LOOK_EVERY_MILLISECONDS - took));
  }
}

const readers = Promise.all(organisers.map(readOn));
if (warmUpCalls > 0) await sendAtRate(calls.slice(0, warmUpCalls));
readTimes.length = 0;
const answers = await sendAtRate(calls.slice(warmUpCalls));
isReading = false;
await readers;
agent.destroy();

const percentile = (numbers, share) => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
};
const clientTime = cpuUsage();
const took = answers.map(({ tookMilliseconds }) => tookMilliseconds);
const lastMilliseconds = Math.max(...answers.map(({ endedAt }) => endedAt));
const refused = answers.filter(({ status }) => status === UNANSWERED || status >= 300);
console.log(
  JSON.stringify({
    sent: answers.length,
    done: answers.length - refused.length,
    statuses: Object.fromEntries(
      [...new Set(answers.map(({ status }) => status))].map((status) => [
        status,
        answers.filter((answer) => answer.status === status).length,
      ]),
    ),
    firstRefusal: refused[0]?.said.slice(0, 300) ?? null,
    donePerSecond: Math.round(((answers.length - refused.length) * 1_000) / lastMilliseconds),
    allAnsweredMilliseconds: Math.round(lastMilliseconds),
    ...{ p50Milliseconds: percentile(took, 0.5), p95Milliseconds: percentile(took, 0.95) },
    ...{ p99Milliseconds: percentile(took, 0.99) },
    ...{ reads: readTimes.length, readP50Milliseconds: percentile(readTimes, 0.5) },
    readP99Milliseconds: percentile(readTimes, 0.99),
    // Of processor time, by this client: on a machine of few cores it takes them from the product.
    clientSeconds: Math.round((clientTime.user + clientTime.system) / 100_000) / 10,
  }),
);

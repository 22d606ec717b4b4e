// `npm run bench:partner-page -- http://localhost:3000/partner/<secret>`: how fast a partner's page is read at a steady
// rate, and how heavy it is. Prints one JSON line. Give it a link from a mission with data in it.
import { Buffer } from 'node:buffer';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const [address, rateText = '100', secondsText = '20'] = process.argv.slice(2);
if (address === undefined) {
  console.error('Name the address of a page: node bench/partner-page/run.mjs http://localhost:3000/partner/<secret>');
  process.exit(1);
}
const requestsPerSecond = Number(rateText);
const seconds = Number(secondsText);
const WARM_UP_REQUESTS = 50;

async function read() {
  const answer = await fetch(address);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return text;
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const rounded = (milliseconds) => Math.round(milliseconds * 10) / 10;

const text = await read();
for (let count = 1; count < WARM_UP_REQUESTS; count += 1) await read();
// Each request goes out at its time, whether the ones before are answered or not, and is measured from that time on.
const startedAt = performance.now();
const measured = Array.from({ length: requestsPerSecond * seconds }, async (_, index) => {
  const dueAt = startedAt + (index * 1_000) / requestsPerSecond;
  await sleep(Math.max(0, dueAt - performance.now()));
  await read();
  return performance.now() - dueAt;
});
const sorted = (await Promise.all(measured)).sort((one, other) => one - other);
console.log(
  JSON.stringify({
    bench: 'partner-page',
    requestsPerSecond,
    seconds,
    p50Milliseconds: rounded(percentile(sorted, 0.5)),
    p95Milliseconds: rounded(percentile(sorted, 0.95)),
    p99Milliseconds: rounded(percentile(sorted, 0.99)),
    pageBytes: Buffer.byteLength(text),
    pageBytesCompressed: gzipSync(text).length,
  }),
);

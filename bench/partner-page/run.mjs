// `npm run bench:partner-page [-- <address of a page>] [--rate 100] [--seconds 20]`: how fast partners' pages are read at a
// steady rate, and how heavy one is. Without an address it starts the built product with a PostgreSQL of its own and a
// mission of sixty partners, whose pages it reads in turn. Prints one JSON line.
import { Buffer } from 'node:buffer';
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { cpuUsage } from 'node:process';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { serveProduct } from '../booking/served-product.mjs';
import { makeMissionWithPages } from './mission-with-pages.mjs';

const WARM_UP_REQUESTS = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rate: { type: 'string', default: '100' }, seconds: { type: 'string', default: '20' } },
});
const requestsPerSecond = Number(values.rate);
const seconds = Number(values.seconds);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

const product = positionals.length > 0 ? null : await serveProduct(1, null);
try {
  await measure(product === null ? positionals : await makeMissionWithPages(product));
} finally {
  agent.destroy();
  await product?.stop();
}

async function measure(addresses) {
  for (let count = 0; count < WARM_UP_REQUESTS; count += 1) await read(addresses[count % addresses.length]);
  const usedBefore = secondsUsed();
  // Each request goes out at its time, whether the ones before are answered or not, and is measured from that time on.
  const startedAt = performance.now();
  const measured = Array.from({ length: requestsPerSecond * seconds }, async (_, index) => {
    const dueAt = startedAt + (index * 1_000) / requestsPerSecond;
    await sleep(Math.max(0, dueAt - performance.now()));
    await read(addresses[index % addresses.length]);
    return performance.now() - dueAt;
  });
  const sorted = (await Promise.all(measured)).sort((one, other) => one - other);
  const [usedSeconds, databaseSeconds, clientSeconds] = secondsUsed().map((used, index) =>
    rounded(used - usedBefore[index]),
  );
  const page = await read(addresses[0]);
  console.log(
    JSON.stringify({
      ...{ bench: 'partner-page', requestsPerSecond, seconds, pages: addresses.length },
      p50Milliseconds: rounded(percentile(sorted, 0.5)),
      p95Milliseconds: rounded(percentile(sorted, 0.95)),
      p99Milliseconds: rounded(percentile(sorted, 0.99)),
      pageBytes: Buffer.byteLength(page),
      pageBytesCompressed: gzipSync(page).length,
      ...{ usedSeconds, databaseSeconds, clientSeconds },
    }),
  );
}

function read(address) {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      if (answer.statusCode === 200) text(answer).then(resolve, reject);
      else reject(new Error(`${address} answered ${answer.statusCode}`));
    }).on('error', reject);
  });
}

/** Of processor time: by the product, its database and this client. */
function secondsUsed() {
  const { user, system } = cpuUsage();
  return [product?.usedSeconds() ?? 0, product?.databaseSeconds() ?? 0, (user + system) / 1_000_000];
}

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}

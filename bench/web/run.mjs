// `npm run bench:web [-- <sign-in link of an organiser>] [--only demo,boards --slowdown 1,4 --out bench/results]`
// measures what the screens of a mission cost, in headless Chromium, at the speed of this machine and four times slower.
// Starts the built product with its demo and an embedded PostgreSQL of its own, and makes two large missions there; with a
// link (`npm start` prints one) only the demo of a product that runs is measured. Prints JSON lines: for each screen of the
// demo the first contentful paint of a cold load and the slowest interaction of those tried on it, from input to the next
// paint, and what scripts the first screen needs; for each large board how long it takes to load, its frames while it is
// scrolled, and its interactions. --out writes them to web.jsonl there.
// `--only screens [--pictures FOLDER]` looks instead at every screen of the demo, by everybody who has it, in every language
// and in the dark: what axe finds, what is too wide for a phone, a tablet or a desk, and what the console complains about.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serveProduct } from '../booking/served-product.mjs';
import { signIn } from '../booking/synthetic-rows.mjs';
import { makeBoards, measureBoards } from './board.mjs';
import { machineOf, openLink, startBrowser } from './browser.mjs';
import { measureDemo } from './demo.mjs';
import { lookAtEveryScreen } from './every-screen.mjs';

/** Making the demo mission takes seconds. */
const DEMO_WITHIN_MILLISECONDS = 120_000;
const DEMO_LINK = /an organiser\s+\S+#(\S+)/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'demo,boards' },
    slowdown: { type: 'string', default: '1,4' },
    out: { type: 'string' },
    pictures: { type: 'string' },
  },
});
const [link] = positionals;
const lines = [];
const loadBefore = loadavg()[0];
const product = link === undefined ? await serveProduct(1, null, { DEMO_MISSION: 'true' }) : null;
const browser = await startBrowser();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end().finally(() => process.exit(1)));
try {
  await measure();
} finally {
  await end();
}
if (values.out !== undefined) {
  writeFileSync(join(values.out, 'web.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

async function measure() {
  print({ bench: 'web-machine', machine: machineOf(browser), loadBefore });
  const parts = values.only.split(',').filter((part) => link === undefined || part !== 'boards');
  const organiser = parts.some((part) => part !== 'boards') ? await organiserOfDemo() : null;
  if (parts.includes('screens')) {
    await lookAtEveryScreen(browser, organiser, (line) => print({ bench: 'web-screens', ...line }), values.pictures);
  }
  const boards = parts.includes('boards') ? await makeBoards(product) : [];
  for (const slowdown of values.slowdown.split(',').map(Number)) {
    if (parts.includes('demo')) {
      await measureDemo(browser, organiser, slowdown, (line) => print({ bench: 'web', slowdown, ...line }));
    }
    await measureBoards(browser, product, boards, slowdown, (line) => print({ bench: 'web-board', slowdown, ...line }));
  }
}

async function organiserOfDemo() {
  if (link !== undefined) return openLink(browser, link);
  const givesUpAt = performance.now() + DEMO_WITHIN_MILLISECONDS;
  while (!DEMO_LINK.test(product.said())) {
    if (performance.now() > givesUpAt) throw new Error(`The demo mission was not made: ${product.said()}`);
    await sleep(200);
  }
  const [, token] = DEMO_LINK.exec(product.said());
  return { address: product.addresses[0], cookie: await signIn(product, token) };
}

async function end() {
  await browser.close();
  await product?.stop();
}

function print(line) {
  lines.push(line);
  console.log(JSON.stringify(line));
}

// A process of its own, so that what it does is not measured as the product's: holds many pages open on a mission, and
// does what its parent asks over IPC.
import { cpuUsage } from 'node:process';
import { Follower } from './follower.mjs';

/** So many connect at a time: a hall does not sit down in the same millisecond. */
const TOGETHER = 50;
const GIVE_UP_AFTER_MILLISECONDS = 60_000;
const LOOK_EVERY_MILLISECONDS = 5;

const pages = [];
/** When each number was heard, by page, in milliseconds of the epoch. */
let heardAt = new Map();

const commands = {
  async open({ addresses, cookies, missionId, count }) {
    for (let first = 0; first < count; first += TOGETHER) {
      const opening = Array.from({ length: Math.min(TOGETHER, count - first) }, (_, index) => {
        const cookie = cookies[(first + index) % cookies.length];
        const address = addresses[(first + index) % addresses.length];
        const page = new Follower({ address, cookie, missionId, onChanges: note, isPatient: false });
        pages.push(page);
        return page.follow();
      });
      await Promise.all(opening);
    }
    return { open: pages.length };
  },

  /** What was heard since it was last asked. */
  heard() {
    const told = [...heardAt].map(([sequence, times]) => ({ sequence, times }));
    heardAt = new Map();
    return { told, clientSeconds: (cpuUsage().user + cpuUsage().system) / 1_000_000 };
  },

  drop({ count }) {
    for (const page of pages.slice(0, count)) page.drop();
    return {};
  },

  /** Connects those who were dropped, all at once, and gives how long each took until it had heard up to that number. */
  async comeBack({ count, sequence }) {
    const startedAt = performance.now();
    const milliseconds = await Promise.all(
      pages.slice(0, count).map(async (page) => {
        await page.follow();
        await until(() => page.heard >= sequence);
        return performance.now() - startedAt;
      }),
    );
    const isWhole = pages.slice(0, count).every(({ numbers, rebuilds }) => rebuilds === 0 && isUnbroken(numbers));
    return { milliseconds, isWhole };
  },

  close() {
    for (const page of pages.splice(0)) page.close();
    return {};
  },
};

function note(changes) {
  const now = performance.timeOrigin + performance.now();
  for (const { sequence } of changes ?? []) {
    const times = heardAt.get(sequence) ?? [];
    times.push(now);
    heardAt.set(sequence, times);
  }
}

function isUnbroken(numbers) {
  return numbers.every((number, index) => index === 0 || number === numbers[index - 1] + 1);
}

async function until(isReached) {
  for (const giveUpAt = performance.now() + GIVE_UP_AFTER_MILLISECONDS; !isReached();) {
    if (performance.now() > giveUpAt) throw new Error('a page did not catch up');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLISECONDS));
  }
}

process.on('message', async ({ id, name, wish }) => {
  try {
    process.send({ id, answer: await commands[name](wish) });
  } catch (error) {
    process.send({ id, failure: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));

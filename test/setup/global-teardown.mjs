import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MILLISECONDS = 50;
const MAXIMUM_POLLS = 200;

/** Stops the database server of this run, if any test started one, and removes its folder. */
export default async function tearDown() {
  const folder = process.env.INCONTRO_TEST_FOLDER;
  const pidFile = join(folder, 'data', 'cluster', 'postmaster.pid');
  if (existsSync(pidFile)) await stop(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), pidFile);
  rmSync(folder, { recursive: true, force: true });
}

/** PostgreSQL removes its pid file as the last step of an orderly end. */
async function stop(processId, pidFile) {
  process.kill(processId, 'SIGINT');
  for (let poll = 0; existsSync(pidFile) && poll < MAXIMUM_POLLS; poll += 1) await sleep(POLL_MILLISECONDS);
}

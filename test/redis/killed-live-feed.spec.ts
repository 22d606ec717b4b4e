import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const KILLS = fileURLToPath(new URL('../../bench/live/kills.mjs', import.meta.url));

let run: ChildProcess | null = null;

afterAll(async () => {
  if (run?.exitCode !== null || run.signalCode !== null) return;
  // It has not come to its end: told to, it ends what it has started.
  const ended = once(run, 'exit');
  run.kill('SIGTERM');
  await ended;
});

it('pages end on the number and the agenda of the database, whatever is killed under them', async () => {
  const measurement = spawn(process.execPath, [KILLS, '--changes', '300', '--kills', '5'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  run = measurement;
  const verdict: unknown = JSON.parse(await text(measurement.stdout));
  expect(verdict).toMatchObject({
    changes: 300,
    killed: { 'first api': 1, 'second api': 1, worker: 1, Redis: 1, PostgreSQL: 1 },
    rebuilds: 0,
    faults: [],
  });
});

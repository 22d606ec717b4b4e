import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const KILLS = fileURLToPath(new URL('../../bench/live/kills.mjs', import.meta.url));

it('pages end on the number and the agenda of the database, whatever is killed under them', async () => {
  const run = spawn(process.execPath, [KILLS, '--changes', '300', '--kills', '5'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const verdict: unknown = JSON.parse(await text(run.stdout));
  expect(verdict).toMatchObject({
    changes: 300,
    killed: { 'first api': 1, 'second api': 1, worker: 1, Redis: 1, PostgreSQL: 1 },
    faults: [],
  });
}, 300_000);

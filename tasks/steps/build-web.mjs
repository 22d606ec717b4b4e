import { existsSync } from 'node:fs';
import { fingerprintOf, isBuiltFrom, stampAsBuiltFrom } from './freshness.mjs';
import { Refusal } from './refusal.mjs';
import { inRepository } from './repository.mjs';
import { runQuietly } from './run-program.mjs';

const sources = [
  ...['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'].map((path) => `web/${path}`),
  'package-lock.json',
];

/** Builds the web application into web/dist/, unless it is up to date. */
export async function buildWebWhenStale() {
  const folder = inRepository('web/dist');
  const fingerprint = fingerprintOf(sources);
  if (isBuiltFrom(fingerprint, folder)) return;
  console.log('Building the web application...');
  const vite = inRepository('node_modules/vite/bin/vite.js');
  const { exitCode, output } = await runQuietly(process.execPath, [vite, 'build'], {
    cwd: inRepository('web'),
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (exitCode !== 0 || !existsSync(folder)) {
    throw new Refusal(`${output}\nThe web application could not be built; the reason is above.`);
  }
  stampAsBuiltFrom(fingerprint, folder);
}

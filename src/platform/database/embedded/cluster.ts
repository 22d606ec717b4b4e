import { chownSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolder, refuseFullDisk } from './data-folder.js';
import { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';
import { runProgram } from './run-program.js';
import { type ServerBinaries, takeName } from './server-binaries.js';

/** The one database role of an embedded server, its owner. */
export const serverUser = 'incontro';

// An empty cluster takes 40 MB and its first transaction log 16 MB.
const megabytesForNewCluster = 100;

/**
 * Makes the cluster when there is none. It appears under its name only when it is complete, so that a starter killed
 * half-way leaves nothing that a later one would trust. A `throwaway` cluster is not flushed to the disk.
 */
export async function ensureCluster(
  dataFolder: DataFolder,
  binaries: ServerBinaries,
  options: { readonly isThrowaway: boolean },
): Promise<void> {
  const { cluster } = dataFolder;
  if (!existsSync(cluster)) await createCluster(dataFolder, binaries, options.isThrowaway);
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const needed = binaries.majorVersion;
  if (found !== needed) {
    throw new EmbeddedPostgresFailure({ kind: 'other-major-version', folder: cluster, found, needed });
  }
}

async function createCluster(
  { folder, cluster, account }: DataFolder,
  binaries: ServerBinaries,
  isThrowaway: boolean,
): Promise<void> {
  refuseFullDisk(folder, megabytesForNewCluster);
  const unfinished = mkdtempSync(`${cluster}.`);
  if (account.isAnother) chownSync(unfinished, account.uid, account.gid);
  const { exitCode, lastWords } = await runProgram(
    binaries.initdb,
    [`--pgdata=${unfinished}`, `--username=${serverUser}`, ...choices, ...(isThrowaway ? ['--no-sync'] : [])],
    account,
  );
  if (exitCode !== 0) throw new EmbeddedPostgresFailure({ kind: 'cluster-not-created', folder, lastWords });
  takeName(unfinished, cluster);
}

// The builtin locale sorts alike on every operating system. Who may open the socket is decided by its folder's mode.
const choices = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth-local=trust',
  '--auth-host=reject',
];

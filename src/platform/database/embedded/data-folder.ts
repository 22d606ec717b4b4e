import { chmodSync, existsSync, mkdirSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';
import { errorCode } from './error-code.js';
import { firstClosedFolder } from './folder-access.js';
import { chooseServerAccount, isRoot, type ServerAccount } from './server-account.js';

/** The places inside one data folder, and who runs the server that lives there. Paths are absolute. */
export interface DataFolder {
  readonly folder: string;
  /** PostgreSQL's own data directory, mode 0700. */
  readonly cluster: string;
  readonly logFile: string;
  readonly account: ServerAccount;
}

/** Makes the data folder when it is missing, and makes sure that the server's account can work in it. */
export async function prepareDataFolder(path: string): Promise<DataFolder> {
  const folder = await makeWritableFolder(resolve(path));
  const cluster = join(folder, 'cluster');
  const clusterOwnerUid = existsSync(cluster) ? statSync(cluster).uid : null;
  const account = chooseServerAccount(clusterOwnerUid);
  if (account.isAnother) letAccountIn(folder, account);
  if (clusterOwnerUid !== null) refuseForeignCluster(cluster, clusterOwnerUid, account);
  return { folder, cluster, logFile: join(folder, 'server.log'), account };
}

async function makeWritableFolder(folder: string): Promise<string> {
  makeFolder(folder);
  await access(folder, constants.W_OK);
  // A running server is recognised by its path, which must not depend on how the folder was spelt.
  return realpathSync(folder);
}

/**
 * Makes the folder with those above it. One at a time: asked for all at once, Node tries for ever where the operating
 * system denies that there could be such a folder, as it does in /proc.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    const wasFaster = errorCode(error) === 'EEXIST' && existsSync(folder) && statSync(folder).isDirectory();
    if (wasFaster) return;
    throw error;
  }
  // Root's umask may close what root has just made to the account that must work there.
  if (isRoot()) chmodSync(folder, 0o755);
}

/** Throws when the disk of `folder` has less room than `neededMegabytes`. */
export function refuseFullDisk(folder: string, neededMegabytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const freeMegabytes = Math.floor((bavail * bsize) / 1_000_000);
  if (freeMegabytes < neededMegabytes) {
    throw new EmbeddedPostgresFailure({ kind: 'disk-full', folder, freeMegabytes, neededMegabytes });
  }
}

function letAccountIn(folder: string, account: ServerAccount): void {
  // A folder of one's own making, as mktemp makes them, is closed to others: only the way through it is opened.
  chmodSync(folder, statSync(folder).mode | 0o011);
  const closedFolder = firstClosedFolder(folder, account);
  if (closedFolder === null) return;
  throw new EmbeddedPostgresFailure({ kind: 'folder-unreachable', folder, closedFolder, account: account.name });
}

function refuseForeignCluster(cluster: string, ownerUid: number, account: ServerAccount): void {
  if (ownerUid === account.uid) return;
  throw new EmbeddedPostgresFailure({
    kind: 'folder-of-another-account',
    folder: cluster,
    ownerUid,
    uid: account.uid,
  });
}

/** The failure to tell where the operating system refused something in the data folder; any other error as it is. */
export function folderFailure(folder: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === '') return error;
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new EmbeddedPostgresFailure({ kind: 'not-a-folder', path: folder });
  if (code === 'ENOSPC') {
    return new EmbeddedPostgresFailure({ kind: 'disk-full', folder, freeMegabytes: 0, neededMegabytes: 1 });
  }
  return new EmbeddedPostgresFailure({ kind: 'folder-not-writable', folder, code });
}

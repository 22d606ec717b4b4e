import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type DataFolder, refuseFullDisk } from './data-folder.js';
import { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';
import { findPostmaster, forgetImpostor, type Postmaster } from './postmaster.js';
import { identityOf, serverEnvironment } from './run-program.js';
import type { ServerBinaries } from './server-binaries.js';
import { prepareSocketFolder, socketPort } from './socket-folder.js';

/** A server that accepts connections, and whether it ran before it was asked for. */
export interface LaunchedServer {
  readonly postmaster: Postmaster;
  readonly wasAdopted: boolean;
}

const pollMilliseconds = 10;
// The parts of a server that was killed may live on for a moment and hold its memory: the next one is then refused.
const attempts = 5;
const pauseBetweenAttemptsMilliseconds = 300;
const megabytesToRun = 50;
const logBytesWorthKeeping = 10_000_000;

/**
 * Adopts the server that runs on the cluster, whoever started it, or starts one. Recovery after a crash takes as long
 * as it takes: only a server that ended is given up.
 */
export async function launchServer(
  dataFolder: DataFolder,
  binaries: ServerBinaries,
  flags: readonly string[],
): Promise<LaunchedServer> {
  refuseFullDisk(dataFolder.folder, megabytesToRun);
  let lastWords = '';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const running = await waitUntilReady(dataFolder.cluster, () => false);
    if (running !== null) return { postmaster: running, wasAdopted: true };
    forgetImpostor(dataFolder.cluster);
    const started = await startServer(dataFolder, binaries, flags);
    if (started.postmaster !== null) return { postmaster: started.postmaster, wasAdopted: started.isOfAnother };
    lastWords = started.lastWords;
    await delay(pauseBetweenAttemptsMilliseconds);
  }
  throw new EmbeddedPostgresFailure({ kind: 'server-did-not-start', logFile: dataFolder.logFile, lastWords });
}

async function startServer(
  dataFolder: DataFolder,
  binaries: ServerBinaries,
  flags: readonly string[],
): Promise<{ postmaster: Postmaster | null; isOfAnother: boolean; lastWords: string }> {
  const { cluster, logFile, account } = dataFolder;
  const socketFolder = prepareSocketFolder(dataFolder);
  const logFrom = setAsideLongLog(logFile);
  const log = openSync(logFile, 'a', 0o600);
  // Detached: Ctrl-C in a terminal must reach the product, which closes the server after its own work is done.
  const child = spawn(binaries.postgres, ['-D', cluster, '-k', socketFolder, ...settings, ...flags], {
    ...identityOf(account),
    cwd: '/',
    detached: true,
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', log],
  });
  closeSync(log);
  child.unref();
  let hasEnded = false;
  let reason = '';
  child.once('exit', () => (hasEnded = true));
  child.once('error', (error) => {
    hasEnded = true;
    reason = error.message;
  });
  const postmaster = await waitUntilReady(cluster, () => !hasEnded);
  const lastWords = reason || readFileSync(logFile).subarray(logFrom).toString('utf8').trim();
  return { postmaster, isOfAnother: postmaster?.processId !== child.pid, lastWords };
}

/** Waits for the cluster's server; null when there is none and `isStillComing` says that none will come. */
async function waitUntilReady(cluster: string, isStillComing: () => boolean): Promise<Postmaster | null> {
  for (;;) {
    const mayStillCome = isStillComing();
    const postmaster = findPostmaster(cluster);
    if (postmaster?.isReady === true) return postmaster;
    if (postmaster === null && !mayStillCome) return null;
    await delay(pollMilliseconds);
  }
}

/** Puts a log grown long aside and answers how many bytes the log holds now. */
function setAsideLongLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < logBytesWorthKeeping) return size;
  renameSync(logFile, `${logFile}.previous`);
  return 0;
}

// Statements and the details of errors quote rows, that is people's names: they stay out of the log.
const settings = [
  ['-p', String(socketPort)],
  ['-c', 'listen_addresses='],
  ['-c', 'unix_socket_permissions=0700'],
  ['-c', 'timezone=UTC'],
  ['-c', 'log_timezone=UTC'],
  ['-c', 'log_error_verbosity=terse'],
  ['-c', 'log_min_error_statement=panic'],
].flat();

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.js';

/** A running server as its `postmaster.pid` tells it. */
export interface Postmaster {
  readonly processId: number;
  readonly port: number;
  readonly socketFolder: string;
  /** True once it accepts connections; false while it starts, recovers or stops. */
  readonly isReady: boolean;
}

/** The server that runs on a cluster; null when there is none, whatever a server that was killed may have left behind. */
export function findPostmaster(cluster: string): Postmaster | null {
  const [processId, , , port, socketFolder, , , status] = linesOf(pidFileOf(cluster));
  if (processId === undefined || !isServing(Number(processId), cluster)) return null;
  return {
    processId: Number(processId),
    port: Number(port),
    socketFolder: socketFolder ?? '',
    isReady: status?.trim() === 'ready',
  };
}

/** True while the process runs the server of this cluster; false for another program, or for a dead one not yet buried. */
export function isServing(processId: number, cluster: string): boolean {
  return commandLine(processId).includes(` -D ${cluster} `);
}

/**
 * Removes a `postmaster.pid` whose process id has gone to another program, as happens in containers, where few numbers
 * are in use: PostgreSQL takes any live process for a server. Of a dead one it notices by itself, with better checks.
 */
export function forgetImpostor(cluster: string): void {
  const pidFile = pidFileOf(cluster);
  const processId = Number(linesOf(pidFile)[0]);
  if (processId > 0 && isAlive(processId) && !isServing(processId, cluster)) rmSync(pidFile, { force: true });
}

function pidFileOf(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function commandLine(processId: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${processId}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(processId)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

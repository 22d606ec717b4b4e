import { spawn } from 'node:child_process';
import type { ServerAccount } from './server-account.js';

/** How a program ended: its exit code, or null when a signal or a failed start ended it, and what it wrote to stderr. */
export interface ProgramEnd {
  readonly exitCode: number | null;
  readonly lastWords: string;
}

/**
 * The whole environment of the server's programs. Ours is kept from them: PGDATA, PGOPTIONS, TZ or LANG of whoever
 * starts the product must not change what the database does.
 */
export const serverEnvironment: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };

/** The options that make `spawn` run a program as the server's account. */
export function identityOf(account: ServerAccount): { uid?: number; gid?: number } {
  return account.isAnother ? { uid: account.uid, gid: account.gid } : {};
}

/** Runs a program to its end as the server's account, from the folder `/`, which every account may enter. */
export async function runProgram(
  program: string,
  programArguments: readonly string[],
  account: ServerAccount,
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      ...identityOf(account),
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let lastWords = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (lastWords += text));
    child.once('error', (error) => {
      resolve({ exitCode: null, lastWords: error.message });
    });
    child.once('close', (exitCode) => {
      resolve({ exitCode, lastWords: lastWords.trim() });
    });
  });
}

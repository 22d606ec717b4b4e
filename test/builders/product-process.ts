import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Caller, signInWith } from './caller.js';
import { eventually } from './eventually.js';

const ENTRY = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The product as the operating system sees it: a process of the built code that can be killed. */
export interface ProductProcess {
  readonly address: string;
  readonly output: () => string;
  /** Ends it the hard way: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
  /** Asks it to end and gives its exit code. */
  end(): Promise<number | null>;
}

/** Starts `dist/main.js` with these variables on a free port and waits until it is ready. */
export async function startProductProcess(settings: Readonly<Record<string, string>>): Promise<ProductProcess> {
  const { child, address, output } = await spawnProduct(settings);
  await eventually('the process becomes ready', async () => {
    if (child.exitCode !== null) throw new Error(`the product ended with code ${child.exitCode}: ${output()}`);
    return (await isReady(address)) ? true : null;
  });
  return {
    address,
    output,
    kill: () => endWith(child, 'SIGKILL').then(() => undefined),
    end: () => endWith(child, 'SIGTERM'),
  };
}

/** Starts `dist/main.js` where it is expected to give up; gives its exit code and what it said. */
export async function startAndFail(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly said: string }> {
  const { child, output } = await spawnProduct(settings);
  if (child.exitCode === null) await once(child, 'exit');
  return { exitCode: child.exitCode, said: output() };
}

/** Starts `dist/main.js` and asks it to end as soon as `isTime`; gives its exit code and what it said. */
export async function startAndInterrupt(
  settings: Readonly<Record<string, string>>,
  isTime: (said: string) => boolean,
): Promise<{ readonly exitCode: number | null; readonly said: string }> {
  const { child, output } = await spawnProduct(settings);
  const ended = once(child, 'exit');
  await eventually('the time to ask it to end', () => {
    if (child.exitCode !== null) throw new Error(`the product ended with code ${child.exitCode}: ${output()}`);
    return isTime(output()) ? true : null;
  });
  child.kill('SIGINT');
  await ended;
  return { exitCode: child.exitCode, said: output() };
}

/** The secret of a link for somebody new who may begin missions, from the command that an operator uses. */
export async function inviteOrganiser(settings: Readonly<Record<string, string>>): Promise<string> {
  const { child, output } = await spawnProduct(settings, ['invite-organiser']);
  if (child.exitCode === null) await once(child, 'exit');
  const secret = output().trim().split('#')[1];
  if (secret === undefined) throw new Error(`no organiser was invited: ${output()}`);
  return secret;
}

/** Takes an official file in by the command that an operator uses. */
export async function importOfficialFile(
  settings: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<void> {
  const { child, output } = await spawnProduct(settings, ['import-classification', ...words, '--confirm']);
  if (child.exitCode === null) await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`the file was not taken in: ${output()}`);
}

/** Signs in somebody new who may begin missions. */
export async function signInOrganiser(address: string, settings: Readonly<Record<string, string>>): Promise<Caller> {
  return signInWith(address, await inviteOrganiser(settings));
}

/** Tests in other processes look for ports elsewhere, and the operating system hands out none of these by itself. */
const PORTS_EACH = 100;
const FIRST_PORT = 11_000 + (process.pid % 217) * PORTS_EACH;
let portsTried = 0;

/** A port that nobody listens on, and that no other test takes meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + (portsTried++ % PORTS_EACH);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

async function spawnProduct(settings: Readonly<Record<string, string>>, programArguments: readonly string[] = []) {
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is missing: run "npm run build" first`);
  const port = settings.PORT ?? String(await freePort());
  const child = spawn(process.execPath, ['--enable-source-maps', ENTRY, ...programArguments], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', ...settings, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return { child, address: `http://127.0.0.1:${port}`, output: () => said };
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function endWith(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

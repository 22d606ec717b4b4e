import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const built = (path) => new URL(`../../dist/${path}`, import.meta.url);
const ENTRY = fileURLToPath(built('main.js'));
const READY_WITHIN_MILLISECONDS = 120_000;

/**
 * The built product on an embedded PostgreSQL with the settings it always has: one process that does everything, or so
 * many that answer, with one that does the jobs, on the Redis of that address; with more settings where they are given.
 */
export async function serveProduct(apiProcesses, redisUrl, more = {}) {
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is missing: run "npm run build" first`);
  const { startEmbeddedPostgres } = await import(built('platform/database/embedded/index.js'));
  const folder = mkdtempSync(join(tmpdir(), 'incontro-booking-'));
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  const { user, database, host, port } = server.connection;
  const databaseUrl = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  const settings = { ...more, DATABASE_URL: databaseUrl, ...(redisUrl !== null && { REDIS_URL: redisUrl }) };
  const processes = [];
  const start = async (role) => processes.push(await startProcess({ ...settings, ROLE: role }));
  if (redisUrl === null) await start('all');
  else {
    for (let index = 0; index < apiProcesses; index += 1) await start('api');
    await start('worker');
  }
  return {
    databaseUrl,
    addresses: processes.filter(({ role }) => role !== 'worker').map(({ address }) => address),
    inviteOrganiser: () => inviteOrganiser(settings),
    /** What the processes have written so far. */
    said: () => processes.map(({ child }) => child.said).join(''),
    /** Seconds of processor time that the processes of the product have used. */
    usedSeconds: () => processes.reduce((sum, { child }) => sum + usedSecondsOf(child.pid), 0),
    /** The same of PostgreSQL, its own work in the background with it. */
    databaseSeconds: () => databaseSecondsOf(server.processId),
    /** Of main memory, by the processes that answer. */
    memoryMebibytes: () => {
      const answering = processes.filter(({ role }) => role !== 'worker');
      return Math.round(answering.reduce((sum, { child }) => sum + residentKibibytesOf(child.pid), 0) / 1_024);
    },
    stop: async () => {
      await Promise.all(processes.map(end));
      await server.stopForAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One client on the product's database, for `work`. */
export async function onDatabase(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function startProcess(settings) {
  const port = await freePort();
  const child = run({ ...settings, PORT: String(port) });
  const address = `http://127.0.0.1:${port}`;
  for (const giveUpAt = Date.now() + READY_WITHIN_MILLISECONDS; !(await isReady(address)); await sleep(200)) {
    if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error(`the product did not start: ${child.said}`);
  }
  return { child, address, role: settings.ROLE };
}

async function inviteOrganiser(settings) {
  const child = run(settings, ['invite-organiser']);
  await once(child, 'close');
  return child.said.trim().split('#')[1];
}

function run(settings, programArguments = []) {
  const child = spawn(process.execPath, [ENTRY, ...programArguments], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (child.said += chunk.toString()));
  return child;
}

async function end({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function isReady(address) {
  return fetch(`${address}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Of the parent of PostgreSQL's processes, those that live and those that have ended. */
function databaseSecondsOf(parentId) {
  const processIds = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  const children = processIds.filter((processId) => timesOf(processId)?.parentId === parentId);
  const ended = timesOf(parentId)?.childrenSeconds ?? 0;
  return [parentId, ...children].reduce((sum, processId) => sum + usedSecondsOf(processId), ended);
}

function usedSecondsOf(processId) {
  return timesOf(processId)?.seconds ?? 0;
}

/** As Linux tells it; elsewhere nothing is told. */
function residentKibibytesOf(processId) {
  const status = existsSync('/proc') ? readFileSync(`/proc/${processId}/status`, 'utf8') : '';
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
}

/** Linux counts in hundredths of a second; elsewhere nothing is told. */
function timesOf(processId) {
  try {
    const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')[1].split(' ').map(Number);
    const [, parentId] = fields;
    const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15);
    return { parentId, seconds: (user + system) / 100, childrenSeconds: (childrenUser + childrenSystem) / 100 };
  } catch {
    return null;
  }
}

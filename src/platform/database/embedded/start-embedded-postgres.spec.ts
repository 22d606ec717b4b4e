import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import { Client } from 'pg';
import { EmbeddedPostgresFailure, type EmbeddedPostgresFacts } from './embedded-postgres-failure.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresConnection,
} from './start-embedded-postgres.js';
import type { OutageNews } from './kept-server.js';
import { isRoot } from './server-account.js';

const asRoot = isRoot() ? it : it.skip;

describe('an embedded PostgreSQL', () => {
  let parent: string;
  let folder: string;
  let started: EmbeddedPostgres[];

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'embedded-'));
    chmodSync(parent, 0o755);
    folder = join(parent, 'database');
    started = [];
  });

  afterEach(async () => {
    for (const server of started) await server.stopForAll();
    chmodSync(parent, 0o755);
    rmSync(parent, { recursive: true, force: true });
  });

  async function start(dataFolder = folder, isThrowaway = true): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataFolder, isThrowaway });
    started.push(server);
    return server;
  }

  async function factsOfFailedStart(dataFolder = folder): Promise<EmbeddedPostgresFacts> {
    try {
      await start(dataFolder);
    } catch (error) {
      if (error instanceof EmbeddedPostgresFailure) return error.facts;
      throw error;
    }
    throw new Error('the server started');
  }

  it('answers on a socket in its folder, in UTF-8 and UTC, and on no network address', async () => {
    const { connection, wasAdopted } = await start();
    expect(wasAdopted).toBe(false);
    expect(connection.host).toBe(join(folder, 'cluster'));
    const row = await query(
      connection,
      `select upper('àè') as upper, current_setting('TimeZone') as zone, current_setting('listen_addresses') as addresses,
              current_setting('server_version_num')::int / 10000 as major`,
    );
    expect(row).toEqual({ upper: 'ÀÈ', zone: 'UTC', addresses: '', major: 18 });
  });

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await query(first.connection, `create table wishes as select 'gold' as rank`);
    expect(await first.stop()).toBe('stopped');
    const second = await start();
    expect(second.wasAdopted).toBe(false);
    expect(await query(second.connection, 'select rank from wishes')).toEqual({ rank: 'gold' });
  });

  it('recovers what was committed when the server is killed', async () => {
    const killed = await start(folder, false);
    await query(killed.connection, `create table wishes as select 'gold' as rank`);
    process.kill(killed.processId, 'SIGKILL');
    const recovered = await start(folder, false);
    expect(recovered.processId).not.toBe(killed.processId);
    expect(await query(recovered.connection, 'select rank from wishes')).toEqual({ rank: 'gold' });
  });

  it('outlives the program that started it when that is killed, and is adopted by the next one', async () => {
    const orphanId = await startInAnotherProgramAndKillThat(folder);
    const adopted = await start();
    expect(adopted).toMatchObject({ wasAdopted: true, processId: orphanId });
    expect(await query(adopted.connection, 'select 1 as one')).toEqual({ one: 1 });
    expect(await adopted.stop()).toBe('stopped');
  });

  it('is the same server however its folder is spelt', async () => {
    const first = await start();
    const link = join(parent, 'link');
    symlinkSync(folder, link);
    expect(await start(link)).toMatchObject({ wasAdopted: true, processId: first.processId });
  });

  it('gives several starters at once the same server', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(new Set(servers.map(({ processId }) => processId)).size).toBe(1);
    expect(servers.filter(({ wasAdopted }) => !wasAdopted)).toHaveLength(1);
  });

  it('is stopped by the last of those who started it, also when that one left connections open', async () => {
    const mine = await start();
    const theirs = await start();
    const forgotten = new Client(theirs.connection);
    const cutOff = new Promise((resolve) => forgotten.on('error', resolve));
    await forgotten.connect();
    expect(await mine.stop()).toBe('left-running');
    expect(await mine.stop()).toBe('left-running');
    expect(await query(theirs.connection, 'select 1 as one')).toEqual({ one: 1 });
    expect(await theirs.stop()).toBe('stopped');
    await cutOff;
    expect(await mine.stop()).toBe('stopped');
  });

  it('can be started in any moment of being stopped by another program', async () => {
    for (const moment of [0, 1, 2, 4, 8, 16, 32]) {
      const leaving = await start();
      const [, arriving] = await Promise.all([leaving.stop(), delay(moment).then(async () => start())]);
      expect(await query(arriving.connection, 'select 1 as one')).toEqual({ one: 1 });
      expect(await arriving.stop()).toBe('stopped');
    }
  });

  it('starts although a left-over postmaster.pid names a process that is alive', async () => {
    await (await start()).stopForAll();
    writeFileSync(join(folder, 'cluster/postmaster.pid'), `${process.pid}\n`);
    expect((await start()).wasAdopted).toBe(false);
  });

  it('is not misled by what a starter killed half-way has left', async () => {
    mkdirSync(join(folder, 'cluster.999999'), { recursive: true });
    writeFileSync(join(folder, 'cluster.999999/PG_VERSION'), '18\n');
    expect((await start()).wasAdopted).toBe(false);
  });

  it('puts the socket elsewhere when its path would be too long', async () => {
    const { connection } = await start(join(folder, 'x'.repeat(100)));
    expect(connection.host.startsWith(tmpdir())).toBe(true);
    expect(await query(connection, 'select 1 as one')).toEqual({ one: 1 });
    rmSync(connection.host, { recursive: true });
  });

  it('keeps rows out of its log', async () => {
    const { connection, logFile } = await start();
    await query(connection, 'create table people (name text primary key)');
    const insert = `insert into people values ('Person A'), ('Person A')`;
    await expect(query(connection, insert)).rejects.toMatchObject({ code: '23505' });
    const log = readFileSync(logFile, 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Person A');
  });

  it('names the folder that cannot be written', async () => {
    // Root may write where modes forbid it, but not in the kernel's own tree.
    const closed = isRoot() ? '/sys/kernel' : parent;
    if (!isRoot()) chmodSync(parent, 0o555);
    const facts = await factsOfFailedStart(join(closed, 'database'));
    expect(facts).toMatchObject({ kind: 'folder-not-writable', folder: join(closed, 'database') });
  });

  it('names the folder that the operating system denies to exist', async () => {
    const folderInProc = process.platform === 'linux' ? '/proc/incontro/database' : '/dev/null/database';
    expect(await factsOfFailedStart(folderInProc)).toMatchObject({
      kind: process.platform === 'linux' ? 'folder-not-writable' : 'not-a-folder',
    });
  });

  it('names a folder that exists and takes no files, also where root may do anything', async () => {
    // Root may write where modes forbid it, but not in the kernel's own tree.
    const folderWithoutFiles = isRoot() ? '/proc/self' : parent;
    if (!isRoot()) chmodSync(parent, 0o555);
    const facts = await factsOfFailedStart(folderWithoutFiles);
    expect(['folder-not-writable', 'disk-full']).toContain(facts.kind);
  });

  it('is started again when it is killed, where somebody wants to hear of that', async () => {
    const news: OutageNews[] = [];
    const server = await startEmbeddedPostgres({ dataFolder: folder, onOutage: (outage) => news.push(outage) });
    started.push(server);
    const killedId = server.processId;
    await query(server.connection, `create table wishes as select 'gold' as rank`);
    process.kill(killedId, 'SIGKILL');
    for (let waited = 0; news.length < 2 && waited < 20_000; waited += 50) await delay(50);
    expect(news).toEqual([
      { event: 'database-server-lost', processId: killedId },
      { event: 'database-server-back', processId: server.processId },
    ]);
    expect(server.processId).not.toBe(killedId);
    expect(await query(server.connection, 'select rank from wishes')).toEqual({ rank: 'gold' });
    expect(await server.stop()).toBe('stopped');
    await delay(500);
    expect(news).toHaveLength(2);
  });

  it('names the file that is in the way', async () => {
    writeFileSync(folder, '');
    expect(await factsOfFailedStart()).toEqual({ kind: 'not-a-folder', path: folder });
  });

  it('refuses a database of another major version and leaves it alone', async () => {
    await (await start()).stopForAll();
    writeFileSync(join(folder, 'cluster/PG_VERSION'), '17\n');
    expect(await factsOfFailedStart()).toMatchObject({ kind: 'other-major-version', found: '17', needed: '18' });
    expect(existsSync(join(folder, 'cluster/base'))).toBe(true);
  });

  it('quotes the server when it does not start', async () => {
    await (await start()).stopForAll();
    writeFileSync(join(folder, 'cluster/postgresql.auto.conf'), 'no_such_setting = 1\n');
    const facts = await factsOfFailedStart();
    expect(facts).toMatchObject({ kind: 'server-did-not-start', logFile: join(folder, 'server.log') });
    expect(new EmbeddedPostgresFailure(facts).message).toContain('no_such_setting');
  });

  asRoot('opens folders that it makes to the account of the server, whatever the umask', async () => {
    const umask = process.umask(0o077);
    try {
      expect((await start(join(folder, 'deeper'))).wasAdopted).toBe(false);
    } finally {
      process.umask(umask);
    }
  });

  asRoot('names the parent folder that the account of the server may not enter', async () => {
    chmodSync(parent, 0o700);
    expect(await factsOfFailedStart()).toMatchObject({ kind: 'folder-unreachable', closedFolder: parent });
  });
});

async function query(connection: EmbeddedPostgresConnection, text: string): Promise<unknown> {
  const client = new Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows[0];
  } finally {
    await client.end();
  }
}

/** Answers the process id of the server, whose starter is dead by then. */
async function startInAnotherProgramAndKillThat(dataFolder: string): Promise<number> {
  // Inside node_modules, so that the compiled copy finds `pg` and the server's programs.
  const compiled = mkdtempSync(join('node_modules', '.embedded-'));
  try {
    await compileInto(compiled);
    const call = `startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, isThrowaway: true })`;
    const code = `import { startEmbeddedPostgres } from './index.js';
      process.stdout.write(String((await ${call}).processId));
      setInterval(() => undefined, 1000);`;
    writeFileSync(join(compiled, 'starter.mjs'), code);
    const starter = spawn(process.execPath, [join(compiled, 'starter.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [processId] = await once(starter.stdout, 'data');
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    return Number(processId);
  } finally {
    rmSync(compiled, { recursive: true });
  }
}

async function compileInto(folder: string): Promise<void> {
  for (const file of readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.spec.ts'))) {
    const { code } = await transformFile(join(import.meta.dirname, file));
    writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), code);
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const built = (path) => new URL(`../../dist/${path}`, import.meta.url);
const ENTRY = fileURLToPath(built('main.js'));
const READY_WITHIN_MILLISECONDS = 300_000;
/** Nobody starts Redis again within the same moment in which it was killed. */
const REDIS_AWAY_MILLISECONDS = 1_000;

/**
 * Two processes of the built product that answer and one that works, on a PostgreSQL and a Redis of their own. Each has
 * its place for good: what is killed comes back at the same address.
 */
export class KillableProduct {
  #places = new Map();
  #settings;
  #postgres;
  #folder;
  #redis;
  #isStopping = false;

  static async start() {
    const product = new KillableProduct();
    try {
      await product.#start();
      return product;
    } catch (error) {
      await product.stop();
      throw error;
    }
  }

  async #start() {
    this.#folder = mkdtempSync(join(tmpdir(), 'incontro-live-'));
    const { startEmbeddedPostgres } = await import(built('platform/database/embedded/index.js'));
    // A server is started again after it was killed only where somebody hears of its outages.
    this.#postgres = await startEmbeddedPostgres({ dataFolder: this.#folder, onOutage: () => undefined });
    const { user, database, host, port } = this.#postgres.connection;
    this.databaseUrl = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
    const redisPort = await freePort();
    this.#redis = { port: redisPort, child: startRedis(redisPort) };
    this.#settings = { DATABASE_URL: this.databaseUrl, REDIS_URL: `redis://127.0.0.1:${redisPort}` };
    for (const [name, role] of [
      ['first api', 'api'],
      ['second api', 'api'],
      ['worker', 'worker'],
    ]) {
      const place = { role, address: '', port: await freePort(), child: null };
      place.address = `http://127.0.0.1:${place.port}`;
      this.#places.set(name, place);
      this.#spawn(place);
      await untilReady(place);
    }
  }

  get addresses() {
    return [...this.#places.values()].filter(({ role }) => role === 'api').map(({ address }) => address);
  }

  /** What can be killed. */
  get victims() {
    return [...this.#places.keys(), 'Redis', 'PostgreSQL'];
  }

  async inviteOrganiser() {
    const child = run(this.#settings, ['invite-organiser']);
    await once(child, 'close');
    return child.said.trim().split('#')[1];
  }

  /** Kills it without a warning, and starts it again. Resolves once it has been started. */
  async kill(name) {
    if (name === 'PostgreSQL') process.kill(this.#postgres.processId, 'SIGKILL');
    else if (name === 'Redis') {
      await killed(this.#redis.child);
      await sleep(REDIS_AWAY_MILLISECONDS);
      this.#redis.child = startRedis(this.#redis.port);
    } else {
      const place = this.#places.get(name);
      await killed(place.child);
      this.#spawn(place);
    }
  }

  /** Resolves once everything answers again. */
  async untilWhole() {
    for (const place of this.#places.values()) await untilReady(place);
  }

  async stop() {
    this.#isStopping = true;
    const children = [...this.#places.values(), this.#redis].flatMap((place) => place?.child ?? []);
    await Promise.all(children.map(killed));
    await this.#postgres?.stopForAll();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A process that gives up because its database is just away is started again, as whoever watches over it would do. */
  #spawn(place) {
    const child = run({ ...this.#settings, ROLE: place.role, PORT: String(place.port) });
    place.child = child;
    child.once('exit', async () => {
      await sleep(200);
      if (place.child === child && child.signalCode === null && !this.#isStopping) this.#spawn(place);
    });
  }
}

function run(settings, programArguments = []) {
  const child = spawn(process.execPath, [ENTRY, ...programArguments], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (child.said += chunk.toString()));
  return child;
}

function startRedis(port) {
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const programArguments = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  return spawn('redis-server', programArguments, { stdio: 'ignore' });
}

async function killed(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function untilReady(place) {
  const isReady = () =>
    fetch(`${place.address}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const giveUpAt = Date.now() + READY_WITHIN_MILLISECONDS; !(await isReady()); await sleep(200)) {
    if (Date.now() > giveUpAt) throw new Error(`${place.role} did not become ready: ${place.child.said}`);
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

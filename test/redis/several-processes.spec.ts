import { callerWith, listenTo } from '../builders/caller.js';
import { eventually } from '../builders/eventually.js';
import { steps } from '../builders/prepared-mission.js';
import { type ProductProcess, signInOrganiser, startProductProcess } from '../builders/product-process.js';
import { startTestRedis, type TestRedis } from '../setup/redis-server.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

interface Status {
  readonly role: string;
  readonly queue: string;
}

let redis: TestRedis;
let database: TestDatabase;
let settings: Readonly<Record<string, string>>;
let apis: readonly [ProductProcess, ProductProcess];
let workers: readonly ProductProcess[];

beforeAll(async () => {
  redis = await startTestRedis();
  database = await createTestDatabase();
  settings = { REDIS_URL: redis.url, DATABASE_URL: database.url };
  const start = (ROLE: string): Promise<ProductProcess> => startProductProcess({ ...settings, ROLE });
  apis = await Promise.all([start('api'), start('api')]);
  workers = await Promise.all([start('worker'), start('worker')]);
});
afterAll(async () => {
  await Promise.all([...apis, ...workers].map((process) => process.end()));
  await database.drop();
  await redis.stop();
});

describe('two api and two worker processes on one PostgreSQL and one Redis', () => {
  it('say what they are', async () => {
    const roles: Status[] = [];
    for (const { address } of [...apis, ...workers]) {
      roles.push((await (await fetch(`${address}/status`)).json()) as Status);
    }
    expect(roles.map(({ role, queue }) => `${role} on ${queue}`)).toEqual([
      'api on redis',
      'api on redis',
      'worker on redis',
      'worker on redis',
    ]);
  });

  it('make an agenda that was asked for at one, and tell of it at the other', async () => {
    const atFirst = await signInOrganiser(apis[0].address, settings);
    const atSecond = callerWith(apis[1].address, atFirst.cookie);
    const missionId = await steps.agreedMission(atFirst);
    const ear = await listenTo(atSecond, missionId);
    const versionId = await steps.generate(atFirst, missionId);
    await eventually('the other hears of the draft', () =>
      ear.heard.find((update) => update.topic === 'agenda' && update.ids.includes(versionId)),
    );
    await steps.publish(atSecond, missionId, versionId).expect(200);
    ear.close();
  });

  it('show at one who edits what at the other, until they leave', async () => {
    const atFirst = await signInOrganiser(apis[0].address, settings);
    const missionId = await steps.agreedMission(atFirst);
    const looking = atFirst.socket();
    let edited: readonly (string | null)[] = [];
    looking.on('presence', ({ present }: { present: { editing: string | null }[] }) => {
      edited = present.map(({ editing }) => editing);
    });
    await looking.emitWithAck('watch', { missionId });
    const editing = callerWith(apis[1].address, atFirst.cookie).socket();
    await editing.emitWithAck('editing', { missionId, editing: 'agenda-version:1' });
    await eventually('the edit is seen at the first', () => (edited[0] === 'agenda-version:1' ? true : null));
    editing.disconnect();
    await eventually('nobody edits any more', () => (edited.length === 1 && edited[0] === null ? true : null));
    looking.disconnect();
  });

  it('end the socket at one when its browser signs out at the other', async () => {
    const atFirst = await signInOrganiser(apis[0].address, settings);
    const socket = callerWith(apis[1].address, atFirst.cookie).socket();
    await eventually('the socket is in', () => (socket.connected ? true : null));
    await atFirst.delete('/api/v1/sign-ins/current').expect(204);
    await eventually('the socket is ended', () => (socket.connected ? null : true));
  });

  it('answers a worker’s address only to whoever watches over it', async () => {
    const answer = await fetch(`${workers[0]?.address ?? ''}/api/v1/me`);
    expect(answer.status).toBe(404);
  });
});

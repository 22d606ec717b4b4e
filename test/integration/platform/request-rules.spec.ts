import { Controller, Get, Global, Module, Post } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import type { Actor } from '../../../src/kernel/actor.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { Database } from '../../../src/platform/database/database.js';
import { ForSignedIn } from '../../../src/platform/http/access.decorators.js';
import { ActorSource } from '../../../src/platform/http/actor-source.js';
import { ForgetAnswersWhenHourPassed } from '../../../src/platform/http/forget-answers-when-hour-passed.js';
import { HttpModule } from '../../../src/platform/http/http.module.js';
import { ProcessLogger } from '../../../src/platform/logging/process-logger.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { createTestDatabase, type TestDatabase } from '../../setup/test-database.js';

const somebody: Actor = { userId: newId(), capabilities: [], memberships: [] };
let timesRung = 0;

@Controller('bell')
class BellController {
  constructor(private readonly database: Database) {}

  @Get()
  forgotten(): string {
    return 'nobody said who may read this';
  }

  @Post()
  @ForSignedIn()
  async ring(): Promise<{ times: number }> {
    const times = await this.database.write(async (tx) => {
      await tx.query('INSERT INTO rings DEFAULT VALUES');
      timesRung += 1;
      return timesRung;
    });
    return { times };
  }
}

const actorSource: ActorSource = {
  actorOf: (secret) => Promise.resolve(secret === 'good' ? somebody : null),
  displayOf: () => Promise.resolve(null),
  floorWorkerOf: () => Promise.resolve(null),
  openAmong: (secretHashes) => Promise.resolve(new Set(secretHashes)),
};

@Global()
@Module({
  controllers: [BellController],
  providers: [{ provide: ActorSource, useValue: actorSource }],
  exports: [ActorSource],
})
class BellModule {}

let testDatabase: TestDatabase;
let app: NestExpressApplication;

const ring = (key: string, body: object = {}): supertest.Test =>
  supertest(app.getHttpServer())
    .post('/bell')
    .set('Cookie', 'incontro_sign_in=good')
    .set('Idempotency-Key', key)
    .send(body);

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const module = await Test.createTestingModule({
    imports: [DatabaseModule.of(testDatabase.connection), HttpModule, BellModule],
  })
    .setLogger(new ProcessLogger({ logLevel: 'silent', role: 'api' }))
    .compile();
  app = module.createNestApplication<NestExpressApplication>();
  await app.init();
  await app.get(Database).query('CREATE TABLE rings (id serial PRIMARY KEY)');
});
afterAll(async () => {
  await app.close();
  await testDatabase.drop();
});

describe('a route', () => {
  it('stays closed when nobody said who may use it', async () => {
    const answer = await supertest(app.getHttpServer()).get('/bell').set('Cookie', 'incontro_sign_in=good');
    expect([answer.status, answer.body.type]).toEqual([500, '/problems/internal-error']);
  });

  it('is closed to whoever is not signed in', async () => {
    const answer = await ring('key-of-a-stranger').set('Cookie', 'incontro_sign_in=forged');
    expect([answer.status, answer.body.type]).toEqual([401, '/problems/not-signed-in']);
  });
});

describe('an Idempotency-Key', () => {
  const rings = async (): Promise<number> => (await app.get(Database).query('SELECT id FROM rings')).length;

  it('makes twenty equal requests at once one change with one answer', async () => {
    const before = await rings();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ring('one-intent')));
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(await rings()).toBe(before + 1);
  });

  it('is refused for another request, which changes nothing', async () => {
    await ring('used-key', { tone: 'high' }).expect(201);
    const before = await rings();
    const answer = await ring('used-key', { tone: 'low' });
    expect([answer.status, answer.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
    expect(await rings()).toBe(before);
  });

  it('is free again after a week', async () => {
    await ring('ancient-key').expect(201);
    const before = await rings();
    await app.get(Database).query(`UPDATE idempotent_requests SET received_at = now() - interval '8 days'`);
    await app.get(ForgetAnswersWhenHourPassed).react();
    await ring('ancient-key').expect(201);
    expect(await rings()).toBe(before + 1);
  });
});

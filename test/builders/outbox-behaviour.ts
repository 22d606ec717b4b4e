import { Injectable, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { DomainEvent } from '../../src/kernel/domain-event.js';
import { err, ok } from '../../src/kernel/result.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { Database } from '../../src/platform/database/database.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { ProcessLogger } from '../../src/platform/logging/process-logger.js';
import { newId } from '../../src/platform/ids/new-id.js';
import { OutboxModule } from '../../src/platform/outbox/outbox.module.js';
import { type Reaction, ReactsTo } from '../../src/platform/reactions/reaction.js';
import { JobQueues } from '../../src/platform/queue/job-queues.js';
import type { TimePassed } from '../../src/platform/reactions/time-passed.js';
import { TimeModule } from '../../src/platform/time/time.module.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { eventually } from './eventually.js';

interface BellRung extends DomainEvent {
  readonly type: 'bell-rung';
  readonly times: number;
}

const heard: BellRung[] = [];
let failuresBeforeHearing = 0;

@Injectable()
@ReactsTo({ name: 'hear-when-bell-rung', when: ['bell-rung'], lane: 'quick' })
class HearWhenBellRung implements Reaction<BellRung> {
  react(event: BellRung): Promise<void> {
    if (failuresBeforeHearing > 0) {
      failuresBeforeHearing -= 1;
      return Promise.reject(new Error('not listening yet'));
    }
    heard.push(event);
    return Promise.resolve();
  }
}

interface ChimeStruck extends DomainEvent {
  readonly type: 'chime-struck';
  readonly tone: string;
}

const CRACKED = 'cracked';
/** The tones of each call, in order of calls. */
const chimesHeard: string[][] = [];

@Injectable()
@ReactsTo({ name: 'hear-when-chime-struck', when: ['chime-struck'], lane: 'quick' })
class HearWhenChimeStruck implements Reaction<ChimeStruck> {
  react(event: ChimeStruck): Promise<void> {
    return this.reactToAll([event]);
  }

  reactToAll(events: readonly ChimeStruck[]): Promise<void> {
    const tones = events.map(({ tone }) => tone);
    if (tones.includes(CRACKED)) return Promise.reject(new Error('out of tune'));
    chimesHeard.push(tones);
    return Promise.resolve();
  }
}

/** The minute in which each passing of a minute was heard. */
const minutesHeard: number[] = [];

@Injectable()
@ReactsTo({ name: 'hear-when-minute-passed', when: ['minute-passed'], lane: 'quick' })
class HearWhenMinutePassed implements Reaction<TimePassed> {
  react(): Promise<void> {
    minutesHeard.push(Math.floor(Date.now() / 60_000));
    return Promise.resolve();
  }
}

/** Fails for good: it is tried once. */
@Injectable()
@ReactsTo({ name: 'fail-when-minute-passed', when: ['minute-passed'], lane: 'long' })
class FailWhenMinutePassed implements Reaction<TimePassed> {
  react(): Promise<void> {
    return Promise.reject(new Error('as it always does'));
  }
}

@Module({ providers: [HearWhenBellRung, HearWhenChimeStruck, HearWhenMinutePassed, FailWhenMinutePassed] })
class BellModule {}

/** What must hold of facts and their reactions, on whichever backend carries the jobs. */
export function describeOutbox(backend: string, settings: Readonly<Record<string, string>>): void {
  let testDatabase: TestDatabase;

  async function startWorker(): Promise<INestApplicationContext> {
    const config = parseConfig({ ...settings, DATABASE_URL: testDatabase.url });
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule.of(config),
        DatabaseModule.of(testDatabase.connection),
        TimeModule,
        OutboxModule,
        BellModule,
      ],
    })
      .setLogger(new ProcessLogger({ logLevel: 'silent', role: 'worker' }))
      .compile();
    return module.init();
  }

  function ring(database: Database, times: number): Promise<void> {
    const event: BellRung = { type: 'bell-rung', missionId: newId(), times };
    return database.write((tx) => tx.announce(event));
  }

  async function strike(database: Database, tones: readonly string[]): Promise<void> {
    await database.write(async (tx) => {
      for (const tone of tones) {
        await tx.announce({ type: 'chime-struck', missionId: newId(), tone } satisfies ChimeStruck);
      }
    });
  }

  describe(`an announced fact, with jobs in ${backend}`, () => {
    let worker: INestApplicationContext;
    let database: Database;

    beforeEach(async () => {
      heard.length = 0;
      chimesHeard.length = 0;
      testDatabase = await createTestDatabase();
      worker = await startWorker();
      database = worker.get(Database);
    });
    afterEach(async () => {
      await worker.close();
      await testDatabase.drop();
    });

    it('reaches its reaction and leaves the outbox', async () => {
      await ring(database, 1);
      await eventually('the bell is heard', () => heard[0]);
      expect(heard.map((event) => event.times)).toEqual([1]);
      const rest = await eventually('the outbox is empty', async () => {
        const rows = await database.query('SELECT id FROM outbox_events');
        return rows.length === 0 ? rows : null;
      });
      expect(rest).toEqual([]);
    });

    it('is never heard of when its transaction fails', async () => {
      await database.run(async (tx) => {
        await tx.announce({ type: 'bell-rung', missionId: newId(), times: 1 } satisfies BellRung);
        return err({ type: 'changed-my-mind' });
      });
      await ring(database, 2);
      await eventually('the second bell is heard', () => heard[0]);
      expect(heard.map((event) => event.times)).toEqual([2]);
    });

    it('comes with others of its time to a reaction that takes many', async () => {
      await strike(database, ['c', 'e', 'g']);
      await eventually('the chimes are heard', () => chimesHeard[0]);
      expect(chimesHeard).toEqual([['c', 'e', 'g']]);
    });

    it('keeps no other waiting where a reaction that takes many fails on it', async () => {
      await strike(database, ['c', CRACKED, 'g']);
      await eventually('the other two are heard', () => chimesHeard[1]);
      expect(chimesHeard.slice(0, 2)).toEqual([['c'], ['g']]);
    });

    it('is tried again while its reaction fails', async () => {
      failuresBeforeHearing = 2;
      await ring(database, 3);
      await eventually('the bell is heard', () => heard[0]);
      expect(heard.map((event) => event.times)).toEqual([3]);
    });

    it('waits in the outbox while no worker runs, and is heard once one does', async () => {
      await worker.close();
      const lonely = await Test.createTestingModule({
        imports: [DatabaseModule.of(testDatabase.connection)],
      }).compile();
      for (const times of [1, 2, 3]) await ring(lonely.get(Database), times);
      await lonely.close();
      worker = await startWorker();
      await eventually('all three are heard', () => (heard.length === 3 ? true : null));
      expect(heard.map((event) => event.times).sort()).toEqual([1, 2, 3]);
    });

    it('is heard once when its relay breaks off between adding the job and forgetting the fact', async () => {
      await database.query(`
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the relay breaks off here'; END $$;
        CREATE TRIGGER break_off BEFORE DELETE ON outbox_events FOR EACH ROW EXECUTE FUNCTION refuse()`);
      await ring(database, 1);
      await eventually('the bell is heard', () => heard[0]);
      expect(await database.query('SELECT type FROM outbox_events')).toEqual([{ type: 'bell-rung' }]);
      await database.query('DROP TRIGGER break_off ON outbox_events');
      await eventually('the fact is forgotten', async () => {
        const rows = await database.query('SELECT id FROM outbox_events');
        return rows.length === 0 ? true : null;
      });
      await ring(database, 2);
      await eventually('the second bell is heard', () => heard[1]);
      expect(heard.map((event) => event.times)).toEqual([1, 2]);
    });

    it('is left alone where only a newer version of the product knows its type', async () => {
      await database.write((tx) => tx.announce({ type: 'whistle-blown', missionId: newId<'Mission'>() }));
      await ring(database, 1);
      await eventually('the bell is heard', () => heard[0]);
      expect(await database.query('SELECT type FROM outbox_events')).toContainEqual({ type: 'whistle-blown' });
    });

    it('is heard once by all workers together, two hundred times over', async () => {
      const second = await startWorker();
      await Promise.all(Array.from({ length: 200 }, (_, index) => ring(database, index)));
      await eventually('all are heard', () => (heard.length >= 200 ? true : null));
      expect(heard.map((event) => event.times).sort((one, other) => one - other)).toEqual(
        Array.from({ length: 200 }, (_, index) => index),
      );
      await second.close();
    });
  });

  describe(`the passing of time, with jobs in ${backend}`, () => {
    it('is heard once by all workers together, and a job that was given up is counted', async () => {
      minutesHeard.length = 0;
      testDatabase = await createTestDatabase();
      const workers = [await startWorker(), await startWorker()];
      await eventually('a minute is heard', () => minutesHeard[0]);
      await eventually('the failure is counted', async () => {
        const { failed } = (await workers[0]?.get(JobQueues).count('long')) ?? { failed: 0 };
        return failed > 0 ? true : null;
      });
      expect(new Set(minutesHeard).size).toBe(minutesHeard.length);
      await Promise.all(workers.map((worker) => worker.close()));
      await testDatabase.drop();
    });
  });

  describe('a transaction', () => {
    it('becomes a savepoint inside an open one', async () => {
      testDatabase = await createTestDatabase();
      const module = await Test.createTestingModule({
        imports: [DatabaseModule.of(testDatabase.connection)],
      }).compile();
      const database = module.get(Database);
      const announceAnd = (times: number, shouldFail: boolean) =>
        database.run(async (tx) => {
          await tx.announce({ type: 'bell-rung', missionId: newId(), times } satisfies BellRung);
          return shouldFail ? err({ type: 'changed-my-mind' }) : ok(times);
        });
      await database.write(async () => {
        await announceAnd(1, false);
        await announceAnd(2, true);
      });
      const rows = await database.query<{ event: BellRung }>('SELECT event FROM outbox_events');
      await module.close();
      await testDatabase.drop();
      expect(rows.map((row) => row.event.times)).toEqual([1]);
    });
  });
}

import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { err, ok } from '../../../src/kernel/result.js';
import { Database, violatedConstraint } from '../../../src/platform/database/database.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { createTestDatabase, type TestDatabase } from '../../setup/test-database.js';

const NOTE = 'INSERT INTO notes (id) VALUES ($1)';

let testDatabase: TestDatabase;
let context: INestApplicationContext;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const module = await Test.createTestingModule({ imports: [DatabaseModule.of(testDatabase.connection)] }).compile();
  context = await module.init();
  database = context.get(Database);
  await database.query('CREATE TABLE notes (id integer CONSTRAINT notes_once PRIMARY KEY)');
});
afterAll(async () => {
  await context.close();
  await testDatabase.drop();
});
beforeEach(() => database.query('TRUNCATE notes'));

const notes = async (): Promise<number[]> =>
  (await database.query<{ id: number }>('SELECT id FROM notes ORDER BY id')).map(({ id }) => id);

describe('a transaction', () => {
  it('goes on after a part of it has failed on a constraint, and keeps the rest', async () => {
    await database.write(async (tx) => {
      await tx.query(NOTE, [1]);
      const failure: unknown = await database
        .write((inner) => Promise.all([inner.query(NOTE, [2]), inner.query(NOTE, [1])]))
        .catch((error: unknown) => error);
      expect(violatedConstraint(failure)).toBe('notes_once');
      await tx.query(NOTE, [3]);
    });
    expect(await notes()).toEqual([1, 3]);
  });

  it('undoes a part whose outcome is a failure, with the parts in it', async () => {
    const outcome = await database.run(async (tx) => {
      await tx.query(NOTE, [1]);
      await database.run(async (inner) => {
        await inner.query(NOTE, [2]);
        await database.run(async (innermost) => ok(await innermost.query(NOTE, [3])));
        return err({ type: 'changed-my-mind' });
      });
      return ok(await database.query('SELECT id FROM notes'));
    });
    expect(outcome).toEqual(ok([{ id: 1 }]));
    expect(await notes()).toEqual([1]);
  });

  it('says so where a statement failed and nobody looked: nothing of it is committed', async () => {
    const committing = database.write(async (tx) => {
      await tx.query(NOTE, [1]);
      await tx.query(NOTE, [1]).catch(() => undefined);
    });
    await expect(committing).rejects.toThrow('nothing of it was committed');
    expect(await notes()).toEqual([]);
  });

  it('tells the failure of a statement that nobody waited for, and commits nothing', async () => {
    for (const goOn of [false, true]) {
      const failure: unknown = await database
        .write(async (tx) => {
          await tx.query(NOTE, [1]);
          tx.send(NOTE, [1]);
          if (goOn) await tx.query(NOTE, [2]);
        })
        .catch((error: unknown) => error);
      expect(violatedConstraint(failure)).toBe('notes_once');
    }
    expect(await notes()).toEqual([]);
  });

  it('undoes a part in which such a statement failed, and keeps the rest', async () => {
    await database.write(async (tx) => {
      await tx.query(NOTE, [1]);
      const failure: unknown = await database
        .write(async (inner) => {
          inner.send(NOTE, [1]);
          await inner.query(NOTE, [2]);
        })
        .catch((error: unknown) => error);
      expect(violatedConstraint(failure)).toBe('notes_once');
      tx.send(NOTE, [3]);
    });
    expect(await notes()).toEqual([1, 3]);
  });

  it('leaves its connection to the next one, whatever became of it', async () => {
    for (let round = 1; round <= 40; round += 1) {
      await database.write((tx) => tx.query(NOTE, ['no number'])).catch(() => undefined);
      await database.write((tx) => tx.query(NOTE, [round]));
    }
    expect(await notes()).toHaveLength(40);
  });

  it('prepares a statement once, however often it is sent', async () => {
    const prepared = await database.write(async (tx) => {
      for (const id of [1, 2, 3]) await tx.query(NOTE, [id]);
      return tx.query('SELECT count(*)::integer AS times FROM pg_prepared_statements WHERE statement = $1', [NOTE]);
    });
    expect(prepared).toEqual([{ times: 1 }]);
  });
});

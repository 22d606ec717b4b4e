import { JobQueues } from '../../../src/platform/queue/job-queues.js';
import { postgresBackend } from '../../../src/platform/queue/queue-backend.js';
import { eventually } from '../../builders/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../setup/test-database.js';

let database: TestDatabase;
let queues: JobQueues;

beforeAll(async () => {
  database = await createTestDatabase();
  queues = new JobQueues(await postgresBackend(database.connection), { long: { concurrency: 1, attempts: 1 } });
});
afterAll(async () => {
  await queues.beforeApplicationShutdown();
  await queues.onApplicationShutdown();
  await database.drop();
});

it('jobs of a lane are done in the order in which they came, and those that can wait after all others', async () => {
  const job = (id: string, isPatient: boolean) => ({ id, name: id, payload: {}, isPatient });
  await queues.add('long', [job('rehearsal', true), job('run', false)]);
  await queues.add('long', [job('other-rehearsal', true), job('other-run', false)]);
  expect(await queues.count('long')).toEqual({ pending: 4, failed: 0 });
  const done: string[] = [];
  queues.work('long', (name) => {
    done.push(name);
    return Promise.resolve();
  });
  await eventually('all jobs', () => (done.length === 4 ? done : null));
  expect(done).toEqual(['run', 'other-run', 'rehearsal', 'other-rehearsal']);
});

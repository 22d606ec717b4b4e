import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { demoSpreadsheets } from '../../src/composition/demo-mission/mission.js';
import { type Caller, callerWith } from './caller.js';
import { eventually } from './eventually.js';
import { type Run, steps } from './prepared-mission.js';
import { type ProductProcess, signInOrganiser, startProductProcess } from './product-process.js';

/** Meetings for each firm that together are more than the demo mission has places for. */
const MORE_THAN_FIT = 20;

/** What must hold when processes are killed, on whichever backend carries the jobs. */
export function describeRecovery(backend: string, settingsOf: () => Readonly<Record<string, string>>): void {
  describe(`when processes are killed, with jobs in ${backend}`, () => {
    let database: TestDatabase;
    let running: ProductProcess[];
    let organiser: Caller;

    const start = async (role: 'api' | 'worker'): Promise<ProductProcess> => {
      const process = await startProductProcess({ ...settingsOf(), DATABASE_URL: database.url, ROLE: role });
      running.push(process);
      return process;
    };
    const runOf = async (missionId: string, runId: string): Promise<Run> =>
      (await organiser.get(`/api/v1/missions/${missionId}/solve-runs/${runId}`).expect(200)).body as Run;

    beforeEach(async () => {
      database = await createTestDatabase();
      running = [];
      const { address } = await start('api');
      organiser = await signInOrganiser(address, { ...settingsOf(), DATABASE_URL: database.url });
    });
    afterEach(async () => {
      await Promise.all(running.map((process) => process.end()));
      await database.drop();
    });

    it('a fact whose process dies right after the commit still has its consequences', async () => {
      const missionId = await steps.createMission(organiser);
      for (const side of ['sme', 'buyer'] as const) {
        const { id } = await steps.check(organiser, missionId, side, demoSpreadsheets[side]);
        await steps.confirm(organiser, missionId, id);
      }
      await running[0]?.kill();
      // The relay runs in workers, so between the commit and the first worker there was nothing but the outbox.
      await start('worker');
      organiser = callerWith((await start('api')).address, organiser.cookie);
      await steps.untilSuggested(organiser, missionId);
    });

    it('a computation whose worker dies is taken over by another and ends well', async () => {
      const worker = await start('worker');
      // More meetings than places: the search takes all the time it is given.
      const missionId = await steps.agreedMission(organiser, MORE_THAN_FIT);
      const wish = { seconds: 6 };
      const queued = (await organiser.post(`/api/v1/missions/${missionId}/solve-runs`, wish).expect(202)).body as Run;
      await eventually('the run begins', async () =>
        (await runOf(missionId, queued.id)).status === 'running' ? true : null,
      );
      await worker.kill();
      expect((await runOf(missionId, queued.id)).status).toBe('running');
      await start('worker');
      const finished = await eventually('the run ends', async () => {
        const run = await runOf(missionId, queued.id);
        return run.status === 'running' ? null : run;
      });
      expect(finished).toMatchObject({ status: 'succeeded', versionId: expect.any(String) as string });
    });
  });
}

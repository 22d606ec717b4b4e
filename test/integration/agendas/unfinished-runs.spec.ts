import type { Config } from '../../../src/platform/config/config.js';
import { CONFIG } from '../../../src/platform/config/config.module.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { ReactionRegistry } from '../../../src/platform/reactions/reaction-registry.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { type ProductProcess, startProductProcess } from '../../builders/product-process.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface RunRow {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly failure: string | null;
}

let product: TestProduct;
const workers: ProductProcess[] = [];

beforeEach(async () => {
  product = await startTestProduct({ ROLE: 'api' });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.end()));
  await product.close();
});

async function startWorker(settings: Readonly<Record<string, string>> = {}): Promise<ProductProcess> {
  const { databaseUrl } = product.app.get<Config>(CONFIG);
  const worker = await startProductProcess({ ROLE: 'worker', DATABASE_URL: databaseUrl ?? '', ...settings });
  workers.push(worker);
  return worker;
}

/** Fewer places than meetings: the search takes all the time it is given. */
async function crowdedMission(): Promise<MissionWithCompanies> {
  const mission = await makeMissionWithCompanies(product, { smes: 3, buyers: 3, tableCount: 1 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  return mission;
}

const queueRun = async ({ organiser, path }: MissionWithCompanies, seconds: number): Promise<string> =>
  String((await organiser.post(`${path}/solve-runs`, { seconds }).expect(202)).body.id);

async function runs(): Promise<RunRow[]> {
  return product.database.query('SELECT id, status, attempts, failure FROM solve_runs ORDER BY requested_at');
}

const sweep = (): Promise<void> =>
  product.app
    .get(ReactionRegistry, { strict: false })
    .get('fail-lost-runs-when-minute-passed')
    .reaction.react({ type: 'minute-passed', missionId: newId() }, new AbortController().signal);

describe('a run that is under way', () => {
  it('is stopped when its worker is told to end, and taken up by another as if it had not begun', async () => {
    const mission = await crowdedMission();
    const worker = await startWorker();
    await queueRun(mission, 60);
    await eventually('the run begins', async () => ((await runs())[0]?.status === 'running' ? true : null));
    expect(await worker.end()).toBe(0);
    expect(await runs()).toMatchObject([{ status: 'queued', attempts: 0 }]);
    await startWorker();
    await eventually('the run begins again', async () => ((await runs())[0]?.status === 'running' ? true : null));
    expect(await runs()).toMatchObject([{ status: 'running', attempts: 1 }]);
  });

  it('does not keep another mission waiting', async () => {
    const missions = [await crowdedMission(), await crowdedMission()];
    await startWorker();
    for (const mission of missions) await queueRun(mission, 30);
    await eventually('both runs are under way', async () =>
      (await runs()).every(({ status }) => status === 'running') ? true : null,
    );
  });

  it('waits for its turn where a worker may do one at a time', async () => {
    const missions = [await crowdedMission(), await crowdedMission()];
    await startWorker({ LONG_JOBS_AT_ONCE: '1' });
    for (const mission of missions) await queueRun(mission, 2);
    const seen = new Set<string>();
    await eventually('both runs end', async () => {
      const statuses = (await runs()).map(({ status }) => status);
      seen.add(statuses.filter((status) => status === 'running').length.toString());
      return statuses.every((status) => status === 'succeeded') ? true : null;
    });
    expect(seen.has('2')).toBe(false);
  });
});

describe('a run whose job was lost', () => {
  it('fails with that reason, and the mission can have another one', async () => {
    const mission = await crowdedMission();
    await queueRun(mission, 1);
    await product.database.query('DELETE FROM outbox_events');
    await sweep();
    expect(await runs()).toMatchObject([{ status: 'failed', failure: 'job-lost' }]);
    await queueRun(mission, 1);
    await sweep();
    expect((await runs()).map(({ status }) => status)).toEqual(['failed', 'queued']);
  });

  it('is told from one that waits in the queue, or is under way', async () => {
    const missions = [await crowdedMission(), await crowdedMission()];
    await startWorker({ LONG_JOBS_AT_ONCE: '1' });
    for (const mission of missions) await queueRun(mission, 60);
    await eventually('one run is under way and one waits in the queue', async () => {
      const [row] = await product.database.query<{ count: number }>('SELECT count(*)::int AS count FROM outbox_events');
      return row?.count === 0 && (await runs()).some(({ status }) => status === 'running') ? true : null;
    });
    await sweep();
    expect((await runs()).map(({ status }) => status).sort()).toEqual(['queued', 'running']);
    await product.database.query('DELETE FROM bullmq.job');
    await sweep();
    expect((await runs()).map(({ failure }) => failure)).toEqual(['job-lost', 'job-lost']);
  });
});

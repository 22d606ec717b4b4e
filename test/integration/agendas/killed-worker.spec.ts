import type { Config } from '../../../src/platform/config/config.js';
import { CONFIG } from '../../../src/platform/config/config.module.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startProductProcess } from '../../builders/product-process.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface RunRow {
  readonly status: string;
  readonly attempts: number;
  readonly snapshot: unknown;
}

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' });
});
afterAll(() => product.close());

async function runWhere(isReached: (run: RunRow) => boolean, what: string): Promise<RunRow> {
  return eventually(what, async () => {
    const [run] = await product.database.query<RunRow>(
      `SELECT status, attempts, snapshot FROM solve_runs JOIN solve_snapshots ON solve_snapshots.run_id = solve_runs.id`,
    );
    return run !== undefined && isReached(run) ? run : null;
  });
}

it('a run whose worker is killed is taken over by another, which solves the same problem and makes one draft', async () => {
  const { databaseUrl } = product.app.get<Config>(CONFIG);
  const worker = { ROLE: 'worker', DATABASE_URL: databaseUrl ?? '' };
  // Fewer places than meetings: the search takes all the time it is given.
  const mission = await makeMissionWithCompanies(product, { smes: 3, buyers: 3, tableCount: 1 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const killed = await startProductProcess(worker);
  await mission.organiser.post(`${mission.path}/solve-runs`, { seconds: 2 }).expect(202);
  const begun = await runWhere(({ status }) => status === 'running', 'the beginning of the run');
  await killed.kill();
  const successor = await startProductProcess(worker);
  const again = await runWhere(({ attempts }) => attempts === 2, 'the second attempt');
  expect(again.snapshot).toEqual(begun.snapshot);
  await runWhere(({ status }) => status === 'succeeded', 'the end of the run');
  const { items } = (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body;
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ number: 1, status: 'draft', placed: 7, unplaced: 2 });
  await successor.end();
});

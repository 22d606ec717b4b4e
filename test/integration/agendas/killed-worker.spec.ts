import type { Config } from '../../../src/platform/config/config.js';
import { CONFIG } from '../../../src/platform/config/config.module.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { type ProductProcess, startProductProcess } from '../../builders/product-process.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface RunRow {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly snapshot: unknown;
  readonly startSlots: readonly number[] | null;
  readonly bestSlots: readonly number[] | null;
  readonly report: { readonly digest: string } | null;
}

let product: TestProduct;

beforeEach(async () => {
  product = await startTestProduct({ ROLE: 'api' });
});
afterEach(() => product.close());

async function runWhere(isReached: (run: RunRow) => boolean, what: string): Promise<RunRow> {
  return eventually(what, async () => {
    const [run] = await product.database.query<RunRow>(
      `SELECT id, status, attempts, snapshot, start_slots AS "startSlots", best_slots AS "bestSlots", report
       FROM solve_runs JOIN solve_snapshots ON solve_snapshots.run_id = solve_runs.id
       ORDER BY requested_at DESC LIMIT 1`,
    );
    return run !== undefined && isReached(run) ? run : null;
  });
}

/** Fewer places than meetings: the search takes all the time it is given. */
async function crowdedMission(): Promise<MissionWithCompanies> {
  const mission = await makeMissionWithCompanies(product, { smes: 3, buyers: 3, tableCount: 1 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  return mission;
}

function startWorker(): Promise<ProductProcess> {
  const { databaseUrl } = product.app.get<Config>(CONFIG);
  return startProductProcess({ ROLE: 'worker', DATABASE_URL: databaseUrl ?? '' });
}

describe('a run whose worker is killed', () => {
  it('is taken over by another, which goes on with the same problem from the best agenda so far, and makes one draft', async () => {
    const mission = await crowdedMission();
    const killed = await startWorker();
    await mission.organiser.post(`${mission.path}/solve-runs`, { seconds: 2 }).expect(202);
    const begun = await runWhere(({ bestSlots }) => bestSlots !== null, 'the first agenda of the run');
    await killed.kill();
    const successor = await startWorker();
    const again = await runWhere(({ attempts }) => attempts === 2, 'the second attempt');
    expect(again.snapshot).toEqual(begun.snapshot);
    expect(again.startSlots).not.toBeNull();
    const ended = await runWhere(({ status }) => status === 'succeeded', 'the end of the run');
    expect(ended.report).toMatchObject({ attempts: 2, isContinued: true, placed: 7, meetings: 9 });
    const { items } = (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ number: 1, status: 'draft', placed: 7, unplaced: 2 });

    await mission.organiser.post(`${mission.path}/solve-runs/${ended.id}/repetition`).expect(202);
    const repeated = await runWhere(({ id, report }) => id !== ended.id && report !== null, 'the repetition');
    expect(repeated.report).toMatchObject({ digest: ended.report?.digest, repeats: { isSame: true } });
    await successor.end();
  });

  it('gives the best it had found to whoever has taken it meanwhile, without searching again', async () => {
    const mission = await crowdedMission();
    const killed = await startWorker();
    const { body } = await mission.organiser.post(`${mission.path}/solve-runs`, { seconds: 600 }).expect(202);
    const hasAgenda = ({ bestSlots }: RunRow): boolean => bestSlots !== null;
    await runWhere(hasAgenda, 'the first agenda of the run');
    await killed.kill();
    const { bestSlots } = await runWhere(hasAgenda, 'what the killed worker had found');
    const run = `${mission.path}/solve-runs/${String(body.id)}`;
    await mission.organiser.post(`${run}/early-end`).expect(202);
    expect((await mission.organiser.get(`${run}/best`).expect(200)).body).toMatchObject({ placed: 7 });
    const successor = await startWorker();
    const ended = await runWhere(({ status }) => status === 'succeeded', 'the end of the run');
    expect(ended.report).toMatchObject({ endedBy: 'taken', isContinued: true, placed: 7 });
    expect(ended.startSlots).toEqual(bestSlots);
    await successor.end();
  });
});

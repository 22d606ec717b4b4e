import { randomUUID } from 'node:crypto';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Point {
  readonly elapsedMilliseconds: number;
  readonly placed: number;
  readonly breaks: number;
  readonly idleSlots: number;
  readonly mostPlaceable: number;
  readonly breaksAtLeast: number | null;
}

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
  // Fewer places than meetings: the search takes all the time it is given.
  mission = await makeMissionWithCompanies(product, { smes: 3, buyers: 3, tableCount: 1 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
});
afterAll(() => product.close());

async function qualityOf(runId: string): Promise<readonly Point[]> {
  const { body } = await mission.organiser.get(`${mission.path}/solve-runs/${runId}/quality`).expect(200);
  return (body as { points: Point[] }).points;
}

describe('the quality of a run', () => {
  it('is told in the course of it against what is proven, a point wherever it changed, and kept', async () => {
    const { organiser, path } = mission;
    const runId = String((await organiser.post(`${path}/solve-runs`, { seconds: 60 }).expect(202)).body.id);
    const points = await eventually('a point', async () => {
      const found = await qualityOf(runId);
      return found.length > 0 ? found : null;
    });
    const [first] = points;
    expect(first?.placed).toBeLessThanOrEqual(first?.mostPlaceable ?? 0);
    expect(first?.elapsedMilliseconds).toBeGreaterThanOrEqual(0);
    await organiser.post(`${path}/solve-runs/${runId}/cancellation`).expect(200);
    const kept = await qualityOf(runId);
    const figures = kept.map(({ elapsedMilliseconds: _, ...rest }) => JSON.stringify(rest));
    expect(figures.every((one, index) => one !== figures[index - 1])).toBe(true);
    expect(kept.map(({ elapsedMilliseconds }) => elapsedMilliseconds)).toEqual(
      kept.map(({ elapsedMilliseconds }) => elapsedMilliseconds).toSorted((one, other) => one - other),
    );
  });

  it('is that of a run of the mission', async () => {
    await mission.organiser.get(`${mission.path}/solve-runs/${randomUUID()}/quality`).expect(404);
  });
});

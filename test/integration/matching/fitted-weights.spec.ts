import { logDecisionsByLanguage } from '../../builders/decisions-by-language.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2 });
});
afterAll(() => product.close());

const setup = () => `${mission.path}/match-setup`;
const fitted = () => `${setup()}/fitted-weights`;

const logDecisions = (count: number) =>
  product.database.write((tx) => logDecisionsByLanguage((sql, values) => tx.query(sql, values), mission, count));

describe('weights fitted to decisions', () => {
  it('are proposed with what they rest on, and are not stored', async () => {
    await logDecisions(300);
    const before = (await mission.organiser.get(setup()).expect(200)).body;
    const { body } = await mission.organiser.get(fitted()).expect(200);
    expect(body.sides.sme).toEqual({ accepted: 0, declined: 0, missing: 200, heldOutLoss: null });
    expect(body.weights.sme).toEqual(before.usualWeights.sme);
    expect(body.sides.buyer).toMatchObject({ accepted: 180, declined: 120, missing: 0 });
    const { current, proposed } = body.sides.buyer.heldOutLoss as { current: number; proposed: number };
    expect(proposed).toBeLessThan(current);
    expect(body.weights.buyer.languages).toBeGreaterThan(3 * before.usualWeights.buyer.languages);
    expect((await mission.organiser.get(setup()).expect(200)).body).toEqual(before);
  });

  it('are refused with how many answers are missing where there are too few', async () => {
    await logDecisions(150);
    expect((await mission.organiser.get(fitted()).expect(409)).body).toMatchObject({
      type: '/problems/too-few-decisions',
      leastDecisions: 200,
      sme: { accepted: 0, declined: 0, missing: 200 },
      buyer: { accepted: 90, declined: 60, missing: 50 },
    });
  });

  it('are the organiser’s alone', async () => {
    await (await mission.callerOf(mission.buyers[0])).get(fitted()).expect(403);
  });
});

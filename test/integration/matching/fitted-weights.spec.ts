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

/** So many requests of both SMEs that both buyers answered by the language alone, as they are logged. */
async function logDecisionsByLanguage(count: number): Promise<void> {
  await product.database.write(async (tx) => {
    await tx.query(
      `WITH decided AS (
         INSERT INTO meeting_requests (id, mission_id, from_id, to_id, status, requested_at, answered_at, awaited_since)
         SELECT gen_random_uuid(), $1, ($2::uuid[])[1 + number % 2], ($3::uuid[])[1 + number / 2 % 2],
                CASE WHEN number % 5 < 3 THEN 'accepted' ELSE 'declined' END, now(), now(), now()
         FROM generate_series(0, $4 - 1) AS number
         RETURNING *
       ), numbered AS (SELECT *, row_number() OVER (PARTITION BY status) AS number FROM decided)
       INSERT INTO match_decisions (request_id, mission_id, decider_id, counterpart_id, is_accepted, decided_at,
                                    rank_shown, weights_version, sme_values, buyer_values)
       SELECT id, mission_id, to_id, from_id, status = 'accepted', answered_at, 1, 'prior-1', '{}',
              jsonb_build_object('products', number % 7 / 7.0, 'languages', CASE status WHEN 'accepted' THEN 1 ELSE 0 END)
       FROM numbered`,
      [mission.missionId, mission.smes, mission.buyers, count],
    );
  });
}

describe('weights fitted to decisions', () => {
  it('are proposed with what they rest on, and are not stored', async () => {
    await logDecisionsByLanguage(300);
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
    await logDecisionsByLanguage(150);
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

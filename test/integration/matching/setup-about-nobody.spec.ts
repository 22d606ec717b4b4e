import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

type Setup = Record<string, unknown>;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' });
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 3 });
});
afterAll(() => product.close());

const address = () => `${mission.path}/match-setup`;

async function decide(change: Setup) {
  const read = await mission.organiser.get(address()).expect(200);
  return mission.organiser
    .put(address(), { ...(read.body.setup as Setup), ...change })
    .set('If-Match', String(read.get('ETag')));
}

it('refuses a rule about places of nobody, and names them', async () => {
  const smes = { attribute: 'province', values: ['Atlantide'] };
  const buyers = { attribute: 'country', values: ['UZ', 'ZZ'] };
  expect((await decide({ groupRules: [{ effect: 'never', smes, buyers }] })).body).toMatchObject({
    type: '/problems/match-setup-names-nobody',
    values: [
      { side: 'sme', attribute: 'province', value: 'Atlantide' },
      { side: 'buyer', attribute: 'country', value: 'ZZ' },
    ],
  });
});

it('who is erased is in no decision any more, and the next one can be stored', async () => {
  const [kept, gone] = [mission.buyers[1], mission.buyers[2]];
  const pairWith = (buyerId: string | undefined) => ({ smeId: mission.smes[1], buyerId });
  await decide({ blockedPairs: [pairWith(kept), pairWith(gone)], clearedIds: [mission.smes[1], gone] });
  await mission.organiser.post(`${mission.path}/participants/${String(gone)}/erasure`, {}).expect(204);
  const left = { blockedPairs: [pairWith(kept)], clearedIds: [mission.smes[1]] };
  expect((await mission.organiser.get(address()).expect(200)).body).toMatchObject({ setup: left });
  expect((await decide({ minimumScore: 0.01 })).body).toMatchObject({ setup: { ...left, minimumScore: 0.01 } });
});

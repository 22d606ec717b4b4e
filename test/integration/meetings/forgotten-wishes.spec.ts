import { listenTo } from '../../builders/caller.js';
import { change } from '../../builders/change.js';
import { eventually } from '../../builders/eventually.js';
import { makeMissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

describe('a wish to meet somebody who has their data erased', () => {
  it('leaves the list in a new version, of which whoever has it open is told', async () => {
    const mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2 });
    const sme = await mission.callerOf(mission.smes[0]);
    const [gone, other] = mission.buyers;
    const wishes = `${mission.path}/participants/${String(mission.smes[0])}/wishes`;
    await change(sme, wishes, {
      items: [gone, other].map((counterpartId) => ({ counterpartId, level: 'meet' })),
    });
    const ear = await listenTo(sme, mission.missionId);
    await mission.organiser.post(`${mission.path}/participants/${String(gone)}/erasure`).expect(204);
    await eventually('the news', () => ear.heard.find(({ topic }) => topic === 'wishes'));
    expect((await sme.get(wishes).expect(200)).body).toMatchObject({ version: 2, items: [{ counterpartId: other }] });
    ear.close();
  });
});

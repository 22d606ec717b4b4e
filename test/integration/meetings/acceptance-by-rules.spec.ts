import type { Caller } from '../../builders/caller.js';
import { change } from '../../builders/change.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;
let sme: Caller;
let buyer: Caller;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2 });
  sme = await mission.callerOf(mission.smes[0]);
  buyer = await mission.callerOf(mission.buyers[0]);
});
afterAll(() => product.close());

const rules = () => `${mission.path}/request-rules`;
const requests = () => `${mission.path}/meeting-requests`;
const wishesOf = (id: string | undefined) => `${mission.path}/participants/${String(id)}/wishes`;
const wish = (counterpartId: string | undefined) => ({ counterpartId, level: 'meet' });
const wanted = () => ({ fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[0] });

describe('wishes', () => {
  it('answer a request where the rules say so, and it is labelled', async () => {
    const { body } = await mission.organiser.get(rules()).expect(200);
    const acceptance = { sme: 'automatic', buyer: 'approved' };
    const decided = await change(mission.organiser, rules(), { ...body.rules, acceptance });
    expect(decided.body).toMatchObject({ version: 1, rules: { acceptance } });
    await change(buyer, wishesOf(mission.buyers[0]), { items: [wish(mission.smes[0])] });
    expect((await sme.post(requests(), wanted()).expect(201)).body).toMatchObject({
      status: 'accepted',
      isAutomatic: true,
      actedForByOrganiser: false,
    });
    const unwished = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[1] };
    expect((await sme.post(requests(), unwished).expect(201)).body).toMatchObject({ status: 'open' });
  });

  it('answer a request between two groups as their exception says, whatever holds for everybody', async () => {
    const { body } = await mission.organiser.get(rules()).expect(200);
    const uzbeks = { attribute: 'country', values: ['UZ'] };
    const never = { sme: 'approved', buyer: 'approved' };
    const decide = (acceptanceExceptions: object[], version: number) =>
      mission.organiser
        .put(rules(), { ...body.rules, acceptance: never, acceptanceExceptions })
        .set('If-Match', `"request-rules-${String(version)}"`);
    const onlyForThem = { smes: null, buyers: uzbeks, acceptance: { sme: 'automatic', buyer: 'approved' } };
    const woodworkers = { smes: { attribute: 'code', values: ['HS 44'] }, buyers: null, acceptance: never };
    for (const buyerId of [mission.buyers[0], mission.buyers[1]]) {
      const other = await mission.callerOf(buyerId);
      await change(other, wishesOf(buyerId), { items: [wish(mission.smes[0])] });
    }
    const decided = await decide([woodworkers, onlyForThem], 0).expect(200);
    expect(decided.body.rules.acceptanceExceptions).toEqual([woodworkers, onlyForThem]);
    expect((await sme.post(requests(), wanted()).expect(201)).body).toMatchObject({ status: 'accepted' });
    const textiles = { attribute: 'code', values: ['HS 84'] };
    await decide([{ smes: textiles, buyers: uzbeks, acceptance: never }, onlyForThem], 1).expect(200);
    const second = { ...wanted(), toParticipationId: mission.buyers[1] };
    expect((await sme.post(requests(), second).expect(201)).body).toMatchObject({ status: 'open' });
    const empty = await decide([{ smes: null, buyers: null, acceptance: never }], 2).expect(400);
    expect(JSON.stringify(empty.body)).toContain('must name a group of at least one side');
  });
});

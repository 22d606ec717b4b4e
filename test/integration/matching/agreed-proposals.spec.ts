import type { MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { steps } from '../../builders/prepared-mission.js';
import { agreedPairs, makeProposalMarket, proposedPairs } from '../../builders/proposal-market.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeProposalMarket(product);
});
afterAll(() => product.close());

const runs = () => `${mission.path}/proposal-runs`;

async function revise(participationId: string | undefined, change: object): Promise<void> {
  const profile = `${mission.path}/participants/${String(participationId)}/profile`;
  const read = await mission.organiser.get(profile).expect(200);
  await mission.organiser
    .put(profile, { ...read.body.profile, ...change })
    .set('If-Match', String(read.get('ETag')))
    .expect(200);
}

async function ask(sme: number, buyer: number): Promise<string> {
  const body = { fromParticipationId: mission.smes[sme], toParticipationId: mission.buyers[buyer] };
  return String((await mission.organiser.post(`${mission.path}/meeting-requests`, body).expect(201)).body.id);
}

describe('a proposal of meetings', () => {
  it('is agreed as a whole, once, and records who decided', async () => {
    const agreed = await steps.agreeProposal(mission.organiser, mission.missionId, 2);
    const pairs = await agreedPairs(product, mission);
    expect(pairs).toHaveLength(agreed);
    for (const sme of mission.smes) expect(pairs.filter((pair) => pair.sme === sme).length).toBeLessThanOrEqual(2);
    const { items } = (await mission.organiser.get(`${mission.path}/meeting-requests`)).body;
    expect(items).toHaveLength(pairs.length);
    for (const request of items) expect(request).toMatchObject({ status: 'accepted', actedForByOrganiser: true });
    const [run] = (await mission.organiser.get(runs()).expect(200)).body.items;
    const again = await mission.organiser.post(`${runs()}/${String(run.id)}/agreement`, {}).expect(409);
    expect(again.body.type).toBe('/problems/proposal-agreed');
    expect(await steps.agreeProposal(mission.organiser, mission.missionId, 2)).toBe(0);
  });

  it('is agreed without what the organiser leaves out, and without what has become impossible', async () => {
    const { id } = await steps.propose(mission.organiser, mission.missionId);
    const [first, second, ...others] = await proposedPairs(mission, id);
    const veto = `${mission.path}/participants/${String(second?.buyer)}/vetoes/${String(second?.sme)}`;
    const buyer = await mission.callerOf(mission.buyers.find((known) => known === second?.buyer));
    await buyer.put(veto, {}).expect(204);
    const leaveOut = [{ smeId: first?.sme, buyerId: first?.buyer }];
    const run = (await mission.organiser.post(`${runs()}/${id}/agreement`, { leaveOut }).expect(200)).body;
    expect(run.agreedMeetings).toBe(others.length);
    expect((await agreedPairs(product, mission)).map(({ sme, buyer: met }) => `${sme} ${met}`).sort()).toEqual(
      others.map(({ sme, buyer: met }) => `${sme} ${met}`).sort(),
    );
  });

  it('is agreed without whoever has withdrawn the consent, or suits nobody any more', async () => {
    const { id } = await steps.propose(mission.organiser, mission.missionId);
    const proposed = await proposedPairs(mission, id);
    const [withdrawn, expired] = [mission.smes[0], mission.smes[1]];
    const others = proposed.filter(({ sme }) => sme !== withdrawn && sme !== expired);
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(proposed.length);
    await revise(withdrawn, { consentsToMatching: false });
    await revise(expired, { validUntil: '2020-01-01' });
    const run = (await mission.organiser.post(`${runs()}/${id}/agreement`, {}).expect(200)).body;
    expect(run.agreedMeetings).toBe(others.length);
    expect((await agreedPairs(product, mission)).map(({ sme }) => sme)).not.toContain(withdrawn);
    expect((await agreedPairs(product, mission)).map(({ sme }) => sme)).not.toContain(expired);
  });

  it('accepts requests that are open and leaves alone who has said no', async () => {
    const requests = `${mission.path}/meeting-requests`;
    await mission.organiser.post(`${requests}/${await ask(1, 1)}/decline`).expect(200);
    const openId = await ask(0, 0);
    await steps.agreeProposal(mission.organiser, mission.missionId, 3);
    const pairs = await agreedPairs(product, mission);
    expect(pairs).toContainEqual({ sme: mission.smes[0], buyer: mission.buyers[0] });
    expect(pairs).not.toContainEqual({ sme: mission.smes[1], buyer: mission.buyers[1] });
    const answer = await mission.organiser.get(`${requests}?status=accepted`).expect(200);
    expect(answer.body.items).toContainEqual(expect.objectContaining({ id: openId }));
  });
});

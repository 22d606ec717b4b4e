import { AgreeMeetings } from '../../../src/contexts/meetings/index.js';
import type { Caller } from '../../builders/caller.js';
import { change } from '../../builders/change.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, TEST_START, type TestProduct } from '../../builders/test-product.js';
import { untilQuiet } from '../../builders/told.js';

let product: TestProduct;
let mission: MissionWithCompanies;
let sme: Caller;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 3, maximumMeetings: 1 });
  sme = await mission.callerOf(mission.smes[0]);
});
afterAll(() => product.close());

const requests = () => `${mission.path}/meeting-requests`;
const ofParticipant = (id: string | undefined, what: string) => `${mission.path}/participants/${String(id)}/${what}`;

async function ask(buyer: number): Promise<string> {
  const wish = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[buyer] };
  return `${requests()}/${String((await sme.post(requests(), wish).expect(201)).body.id)}`;
}

const erase = (buyer: number) => mission.organiser.post(ofParticipant(mission.buyers[buyer], 'erasure')).expect(204);

describe('whoever was to meet somebody that has withdrawn', () => {
  it('has room for another meeting, asked for or agreed by the organiser', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    const other = await mission.callerOf(mission.buyers[1]);
    await erase(0);
    const address = await ask(1);
    await other.post(`${address}/acceptance`).expect(200);
    await erase(1);
    const agreeMeetings = product.app.get(AgreeMeetings, { strict: false });
    const pair = { smeId: mission.smes[0]!, buyerId: mission.buyers[2]! };
    expect(await product.database.write((tx) => agreeMeetings.run(tx, mission.missionId, [pair]))).toBe(1);
  });

  it('has none where the meeting took place', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await publishExactly(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[0], slot: 0, table: 0 }]);
    const clock = moveClock(product, '2026-12-01T04:10:00.000Z');
    await erase(0);
    await untilQuiet(product);
    const wish = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[1] };
    expect((await sme.post(requests(), wish).expect(409)).body.type).toBe('/problems/participation-full');
    clock.set(TEST_START);
  });

  it('can agree the time anew that was agreed with them', async () => {
    const [gone, other] = [await mission.callerOf(mission.buyers[0]), await mission.callerOf(mission.buyers[1])];
    const [first, second] = [await ask(0), await ask(1)];
    const times = (await gone.get(`${first}/meeting-times`).expect(200)).body.items as { id: string }[];
    const slotId = times[0]?.id;
    await gone.post(`${first}/time-proposals`, { slotId }).expect(200);
    await sme.post(`${first}/acceptance`).expect(200);
    await other.post(`${second}/time-proposals`, { slotId }).expect(409);
    await erase(0);
    await other.post(`${second}/time-proposals`, { slotId }).expect(200);
    await sme.post(`${second}/acceptance`).expect(200);
  });

  it('gets back the gold that the wish to meet them had cost, and no number counts their wishes', async () => {
    const [smeId] = mission.smes;
    const levels = ['must-meet', 'must-meet', 'must-meet'];
    const items = mission.buyers.map((counterpartId, index) => ({ counterpartId, level: levels[index] }));
    await change(sme, ofParticipant(smeId, 'wishes'), { items });
    const back = { items: [{ counterpartId: smeId, level: 'meet' }] };
    await change(mission.organiser, ofParticipant(mission.buyers[0], 'wishes'), back);
    const counts = async () => (await mission.organiser.get(`${mission.path}/wish-counts`).expect(200)).body as object;
    expect(await counts()).toMatchObject({ mutual: 1, oneSided: 2, wishing: 2 });
    await erase(0);
    expect(await counts()).toMatchObject({ mutual: 0, oneSided: 2, wishing: 1 });
    expect((await sme.get(ofParticipant(smeId, 'wishes')).expect(200)).body).toMatchObject({
      gold: { budget: 3, used: 2 },
    });
  });
});

describe('what somebody can have of all that is kept of them', () => {
  it('holds their wishes, whom they refuse, and what their colleagues speak', async () => {
    const [smeId] = mission.smes;
    const wished = { items: [{ counterpartId: mission.buyers[0], level: 'meet' }] };
    await change(sme, ofParticipant(smeId, 'wishes'), wished);
    await sme.put(ofParticipant(smeId, `vetoes/${String(mission.buyers[1])}`), {}).expect(204);
    const address = await ask(0);
    await sme.post(`${address}/hand-overs`, { participationId: smeId, languages: ['en', 'fr'] }).expect(200);
    expect((await sme.get(ofParticipant(smeId, 'personal-data')).expect(200)).body).toMatchObject({
      wishes: [{ counterpartId: mission.buyers[0], level: 'meet', rank: 1 }],
      vetoes: [{ counterpartId: mission.buyers[1] }],
      colleagues: [{ languages: ['en', 'fr'] }],
    });
  });
});

import { AgreeMeetings } from '../../../src/contexts/meetings/index.js';
import { type Caller, listenTo } from '../../builders/caller.js';
import { change, changing } from '../../builders/change.js';
import { eventually } from '../../builders/eventually.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface ListedRequest {
  readonly id: string;
  readonly status: string;
  readonly from: { readonly participationId: string };
  readonly proposedTime: object | null;
  readonly isWithheld: boolean;
  readonly abilities: readonly string[];
}

let product: TestProduct;
let mission: MissionWithCompanies;
let sme: Caller;
let buyer: Caller;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
  sme = await mission.callerOf(mission.smes[0]);
  buyer = await mission.callerOf(mission.buyers[0]);
});
afterAll(() => product.close());

const requests = () => `${mission.path}/meeting-requests`;
const listedFor = async (caller: Caller): Promise<readonly ListedRequest[]> =>
  (await caller.get(requests()).expect(200)).body.items as ListedRequest[];

async function ask(): Promise<string> {
  const wish = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[0] };
  return String((await sme.post(requests(), wish).expect(201)).body.id);
}

async function askBack(): Promise<string> {
  const wish = { fromParticipationId: mission.buyers[0], toParticipationId: mission.smes[0] };
  return String((await buyer.post(requests(), wish).expect(201)).body.id);
}

/** Keeps the two apart by name, or no longer, and waits until requests know it. */
async function block(isBlocked: boolean): Promise<void> {
  const setup = `${mission.path}/match-setup`;
  const { body } = await mission.organiser.get(setup).expect(200);
  const blockedPairs = isBlocked ? [{ smeId: mission.smes[0], buyerId: mission.buyers[0] }] : [];
  await change(mission.organiser, setup, { ...body.setup, blockedPairs });
  await eventually('the block where requests are made', async () => {
    const rows = await product.database.query('SELECT 1 FROM barrier_members WHERE mission_id = $1', [
      mission.missionId,
    ]);
    return rows.length > 0 === isBlocked ? true : null;
  });
}

/** As a proposal of meetings does. */
async function agreeForBoth(): Promise<void> {
  const [smeId, buyerId] = [mission.smes[0]!, mission.buyers[0]!];
  const agreeMeetings = product.app.get(AgreeMeetings, { strict: false });
  expect(await product.database.write((tx) => agreeMeetings.run(tx, mission.missionId, [{ smeId, buyerId }]))).toBe(1);
}

describe('a request that was withheld while the organiser kept the two apart', () => {
  it.each([
    ['is before who was asked once an organiser accepts it after all', (id: string) => accept(id)],
    ['is before who was asked once a proposal that has the two is agreed', () => agreeForBoth()],
  ])('%s', async (_case, agreeAfterAll) => {
    await block(true);
    const id = await ask();
    expect(await listedFor(buyer)).toEqual([]);
    await block(false);
    await agreeAfterAll(id);
    expect(await listedFor(buyer)).toMatchObject([{ id, status: 'accepted', abilities: ['cancel', 'hand-over'] }]);
    expect(await listedFor(mission.organiser)).toMatchObject([{ id, isWithheld: false }]);
    await buyer.post(`${requests()}/${id}/cancellation`).expect(200);
  });

  it('waits for nobody beside a meeting of the same two', async () => {
    await block(true);
    const ids = [await ask(), await askBack()].sort();
    await block(false);
    const ear = await listenTo(sme, mission.missionId);
    await agreeForBoth();
    const listed = await listedFor(mission.organiser);
    expect(listed.map(({ id }) => id).sort()).toEqual(ids);
    expect(listed.map(({ status }) => status).sort()).toEqual(['accepted', 'withdrawn']);
    const overtaken = listed.find(({ status }) => status === 'withdrawn')?.id ?? '';
    await eventually('the news', () =>
      ear.heard.find(({ topic, ids: about }) => topic === 'requests' && about.includes(overtaken)),
    );
    ear.close();
  });
});

async function accept(id: string): Promise<void> {
  await mission.organiser.post(`${requests()}/${id}/acceptance`).expect(200);
}

describe('a time that one of the two proposes', () => {
  const times = async (id: string): Promise<readonly { readonly id: string }[]> =>
    (await buyer.get(`${requests()}/${id}/meeting-times`).expect(200)).body.items as { id: string }[];

  it('is not shown as agreed where the organiser agrees the meeting of the two without a time', async () => {
    const id = await ask();
    const [slot] = await times(id);
    await buyer.post(`${requests()}/${id}/time-proposals`, { slotId: slot?.id }).expect(200);
    await agreeForBoth();
    expect(await listedFor(sme)).toMatchObject([{ id, status: 'accepted', proposedTime: null }]);
  });

  it('stands for any time once the timetable has it no more', async () => {
    const id = await ask();
    const [first] = await times(id);
    await buyer.post(`${requests()}/${id}/time-proposals`, { slotId: first?.id }).expect(200);
    const shorter = {
      sessions: [{ day: '2026-12-01', startsAt: '09:25', endsAt: '12:00' }],
      ...{ slotMinutes: 20, changeOverMinutes: 5, tableCount: 4 },
    };
    const { body } = await mission.organiser.post(`${mission.path}/timetable-previews`, shorter).expect(200);
    const seen = { digest: String(body.digest) };
    await changing(mission.organiser, `${mission.path}/timetable`, { ...shorter, seen }).expect(200);
    expect(await listedFor(sme)).toMatchObject([{ id, status: 'open', proposedTime: null }]);
    const accepted = await sme.post(`${requests()}/${id}/acceptance`).expect(200);
    expect(accepted.body).toMatchObject({ status: 'accepted', proposedTime: null });
  });
});

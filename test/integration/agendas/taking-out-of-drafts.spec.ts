import { Desk } from '../../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { draftExactly, type WantedPlace } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified, violationsEverPublished } from '../../verifier/verify-published.js';

interface Placed {
  readonly meetingId: string;
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
}

interface Version {
  readonly placed: number;
  readonly unplaced: number;
  readonly placements: readonly Placed[];
  readonly unplacedMeetings: readonly { readonly meetingId: string; readonly reason: string }[];
}

let product: TestProduct;
let mission: MissionWithCompanies;
let desk: Desk;
let draftId: string;

beforeAll(async () => {
  product = await startTestProduct();
  moveClock(product, '2026-12-01T03:00:00.000Z');
});
afterAll(() => closeVerified(product));

/** One firm that has agreed to meet two buyers, and a draft that has both: at the first table, and at the second. */
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2, tableCount: 2 });
  for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
  desk = await Desk.open(product, mission);
  draftId = await draftExactly(product, mission, [placeOf(0), placeOf(1)]);
});

const placeOf = (buyer: number): WantedPlace => ({
  ...{ sme: mission.smes[0], buyer: mission.buyers[buyer], slot: buyer, table: buyer },
});
const ofDraft = (rest = ''): string => `${mission.path}/agenda-versions/${draftId}${rest}`;
const publish = () => mission.organiser.post(ofDraft('/publication'));
const edit = (changes: unknown) => mission.organiser.post(ofDraft('/edits'), { changes });

async function draft(): Promise<Version> {
  return (await mission.organiser.get(ofDraft()).expect(200)).body as Version;
}

/** The draft as the list of versions has it. */
async function listed(): Promise<unknown> {
  const { items } = (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body as {
    items: readonly { readonly id: string }[];
  };
  return items.find(({ id }) => id === draftId);
}

/** What is in the way of its publication. */
async function inTheWay(): Promise<unknown> {
  const { body } = await mission.organiser.get(ofDraft('/outdated-meetings')).expect(200);
  return (body as { items: unknown }).items;
}

async function meetingWith(buyer: number): Promise<{ readonly id: string; readonly requestId: string }> {
  const [found] = await product.database.query<{ id: string; requestId: string }>(
    'SELECT id, request_id AS "requestId" FROM meetings WHERE buyer_id = $1',
    [mission.buyers[buyer]],
  );
  if (found === undefined) throw new Error(`nothing is agreed with buyer ${buyer}`);
  return found;
}

async function cancel(buyer: number): Promise<string> {
  const { id, requestId } = await meetingWith(buyer);
  const firm = await mission.callerOf(mission.smes[0]);
  await firm.post(`${mission.path}/meeting-requests/${requestId}/cancellation`).expect(200);
  return id;
}

async function takeOut(meetingId: string): Promise<{ readonly undo: readonly object[] }> {
  const placed = (await draft()).placements.find((one) => one.meetingId === meetingId);
  if (placed === undefined) throw new Error(`the draft does not have ${meetingId}`);
  const { slotId, tableId, interpreterId } = placed;
  const answer = await edit([{ meetingId, from: { slotId, tableId, interpreterId }, to: null }]).expect(200);
  return answer.body as { undo: object[] };
}

describe('a meeting of a draft that is agreed no more', () => {
  it('is told before anybody publishes, and once it is taken out by hand the rest is public', async () => {
    expect(await inTheWay()).toEqual([]);
    const lost = await cancel(1);
    expect(await inTheWay()).toEqual([{ meetingId: lost, rules: ['meeting-lost'], begunAt: null }]);
    await publish().expect(409);
    await takeOut(lost);
    expect(await draft()).toMatchObject({ placed: 1, unplaced: 0, unplacedMeetings: [] });
    expect(await inTheWay()).toEqual([]);
    await publish().expect(200);
    expect((await desk.published()).map(({ meetingId }) => meetingId)).toEqual([(await meetingWith(0)).id]);
  });

  it('comes back by undo exactly as the draft had it, and is in the way again', async () => {
    const lost = await cancel(1);
    const before = await draft();
    const { undo } = await takeOut(lost);
    await edit(undo).expect(200);
    expect(await draft()).toEqual(before);
    expect(await inTheWay()).toEqual([{ meetingId: lost, rules: ['meeting-lost'], begunAt: null }]);
  });

  it('goes nowhere else, neither from its place nor once it is taken out, and nothing changes', async () => {
    const lost = await cancel(1);
    const { slotId, tableId, interpreterId } = (await draft()).placements.find((one) => one.meetingId === lost)!;
    const had = { slotId, tableId, interpreterId };
    const elsewhere = { ...had, slotId: desk.slots[3]?.id };
    const before = await draft();
    expect((await edit([{ meetingId: lost, from: had, to: elsewhere }]).expect(404)).body).toMatchObject({
      type: '/problems/meeting-unknown',
    });
    expect(await draft()).toEqual(before);
    await takeOut(lost);
    const without = await draft();
    await edit([{ meetingId: lost, from: null, to: elsewhere }]).expect(404);
    expect(await draft()).toEqual(without);
  });

  it('is no meeting without a place either', async () => {
    const left = (await meetingWith(1)).id;
    await takeOut(left);
    expect(await draft()).toMatchObject({ unplacedMeetings: [{ meetingId: left, reason: 'taken-out' }] });
    await cancel(1);
    expect(await draft()).toMatchObject({ unplacedMeetings: [] });
  });

  it('is in no figure of the draft at once, neither where versions are listed nor in what goes public', async () => {
    await takeOut((await meetingWith(1)).id);
    expect([await draft(), await listed()]).toMatchObject([{ unplaced: 1 }, { unplaced: 1 }]);
    await cancel(1);
    expect([await draft(), await listed()]).toMatchObject([{ unplaced: 0, unplacedMeetings: [] }, { unplaced: 0 }]);
    expect((await publish().expect(200)).body).toMatchObject({ placed: 1, unplaced: 0 });
    expect([await draft(), await listed()]).toMatchObject([{ unplaced: 0, unplacedMeetings: [] }, { unplaced: 0 }]);
  });

  it('is in no figure once anything else of the draft has changed, nor in what goes public', async () => {
    await takeOut((await meetingWith(1)).id);
    await cancel(1);
    await moveFirst();
    expect(await draft()).toMatchObject({ placed: 1, unplaced: 0, unplacedMeetings: [] });
    expect((await publish().expect(200)).body).toMatchObject({ placed: 1, unplaced: 0 });
    expect(await violationsEverPublished(product, mission.missionId)).toEqual([]);
  });

  it('comes back by undo also where it was taken out while it was agreed, and after other changes', async () => {
    const before = (await draft()).placements.find(({ tableId }) => tableId === desk.tables[1]);
    const { undo } = await takeOut((await meetingWith(1)).id);
    await cancel(1);
    await moveFirst();
    await edit(undo).expect(200);
    expect((await draft()).placements).toContainEqual(before);
  });
});

/** Puts the meeting with the first buyer into a later slot. */
async function moveFirst(): Promise<void> {
  const { id } = await meetingWith(0);
  const placed = (await draft()).placements.find(({ meetingId }) => meetingId === id);
  if (placed === undefined) throw new Error('the draft does not have the first meeting');
  const { slotId, tableId, interpreterId } = placed;
  const to = { slotId: desk.slots[4]?.id, tableId, interpreterId };
  await edit([{ meetingId: id, from: { slotId, tableId, interpreterId }, to }]).expect(200);
}

describe('a meeting of a draft whose table is closed by now', () => {
  it('can be taken out and comes back by undo, but is put by hand at no closed table', async () => {
    const closed = (await meetingWith(1)).id;
    await desk.report({ kind: 'table-closure', tableId: desk.tables[1] });
    expect(await inTheWay()).toEqual([{ meetingId: closed, rules: ['table-closed'], begunAt: null }]);
    const before = await draft();
    const { undo } = await takeOut(closed);
    expect(await inTheWay()).toEqual([]);
    const other = { slotId: desk.slots[3]?.id, tableId: desk.tables[1], interpreterId: null };
    expect((await edit([{ meetingId: closed, from: null, to: other }]).expect(422)).body).toMatchObject({
      ...{ type: '/problems/place-not-allowed', breaches: [{ meetingId: closed, rule: 'table-closed' }] },
    });
    await edit(undo).expect(200);
    expect(await draft()).toEqual(before);
    await publish().expect(409);
  });
});

describe('what is in the way of a draft', () => {
  it('is for organisers, and for versions that there are', async () => {
    const firm = await mission.callerOf(mission.smes[0]);
    await firm.get(ofDraft('/outdated-meetings')).expect(403);
    const unknown = `${mission.path}/agenda-versions/${mission.missionId}/outdated-meetings`;
    await mission.organiser.get(unknown).expect(404);
  });
});

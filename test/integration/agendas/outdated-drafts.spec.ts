import { changing } from '../../builders/change.js';
import { Desk } from '../../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { draftExactly, type WantedPlace } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

/** Slots begin at 04:00, 04:25, 04:50 and so on. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let mission: MissionWithCompanies;
let clock: MovedClock;

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, at('03:00'));
});
afterAll(() => closeVerified(product));

/** One firm that has agreed to meet two buyers. */
beforeEach(async () => {
  clock.set(at('03:00'));
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2, tableCount: 2 });
  for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
});

const placeOf = (buyer: number, slot: number, table = 0): WantedPlace => ({
  ...{ sme: mission.smes[0], buyer: mission.buyers[buyer], slot, table },
});

const ofVersion = (id: string, rest = ''): string => `${mission.path}/agenda-versions/${id}${rest}`;
const publish = (id: string) => mission.organiser.post(ofVersion(id, '/publication'));

interface Edited {
  readonly undo: readonly object[];
}

/** What is in the way of its publication. */
async function inTheWay(id: string): Promise<unknown> {
  const { body } = await mission.organiser.get(ofVersion(id, '/outdated-meetings')).expect(200);
  return (body as { items: unknown }).items;
}

interface VersionBody {
  readonly status: string;
  readonly placements: readonly { readonly meetingId: string; readonly slotId: string; readonly tableId: string }[];
}

async function version(id: string): Promise<VersionBody> {
  return (await mission.organiser.get(ofVersion(id)).expect(200)).body as VersionBody;
}

async function meetingWith(buyer: number): Promise<string> {
  const [found] = await product.database.query<{ id: string }>('SELECT id FROM meetings WHERE buyer_id = $1', [
    mission.buyers[buyer],
  ]);
  return found?.id ?? '';
}

describe('a draft that was made before something changed', () => {
  it('is not published with somebody at an hour at which they are not there by now, and is once they are moved', async () => {
    const desk = await Desk.open(product, mission);
    const draftId = await draftExactly(product, mission, [placeOf(0, 0), placeOf(1, 1)]);
    const windows = [{ startsAt: at('04:25'), endsAt: at('06:00') }];
    const availability = `${mission.path}/participants/${String(mission.buyers[0])}/availability`;
    await changing(mission.organiser, availability, { windows }).expect(200);
    const meetingId = await meetingWith(0);
    const before = await version(draftId);
    expect((await publish(draftId).expect(409)).body).toMatchObject({
      ...{ type: '/problems/draft-outdated', breaches: [{ meetingId, rule: 'not-available' }] },
    });
    expect(await version(draftId)).toEqual(before);
    expect(before.status).toBe('draft');

    const from = { slotId: desk.slots[0]?.id, tableId: desk.tables[0], interpreterId: null };
    const changes = [{ meetingId, from, to: { ...from, slotId: desk.slots[2]?.id } }];
    await mission.organiser.post(ofVersion(draftId, '/edits'), { changes }).expect(200);
    await publish(draftId).expect(200);
    expect((await desk.published()).map(({ slotId }) => slotId).toSorted()).toEqual(
      [desk.slots[1]?.id, desk.slots[2]?.id].toSorted(),
    );
  });

  it('is not published with a table that is closed by now, or with what was cancelled, and names the meetings', async () => {
    const desk = await Desk.open(product, mission);
    const draftId = await draftExactly(product, mission, [placeOf(0, 0, 0), placeOf(1, 1, 1)]);
    await desk.report({ kind: 'table-closure', tableId: desk.tables[1] });
    expect((await publish(draftId).expect(409)).body).toMatchObject({
      type: '/problems/draft-outdated',
      breaches: [{ meetingId: await meetingWith(1), rule: 'table-closed' }],
    });
    await product.database.write((tx) =>
      tx.query('UPDATE meetings SET cancelled_at = now() WHERE buyer_id = $1', [mission.buyers[0]]),
    );
    expect((await publish(draftId).expect(409)).body).toMatchObject({
      ...{ type: '/problems/meetings-lost', placements: 1 },
      breaches: [
        { meetingId: await meetingWith(0), rule: 'meeting-lost' },
        { meetingId: await meetingWith(1), rule: 'table-closed' },
      ],
    });
  });

  it('leaves where it is what has begun meanwhile', async () => {
    const desk = await Desk.open(product, mission, [placeOf(0, 0)]);
    const draftId = await draftExactly(product, mission, [placeOf(0, 2), placeOf(1, 1)]);
    clock.set(at('04:10'));
    expect((await publish(draftId).expect(409)).body).toMatchObject({
      type: '/problems/draft-outdated',
      breaches: [{ meetingId: await meetingWith(0), rule: 'has-begun' }],
    });
    expect((await desk.published()).map(({ slotId }) => slotId)).toEqual([desk.slots[0]?.id]);
  });

  it('tells what has begun that it does not have, and is published once that is where it has begun', async () => {
    const desk = await Desk.open(product, mission, [placeOf(0, 0)]);
    const meetingId = await meetingWith(0);
    const withoutId = await draftExactly(product, mission, [placeOf(1, 1)]);
    const elsewhereId = await draftExactly(product, mission, [placeOf(0, 3), placeOf(1, 1)]);
    expect(await inTheWay(withoutId)).toEqual([]);
    clock.set(at('04:10'));
    const begunAt = { slotId: desk.slots[0]?.id, tableId: desk.tables[0], interpreterId: null };
    const sides = { sme: { participationId: mission.smes[0] }, buyer: { participationId: mission.buyers[0] } };
    for (const draftId of [withoutId, elsewhereId]) {
      expect(await inTheWay(draftId)).toMatchObject([
        { meetingId, rules: ['has-begun'], begunAt: { ...begunAt, ...sides } },
      ]);
    }
    const from = { ...begunAt, slotId: desk.slots[3]?.id };
    const other = { ...begunAt, tableId: desk.tables[1] };
    const put = (id: string, change: object) =>
      mission.organiser.post(ofVersion(id, '/edits'), { changes: [{ meetingId, ...change }] });
    // Out of its hours by now: it takes place all the same.
    const windows = [{ startsAt: at('04:25'), endsAt: at('06:00') }];
    const availability = `${mission.path}/participants/${String(mission.buyers[0])}/availability`;
    await changing(mission.organiser, availability, { windows }).expect(200);
    await put(elsewhereId, { from, to: other }).expect(422);
    await put(elsewhereId, { from, to: begunAt }).expect(200);
    expect(await inTheWay(elsewhereId)).toEqual([]);
    const { body } = await put(withoutId, { from: null, to: begunAt }).expect(200);
    expect(await inTheWay(withoutId)).toEqual([]);
    await mission.organiser.post(ofVersion(withoutId, '/edits'), { changes: (body as Edited).undo }).expect(200);
    expect(await inTheWay(withoutId)).toMatchObject([{ meetingId, rules: ['has-begun'] }]);
    await put(withoutId, { from: null, to: begunAt }).expect(200);
    await publish(withoutId).expect(200);
    expect((await desk.published()).map(({ slotId }) => slotId).toSorted()).toEqual(
      [desk.slots[0]?.id, desk.slots[1]?.id].toSorted(),
    );
  });

  it('takes in what has begun also where nobody has agreed to it any more', async () => {
    const desk = await Desk.open(product, mission, [placeOf(0, 0)]);
    const meetingId = await meetingWith(0);
    const draftId = await draftExactly(product, mission, [placeOf(1, 1)]);
    clock.set(at('04:10'));
    await product.database.write((tx) =>
      tx.query('UPDATE meetings SET cancelled_at = now() WHERE id = $1', [meetingId]),
    );
    expect(await inTheWay(draftId)).toMatchObject([{ meetingId, rules: ['has-begun'] }]);
    const begunAt = { slotId: desk.slots[0]?.id, tableId: desk.tables[0], interpreterId: null };
    const changes = [{ meetingId, from: null, to: begunAt }];
    await mission.organiser.post(ofVersion(draftId, '/edits'), { changes }).expect(200);
    await publish(draftId).expect(200);
  });

  it('leaves what has begun also where only some of it is published, or the public agenda is edited by hand', async () => {
    const desk = await Desk.open(product, mission, [placeOf(0, 0)]);
    const draftId = await draftExactly(product, mission, [placeOf(0, 2), placeOf(1, 1)]);
    const withoutId = await draftExactly(product, mission, [placeOf(1, 1)]);
    const [begun, other] = [await meetingWith(0), await meetingWith(1)];
    const select = (id: string, meetingIds: readonly string[]) =>
      mission.organiser.post(ofVersion(id, '/selection'), { meetingIds });
    const publicId = async (): Promise<string> => {
      const { items } = (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body as {
        items: readonly { readonly id: string; readonly status: string }[];
      };
      return items.find(({ status }) => status === 'published')?.id ?? '';
    };
    const from = { slotId: desk.slots[0]?.id, tableId: desk.tables[0], interpreterId: null };
    const edit = async (to: object | null) =>
      mission.organiser.post(ofVersion(await publicId(), '/edits'), { changes: [{ meetingId: begun, from, to }] });
    clock.set(at('04:10'));
    const refusal = { type: '/problems/place-not-allowed', breaches: [{ meetingId: begun, rule: 'has-begun' }] };
    expect((await select(draftId, [begun]).expect(422)).body).toMatchObject(refusal);
    expect((await select(withoutId, [begun]).expect(422)).body).toMatchObject(refusal);
    for (const to of [{ ...from, slotId: desk.slots[2]?.id }, null]) {
      const refused = await edit(to);
      expect([refused.status, refused.body]).toEqual([422, expect.objectContaining(refusal)]);
    }
    await select(draftId, [other]).expect(200);
    expect((await desk.published()).map(({ slotId }) => slotId).toSorted()).toEqual(
      [desk.slots[0]?.id, desk.slots[1]?.id].toSorted(),
    );
  });
});

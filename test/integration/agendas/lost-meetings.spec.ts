import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { draftExactly, publishExactly, type WantedPlace } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
  moveClock(product, '2026-12-01T03:00:00.000Z');
});
afterAll(() => closeVerified(product));

/** One firm that has agreed to meet three buyers. */
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 3, tableCount: 3 });
  for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
});

const versions = () => `${mission.path}/agenda-versions`;
const placeOf = (buyer: number, slot: number, table = 0): WantedPlace => ({
  ...{ sme: mission.smes[0], buyer: mission.buyers[buyer], slot, table },
});

/** The meeting of the firm with that buyer, and the request that it was agreed by. */
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

async function publicVersionId(): Promise<string> {
  const { body } = await mission.organiser.get(versions()).expect(200);
  return (body as { items: { id: string; status: string }[] }).items.find(({ status }) => status === 'published')!.id;
}

/** The buyers who are met by the public agenda, in order of time. */
async function met(): Promise<readonly number[]> {
  const rows = await product.database.query<{ buyerId: (typeof mission.buyers)[number] }>(
    `SELECT buyer_id AS "buyerId" FROM public_placements JOIN slots ON slots.id = slot_id
     WHERE public_placements.mission_id = $1 ORDER BY starts_at`,
    [mission.missionId],
  );
  return rows.map(({ buyerId }) => mission.buyers.indexOf(buyerId));
}

const untilMet = (buyers: readonly number[]) =>
  eventually('the cancelled meeting out of the agenda', async () =>
    JSON.stringify(await met()) === JSON.stringify(buyers) ? buyers : null,
  );

describe('a meeting that was cancelled', () => {
  it('keeps a draft that has it from being published', async () => {
    const draftId = await draftExactly(product, mission, [placeOf(0, 0), placeOf(1, 1)]);
    await cancel(1);
    const refused = await mission.organiser.post(`${versions()}/${draftId}/publication`).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/meetings-lost', placements: 1 });
    expect(await met()).toEqual([]);
  });

  it('is taken out of a draft that was begun while it was public, as the draft goes public', async () => {
    await publishExactly(product, mission, [placeOf(0, 0), placeOf(1, 1)]);
    const draftId = await draftExactly(product, mission, [placeOf(0, 3), placeOf(1, 2), placeOf(2, 4)]);
    await cancel(1);
    await untilMet([0]);
    const { body } = await mission.organiser.get(`${versions()}/${draftId}`).expect(200);
    expect((body as { abilities: string[] }).abilities).toContain('publish');
    expect((await mission.organiser.get(`${versions()}/${draftId}/outdated-meetings`).expect(200)).body.items).toEqual(
      [],
    );
    const published = await mission.organiser.post(`${versions()}/${draftId}/publication`).expect(200);
    expect(published.body).toMatchObject({ placed: 2, unplaced: 0 });
    expect(await met()).toEqual([0, 2]);
  });

  it('does not keep whoever looks at the agenda as it was before from moving another', async () => {
    const desk = await Desk.open(product, mission, [placeOf(0, 0), placeOf(1, 1)]);
    const seenId = await publicVersionId();
    await cancel(1);
    await untilMet([0]);
    const meetingId = (await meetingWith(0)).id;
    const from = { slotId: desk.slots[0]?.id, tableId: desk.tables[0], interpreterId: null };
    const changes = [{ meetingId, from, to: { ...from, slotId: desk.slots[5]?.id } }];
    await mission.organiser.post(`${versions()}/${seenId}/edits`, { changes }).expect(200);
    expect((await desk.published()).map(({ slotId }) => slotId)).toEqual([desk.slots[5]?.id]);
  });

  it('is left out of an earlier agenda that is put back', async () => {
    await publishExactly(product, mission, [placeOf(0, 0), placeOf(1, 1), placeOf(2, 2)]);
    const firstId = await publicVersionId();
    await publishExactly(product, mission, [placeOf(2, 0), placeOf(1, 1)]);
    await cancel(1);
    await untilMet([2]);
    const restored = await mission.organiser.post(`${versions()}/${firstId}/restoration`).expect(200);
    expect(restored.body).toMatchObject({ origin: 'restored', placed: 2, unplaced: 0 });
    expect(await met()).toEqual([0, 2]);
  });

  it('cannot be selected from a draft', async () => {
    await publishExactly(product, mission, [placeOf(0, 0)]);
    const draftId = await draftExactly(product, mission, [placeOf(0, 0), placeOf(1, 1), placeOf(2, 2)]);
    const [lost, standing] = [await cancel(1), (await meetingWith(2)).id];
    const select = (meetingIds: readonly string[]) =>
      mission.organiser.post(`${versions()}/${draftId}/selection`, { meetingIds });
    expect((await select([lost, standing]).expect(409)).body).toMatchObject({
      type: '/problems/meetings-lost',
      placements: 1,
    });
    await select([standing]).expect(200);
    expect(await met()).toEqual([0, 2]);
  });

  it('stays out when a repair that had moved it is undone', async () => {
    const desk = await Desk.open(product, mission, [placeOf(0, 0, 0), placeOf(1, 1, 0), placeOf(2, 2, 1)]);
    const incidentId = await desk.report({ kind: 'table-closure', tableId: desk.tables[0] });
    const repair = await desk.repairOf(incidentId);
    const [best] = repair.proposals;
    if (best === undefined) throw new Error('no proposal');
    await desk.accept(repair, best).expect(200);
    const lost = await cancel(1);
    await untilMet([0, 2]);
    expect((await desk.undo(repair).expect(200)).body.status).toBe('undone');
    const places = (await desk.published()).map(({ meetingId, tableId }) => ({ meetingId, tableId }));
    expect(places).not.toContainEqual(expect.objectContaining({ meetingId: lost }));
    expect(places).toContainEqual({ meetingId: (await meetingWith(0)).id, tableId: desk.tables[0] });
  });

  it.each([
    ['cancellation', 'UPDATE meetings SET cancelled_at = now() WHERE id = $1'],
    [
      'withdrawal of one of the two',
      `UPDATE participations SET status = 'withdrawn' FROM meetings WHERE meetings.id = $1 AND buyer_id = participations.id`,
    ],
  ])('is not booked by somebody who had looked before, but waits for how the %s ends', async (_what, ending) => {
    const { id } = await meetingWith(0);
    const { body } = await mission.organiser.get(`${mission.path}/booking-times?meetingId=${id}`).expect(200);
    const [{ slotId }] = (body as { items: [{ slotId: string }] }).items;
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let begun = (): void => undefined;
    const cancelling = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const cancellation = product.database.write(async (tx) => {
      await tx.query(ending, [id]);
      begun();
      await held;
    });
    await cancelling;
    let status = 0;
    const booking = mission.organiser.post(`${mission.path}/bookings`, { meetingId: id, slotId }).then((answer) => {
      ({ status } = answer);
    });
    await eventually('a booking that waits, or has gone through', async () => {
      const waiting = await product.database.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return status > 0 || waiting.length > 0 ? true : null;
    });
    commit();
    await Promise.all([cancellation, booking]);
    expect(status).toBe(404);
    expect(await met()).toEqual([]);
  });

  it('becomes public by no statement at all', async () => {
    const { id } = await meetingWith(0);
    await product.database.query('UPDATE meetings SET cancelled_at = now() WHERE id = $1', [id]);
    const insertion = product.database.query(
      `INSERT INTO public_placements (meeting_id, mission_id, sme_id, buyer_id, slot_id, table_id)
       SELECT meetings.id, mission_id, sme_id, buyer_id,
              (SELECT id FROM slots WHERE slots.mission_id = meetings.mission_id LIMIT 1),
              (SELECT id FROM meeting_tables WHERE meeting_tables.mission_id = meetings.mission_id LIMIT 1)
       FROM meetings WHERE id = $1`,
      [id],
    );
    await expect(insertion).rejects.toThrow('A meeting that is to be public was cancelled');
  });
});

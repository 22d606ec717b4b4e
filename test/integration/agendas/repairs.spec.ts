import { Desk, type SeenPlacement } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import type { WantedPlace } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

/** In UTC; the morning of the mission is 9 to 12 in Tashkent, that is 4 to 7, in slots of 20 minutes and 5 between. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let clock: MovedClock;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(() => {
  clock = moveClock(product, at('03:00'));
});
afterAll(() => closeVerified(product));

/** Two firms and two buyers who all meet, at two of three tables, in the first two slots. */
async function openDesk(): Promise<Desk> {
  const mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 3 });
  const places: WantedPlace[] = [];
  for (const [table, sme] of mission.smes.entries()) {
    for (const [turn, buyer] of mission.buyers.entries()) {
      await agree(mission, sme, buyer);
      places.push({ sme, buyer, slot: (table + turn) % 2, table });
    }
  }
  return Desk.open(product, mission, places);
}

describe('a table that closes', () => {
  it('moves its meetings elsewhere, disturbing as few as possible, and undo puts everything back', async () => {
    const desk = await openDesk();
    const before = await desk.published();
    const incidentId = await desk.report({ kind: 'table-closure', tableId: desk.tables[0], startsAt: at('04:20') });
    const repair = await desk.repairOf(incidentId);
    expect(repair.status).toBe('proposed');
    const [best] = repair.proposals;
    // One meeting of that table is still to come: its two participants go to the third table.
    expect(best).toMatchObject({ peopleDisturbed: 2, isProvenMinimal: true, droppedMeetingIds: [] });
    expect(best?.changes).toEqual([
      expect.objectContaining({
        before: expect.objectContaining({ tableId: desk.tables[0], slotId: desk.slots[1]?.id }),
        after: { tableId: desk.tables[2], slotId: desk.slots[1]?.id, interpreterId: null },
        reason: { kind: 'incident', incidentId },
      }),
    ]);
    expect(repair.proposals.map(({ peopleDisturbed }) => peopleDisturbed).toSorted()).toEqual(
      repair.proposals.map(({ peopleDisturbed }) => peopleDisturbed),
    );
    if (best === undefined) throw new Error('no proposal');
    const accepted = await desk.accept(repair, best).expect(200);
    expect(accepted.body).toMatchObject({ status: 'accepted', abilities: ['undo'] });
    const after = await desk.published();
    expect(after.filter(({ tableId }, index) => tableId !== before[index]?.tableId)).toHaveLength(1);
    expect((await desk.undo(repair).expect(200)).body.status).toBe('undone');
    expect(await desk.published()).toEqual(before);
    // Opening it again moves nothing.
    await desk.mission.organiser.post(`${desk.mission.path}/incidents/${incidentId}/withdrawal`).expect(200);
    const { organiser, path } = desk.mission;
    expect((await organiser.get(`${path}/attendance`).expect(200)).body.incidents).toEqual([]);
    expect(await desk.published()).toEqual(before);
  });

  it('is answered by whole agendas that can be looked at, of which only what differs is stored until one is chosen', async () => {
    const desk = await openDesk();
    const before = await desk.published();
    const closure = { kind: 'table-closure', tableId: desk.tables[0], startsAt: at('04:20') };
    const repair = await desk.repairOf(await desk.report(closure));
    const [best] = repair.proposals;
    if (best === undefined) throw new Error('no proposal');
    const { organiser, path } = desk.mission;
    const proposed = (await organiser.get(`${path}/agenda-versions/${best.versionId}`).expect(200)).body;
    const movedIds = best.changes.map(({ meetingId }) => meetingId);
    const places = (list: readonly SeenPlacement[]) => new Map(list.map((one) => [one.meetingId, one]));
    const expected = places(before);
    for (const { meetingId, after } of best.changes) expected.set(meetingId, { ...expected.get(meetingId)!, ...after });
    expect(places(proposed.placements as SeenPlacement[])).toEqual(expected);
    const stored = () =>
      product.database.query<{ id: string }>('SELECT meeting_id AS id FROM placements WHERE version_id = $1', [
        best.versionId,
      ]);
    expect((await stored()).map(({ id }) => id)).toEqual(movedIds);
    await desk.accept(repair, best).expect(200);
    expect(await stored()).toHaveLength(before.length);
    expect(places(await desk.published())).toEqual(expected);
  });

  it('is nothing to repair where nobody sits at it', async () => {
    const desk = await openDesk();
    const repair = await desk.repairOf(await desk.report({ kind: 'table-closure', tableId: desk.tables[2] }));
    expect(repair).toMatchObject({ status: 'nothing-to-do', proposals: [], abilities: [] });
  });
});

describe('a repair', () => {
  it('touches nothing that has begun, and nothing in the freeze window unless it is released', async () => {
    const desk = await openDesk();
    const { mission } = desk;
    // The second slot, at 4:25, is frozen from 4:10 on; the first has begun.
    clock.set(at('04:10'));
    await mission.organiser
      .put(`${mission.path}/repair-settings`, { freezeMinutes: 15, mostDisturbed: null, isAppliedByItself: false })
      .expect(200);
    const before = await desk.published();
    const lateness = { kind: 'lateness', participationIds: [mission.buyers[0]], arrivesAt: at('04:50') };
    const repair = await desk.repairOf(await desk.report(lateness));
    expect(repair.status).toBe('proposed');
    const begun = desk.slots[0]?.id;
    for (const { changes } of repair.proposals) {
      expect(changes.filter(({ before: place }) => place?.slotId === begun)).toEqual(
        changes.filter(
          ({ buyer, before: place }) => place?.slotId === begun && buyer.participationId === mission.buyers[0],
        ),
      );
      const frozen = [desk.slots[0]?.id, desk.slots[1]?.id];
      expect(changes.filter(({ after }) => after !== null && frozen.includes(after.slotId))).toEqual([]);
    }
    expect(await desk.published()).toEqual(before);
  });

  it('is published by itself where the mission allows it, and only within the budget', async () => {
    const desk = await openDesk();
    const { organiser, path } = desk.mission;
    const settings = { freezeMinutes: 0, mostDisturbed: 2, isAppliedByItself: true };
    await organiser.put(`${path}/repair-settings`, settings).expect(200);
    expect((await organiser.get(`${path}/repair-settings`).expect(200)).body).toEqual(settings);
    const closed = { kind: 'table-closure', tableId: desk.tables[0], startsAt: at('04:20') };
    const incidentId = await desk.report(closed);
    await desk.repairOf(incidentId);
    const applied = await eventually('publication by itself', async () =>
      (await desk.repairs()).find((repair) => repair.incidentId === incidentId && repair.status === 'accepted'),
    );
    const placements = await desk.published();
    expect(placements.filter(({ tableId }) => tableId === desk.tables[2])).toHaveLength(1);
    expect(applied.abilities).toEqual(['undo']);
    // The second table closes as well: whatever is done disturbs more than two.
    await organiser.put(`${path}/repair-settings`, { ...settings, mostDisturbed: 1 }).expect(200);
    const second = await desk.repairOf(await desk.report({ ...closed, tableId: desk.tables[1] }));
    expect(second).toMatchObject({ status: 'proposed' });
    expect(second.proposals[0]?.isWithinBudget).toBe(false);
  });

  it('makes its proposals anew when another version is published', async () => {
    const desk = await openDesk();
    const closed = { kind: 'table-closure', startsAt: at('04:20') };
    const first = await desk.repairOf(await desk.report({ ...closed, tableId: desk.tables[0] }));
    const second = await desk.repairOf(await desk.report({ ...closed, tableId: desk.tables[1] }));
    expect((await desk.repair(first.id)).status).toBe('overtaken');
    const [chosen] = second.proposals;
    if (chosen === undefined || first.proposals[0] === undefined) throw new Error('no proposal');
    const late = await desk.accept(first, first.proposals[0]).expect(409);
    expect(late.body).toMatchObject({ type: '/problems/repair-not-open', foundStatus: 'overtaken' });
    await desk.accept(second, chosen).expect(200);
    const tables = (await desk.published()).filter(({ slotId }) => slotId === desk.slots[1]?.id);
    expect(tables.map(({ tableId }) => tableId)).not.toContain(desk.tables[0]);
    expect(tables.map(({ tableId }) => tableId)).not.toContain(desk.tables[1]);
  });

  it('is chosen no more once what it moves has begun', async () => {
    const desk = await openDesk();
    const before = await desk.published();
    const closed = { kind: 'table-closure', tableId: desk.tables[0], startsAt: at('04:20') };
    const repair = await desk.repairOf(await desk.report(closed));
    const [best] = repair.proposals;
    if (best === undefined) throw new Error('no proposal');
    clock.set(at('04:25'));
    const refused = await desk.accept(repair, best).expect(409);
    expect(refused.body).toMatchObject({
      type: '/problems/meetings-have-begun',
      meetingIds: best.changes.map(({ meetingId }) => meetingId),
    });
    expect(await desk.published()).toEqual(before);
    const { organiser, path } = desk.mission;
    expect((await organiser.post(`${path}/repairs/${repair.id}/dismissal`).expect(200)).body.status).toBe('dismissed');
    const twice = await organiser.post(`${path}/repairs/${repair.id}/dismissal`).expect(409);
    expect(twice.body.type).toBe('/problems/repair-not-open');
    const notAccepted = await desk.undo(repair).expect(409);
    expect(notAccepted.body.type).toBe('/problems/repair-not-accepted');
  });
});

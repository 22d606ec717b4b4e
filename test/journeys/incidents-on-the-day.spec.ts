import { Desk } from '../builders/desk.js';
import { agree, makeMissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { steps } from '../builders/prepared-mission.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';

/** In UTC; the morning of the mission is 9 to 12 in Tashkent, that is 4 to 7. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;

let product: TestProduct;
let clock: MovedClock;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(() => {
  clock = moveClock(product, at('03:00'));
});
afterAll(() => product.close());

describe('the day of a mission', () => {
  it('goes on when a delegation is late: what is at risk moves or is cancelled, and what is past stays', async () => {
    const mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
    for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
    const [one, other] = mission.smes;
    const [late, alsoLate] = mission.buyers;
    const desk = await Desk.open(product, mission, [
      { sme: one, buyer: late, slot: 0, table: 0 },
      { sme: other, buyer: alsoLate, slot: 0, table: 1 },
      { sme: one, buyer: alsoLate, slot: 2, table: 0 },
      { sme: other, buyer: late, slot: 3, table: 1 },
    ]);
    const before = await desk.published();
    // Fifty-five minutes late: the first three slots are missed.
    const incidentId = await desk.report({
      kind: 'lateness',
      participationIds: [late, alsoLate],
      arrivesAt: at('04:55'),
    });
    const repair = await desk.repairOf(incidentId);
    expect(repair.status).toBe('proposed');
    const missed = new Set([0, 1, 2].map((slot) => desk.slots[slot]?.id));
    const atRisk = before.filter(({ slotId }) => missed.has(slotId)).map(({ meetingId }) => meetingId);
    for (const { changes } of repair.proposals) {
      expect(changes.map(({ meetingId }) => meetingId)).toEqual(expect.arrayContaining(atRisk));
      expect(changes.filter(({ after }) => after !== null && missed.has(after.slotId))).toEqual([]);
    }
    const kept = repair.proposals.find(({ droppedMeetingIds }) => droppedMeetingIds.length === 0);
    if (kept === undefined) throw new Error('no proposal keeps every meeting, though there is room');
    await desk.accept(repair, kept).expect(200);
    expect((await desk.published()).filter(({ slotId }) => missed.has(slotId))).toEqual([]);
    // Whoever comes earlier is late no more: the next generation may use the time again.
    clock.set(at('04:30'));
    await mission.organiser.put(`${mission.path}/participants/${String(late)}/check-in`, {}).expect(200);
    const versionId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.2 });
    await steps.publish(mission.organiser, mission.missionId, versionId).expect(200);
    const stillLate = (await desk.published()).filter(({ buyer }) => buyer.participationId === alsoLate);
    expect(stillLate.filter(({ slotId }) => missed.has(slotId))).toEqual([]);
  });

  it('goes on when an interpreter falls ill: another one of the same languages takes over, and says why', async () => {
    const interpreters = ['one', 'other'].map((label) => ({ label, languages: ['it', 'ru'] }));
    const mission = await makeMissionWithCompanies(product, {
      smes: 1,
      buyers: 2,
      interpreters,
      profileOf: (side) => ({ languages: [side === 'sme' ? 'it' : 'ru'] }),
    });
    for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
    const desk = await Desk.open(product, mission);
    const versionId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.2 });
    await steps.publish(mission.organiser, mission.missionId, versionId).expect(200);
    const before = await desk.published();
    const ill = before[0]?.interpreterId;
    const incidentId = await desk.report({ kind: 'interpreter-absence', interpreterId: ill });
    const repair = await desk.repairOf(incidentId);
    const [best] = repair.proposals;
    if (best === undefined) throw new Error('no proposal');
    expect(best.droppedMeetingIds).toEqual([]);
    expect(best.changes.length).toBeGreaterThan(0);
    for (const change of best.changes) {
      expect(change.reason).toEqual({ kind: 'incident', incidentId });
      expect(change.after).toEqual({ ...change.before, interpreterId: change.after?.interpreterId });
    }
    // Another interpreter alone disturbs neither the firm nor the buyers.
    expect(best.disturbed).toEqual([]);
    await desk.accept(repair, best).expect(200);
    const after = await desk.published();
    expect(after.map(({ interpreterId }) => interpreterId)).not.toContain(ill);
    expect(after.map(({ slotId, tableId }) => [slotId, tableId])).toEqual(
      before.map(({ slotId, tableId }) => [slotId, tableId]),
    );
  });
});

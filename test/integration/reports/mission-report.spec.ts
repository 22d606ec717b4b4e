import { Desk } from '../../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { untilQuiet } from '../../builders/told.js';

interface SeenReport {
  readonly madeAt: string;
  readonly isOver: boolean;
  readonly totals: object;
  readonly lines: readonly { readonly companyName: string; readonly participationId: string }[];
}

const NONE = { agreed: 0, cancelled: 0, scheduled: 0, held: 0, missed: 0, remote: 0 };

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let desk: Desk;

/** Two firms meet two partners each; one of the four meetings has no place. */
beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-12-01T03:00:00.000Z');
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const [one, other] = mission.smes;
  const [first, second] = mission.buyers;
  desk = await Desk.open(product, mission, [
    { sme: one, buyer: first, slot: 0, table: 0 },
    { sme: other, buyer: second, slot: 0, table: 1 },
    { sme: one, buyer: second, slot: 1, table: 0 },
  ]);
});
afterAll(() => product.close());

async function report(): Promise<SeenReport> {
  return (await mission.organiser.get(`${mission.path}/mission-report`).expect(200)).body as SeenReport;
}

const lineOf = ({ lines }: SeenReport, name: string) => lines.find(({ companyName }) => companyName === name);

async function mark(sme: string | undefined, buyer: string | undefined, kind: 'held' | 'no-show'): Promise<void> {
  const meeting = (await desk.published()).find(
    (one) => one.sme.participationId === sme && one.buyer.participationId === buyer,
  );
  const wish = { kind, absentIds: kind === 'held' ? [] : [buyer] };
  await mission.organiser
    .post(`${mission.path}/meetings/${String(meeting?.meetingId)}/marks`, {
      ...{ mark: wish, seenMark: { kind: 'none', absentIds: [] }, seenSlotId: meeting?.slotId },
    })
    .expect(200);
}

describe('the report of a mission', () => {
  it('counts by participant what was agreed, scheduled, held and missed, and each meeting once in all', async () => {
    expect((await report()).totals).toEqual({ ...NONE, agreed: 4, scheduled: 3 });
    clock.set('2026-12-01T04:50:00.000Z');
    const [one, other] = mission.smes;
    const [first, second] = mission.buyers;
    await mark(one, first, 'held');
    await mark(other, second, 'no-show');
    const read = await report();
    expect(read).toMatchObject({ isOver: false, madeAt: '2026-12-01T04:50:00.000Z' });
    expect(read.totals).toEqual({ ...NONE, agreed: 4, scheduled: 3, held: 1, missed: 1 });
    expect(read.lines.map(({ companyName }) => companyName)).toEqual(
      ['sme 0', 'sme 1', 'buyer 0', 'buyer 1'].map((name) => `[SYNTHETIC] ${name}`),
    );
    const who = { isWithdrawn: false, province: null };
    expect(lineOf(read, '[SYNTHETIC] sme 0')).toEqual({
      participationId: one,
      ...{ companyName: '[SYNTHETIC] sme 0', side: 'sme', countryCode: 'IT', ...who },
      ...{ ...NONE, agreed: 2, scheduled: 2, held: 1 },
    });
    expect(lineOf(read, '[SYNTHETIC] buyer 1')).toMatchObject({ agreed: 2, scheduled: 2, held: 0, missed: 1 });
  });

  it('counts a meeting that was noted as held as missed alone, once it is told that somebody did not come', async () => {
    const before = (await report()).totals;
    const [sme] = mission.smes;
    const [buyer] = mission.buyers;
    await desk.report({ kind: 'no-show', participationId: buyer, slotId: desk.slots[0]?.id });
    const read = await report();
    expect(read.totals).toEqual({ ...before, held: 0, missed: 2 });
    const line = read.lines.find(({ participationId }) => participationId === sme);
    expect(line).toMatchObject({ scheduled: 2, held: 0, missed: 1 });
  });

  it('says after the mission what it said at its last moment, but that it is over', async () => {
    clock.set('2026-12-01T06:49:00.000Z');
    const live = await report();
    clock.set('2026-12-01T06:50:00.000Z');
    const final = await report();
    expect([live.isOver, final.isOver]).toEqual([false, true]);
    expect(final).toMatchObject({ totals: live.totals, lines: live.lines });
  });

  it('names nobody whose data are erased, and forgets none of what was agreed', async () => {
    const before = await report();
    await mission.organiser.post(`${mission.path}/participants/${String(mission.buyers[1])}/erasure`).expect(204);
    await untilQuiet(product);
    const after = await report();
    expect(after.lines.map(({ companyName }) => companyName)).not.toContain('[SYNTHETIC] buyer 1');
    expect(after.lines).toHaveLength(before.lines.length);
    expect(after.totals).toEqual(before.totals);
  });

  it('is for organisers of the mission alone', async () => {
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.get(`${mission.path}/mission-report`).expect(403);
    const other = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
    await other.organiser.get(`${mission.path}/mission-report`).expect(404);
  });
});

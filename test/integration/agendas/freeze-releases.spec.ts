import { randomUUID } from 'node:crypto';
import { newId } from '../../../src/platform/ids/new-id.js';
import { Desk, type SeenChange, type SeenRepair } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
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

interface SeenRelease {
  readonly id: string;
  readonly [key: string]: unknown;
}

/**
 * Two meetings in the second slot, which is frozen. The table of the second closes, and its buyer leaves after that slot: it
 * can only take the place of the first, which could be later.
 */
class FrozenMeeting {
  private constructor(
    readonly desk: Desk,
    readonly repair: SeenRepair,
  ) {}

  static async open(): Promise<FrozenMeeting> {
    const mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
    const places = mission.smes.map((sme, index) => ({
      sme,
      buyer: mission.buyers[index],
      slot: 1,
      table: index,
    }));
    for (const { sme, buyer } of places) await agree(mission, sme, buyer);
    const desk = await Desk.open(product, mission, places);
    clock.set(at('04:15'));
    const settings = { freezeMinutes: 15, mostDisturbed: null, isAppliedByItself: false };
    await mission.organiser.put(`${mission.path}/repair-settings`, settings).expect(200);
    const leaves = { kind: 'departure', participationId: mission.buyers[1], leavesAt: at('04:46') };
    // Its repair comes first: made later, it would answer for that of the table.
    await desk.repairOf(await desk.report(leaves));
    const closed = { kind: 'table-closure', tableId: desk.tables[1], startsAt: at('04:20') };
    return new FrozenMeeting(desk, await desk.repairOf(await desk.report(closed)));
  }

  get path(): string {
    return `${this.desk.mission.path}/freeze-releases`;
  }

  async release(thing: object): Promise<readonly SeenRelease[]> {
    const { body } = await this.desk.mission.organiser.post(this.path, { minutes: 30, ...thing }).expect(201);
    return (body as { items: SeenRelease[] }).items;
  }

  withdraw({ id }: SeenRelease) {
    return this.desk.mission.organiser.post(`${this.path}/${id}/withdrawal`);
  }

  /** The repair that answers for the one given, once it has proposals. */
  after(earlier: SeenRepair): Promise<SeenRepair> {
    return madeAnew(this.desk, earlier.id);
  }

  /** Whether a proposal moves the meeting that is frozen, so that both are held. */
  keepsBoth({ proposals }: SeenRepair): boolean {
    return proposals.some(({ droppedMeetingIds, changes }) => droppedMeetingIds.length === 0 && changes.length === 2);
  }
}

/** What the first proposal changes. */
const bestOf = ({ proposals }: SeenRepair): readonly SeenChange[] => proposals[0]?.changes ?? [];

/** The newest repair, once it is another than that one and has proposals. */
function madeAnew(desk: Desk, earlierId: string): Promise<SeenRepair> {
  return eventually('a repair made anew', async () => {
    const [newest] = await desk.repairs();
    return newest === undefined || newest.id === earlierId || newest.status === 'queued' ? null : newest;
  });
}

describe('a release from the freeze', () => {
  it('lets the next repair touch what is frozen at a table, until it is taken back', async () => {
    const frozen = await FrozenMeeting.open();
    const { desk, repair } = frozen;
    expect(repair.status).toBe('proposed');
    expect(frozen.keepsBoth(repair)).toBe(false);
    // Its proposals say what they keep, and what keeps out the meeting that they drop.
    const [best] = repair.proposals;
    const [left] = best?.leftOut ?? [];
    expect(best).toMatchObject({ kept: 1, droppedMeetingIds: [left?.meetingId] });
    expect(left?.obstacles.map(({ kind }) => kind)).toEqual(['availability', 'frozen', 'table-taken', 'begun']);
    const { body: proposed } = await desk.mission.organiser
      .get(`${desk.mission.path}/agenda-versions/${String(best?.versionId)}`)
      .expect(200);
    expect(proposed.unplacedMeetings).toMatchObject([
      { meetingId: left?.meetingId, reason: 'left-out-by-repair', facts: { cause: 'incident', because: 'frozen' } },
    ]);
    const [release] = await frozen.release({ kind: 'table', tableId: desk.tables[0] });
    expect(release).toEqual({
      ...{ id: release?.id, participationId: null, companyName: null, tableId: desk.tables[0], slotId: null },
      ...{ releasedBy: 'you', releasedAt: at('04:15'), endsAt: at('04:45'), isStanding: true },
      ...{ withdrawnBy: null, withdrawnAt: null },
    });
    const freer = await frozen.after(repair);
    expect(frozen.keepsBoth(freer)).toBe(true);
    expect((await desk.repair(repair.id)).status).toBe('overtaken');
    // Taken back: what was proposed under it can be chosen no more, and the next proposals leave the slot alone.
    const { body } = await frozen.withdraw(release!).expect(200);
    expect(body.items).toEqual([{ ...release, isStanding: false, withdrawnBy: 'you', withdrawnAt: at('04:15') }]);
    const refused = await desk.accept(freer, freer.proposals[0]!).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/repair-not-open', foundStatus: 'overtaken' });
    expect(frozen.keepsBoth(await frozen.after(freer))).toBe(false);
    const twice = await frozen.withdraw(release!).expect(409);
    expect(twice.body).toMatchObject({ type: '/problems/freeze-release-over', withdrawnAt: at('04:15') });
  });

  it.each(['participation', 'slot'] as const)('does the same for a %s', async (kind) => {
    const frozen = await FrozenMeeting.open();
    const { desk } = frozen;
    const thing = { participationId: desk.mission.smes[0], slotId: desk.slots[1]?.id };
    const named = kind === 'slot' ? { slotId: thing.slotId } : { participationId: thing.participationId };
    const [release] = await frozen.release({ kind, ...named });
    expect(release).toMatchObject(named);
    expect(release?.companyName === null).toBe(kind === 'slot');
    expect(frozen.keepsBoth(await frozen.after(frozen.repair))).toBe(true);
  });

  it('ends by itself', async () => {
    const frozen = await FrozenMeeting.open();
    const { desk } = frozen;
    const { organiser, path } = desk.mission;
    const thing = { kind: 'table', tableId: desk.tables[0], minutes: 1 };
    const [release] = await frozen.release(thing);
    const freer = await frozen.after(frozen.repair);
    clock.set(at('04:16'));
    await organiser.post(`${path}/repairs`, {}).expect(202);
    expect(frozen.keepsBoth(await frozen.after(freer))).toBe(false);
    const { body } = await organiser.get(frozen.path).expect(200);
    expect(body.items).toEqual([{ ...release, isStanding: false }]);
    const late = await frozen.withdraw(release!).expect(409);
    expect(late.body).toMatchObject({ type: '/problems/freeze-release-over', endsAt: at('04:16'), withdrawnAt: null });
  });

  it('loses nothing of what has begun, however often it is made', async () => {
    const mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1, tableCount: 1 });
    const [[sme], [buyer]] = [mission.smes, mission.buyers];
    await agree(mission, sme, buyer);
    const desk = await Desk.open(product, mission, [{ sme, buyer, slot: 0, table: 0 }]);
    const [first, second] = desk.slots;
    clock.set(at('04:10'));
    const missing = { kind: 'no-show', participationId: buyer, slotId: first?.id };
    let repair = await desk.repairOf(await desk.report(missing));
    const missed = bestOf(repair)[0]?.meetingId;
    const path = `${mission.path}/freeze-releases`;
    for (const minutes of [10, 20, 30]) {
      const { id } = repair;
      const { body } = await mission.organiser.post(path, { kind: 'slot', slotId: second?.id, minutes }).expect(201);
      repair = await madeAnew(desk, id);
      expect(repair).toMatchObject({ status: 'proposed', incidentId: null });
      expect(bestOf(repair)).toMatchObject([{ meetingId: missed, before: { slotId: first?.id } }]);
      if (minutes < 30) continue;
      // Nor does taking it back.
      const [newest] = (body as { items: SeenRelease[] }).items;
      await mission.organiser.post(`${path}/${newest?.id}/withdrawal`).expect(200);
      const last = await madeAnew(desk, repair.id);
      expect(bestOf(last)).toMatchObject([{ meetingId: missed }]);
    }
  });

  it('is heeded no more by a repair that was being made when it is taken back', async () => {
    const frozen = await FrozenMeeting.open();
    const { desk, repair } = frozen;
    const { missionId } = desk.mission;
    const [release] = await frozen.release({ kind: 'table', tableId: desk.tables[0] });
    const freer = await frozen.after(repair);
    // Nobody takes it up: it stands for one whose search is still under way.
    const underWay = newId<'AgendaRepair'>();
    await product.database.write((tx) =>
      tx.query(
        `INSERT INTO agenda_repairs (id, mission_id, status, released_meeting_ids, requested_at)
         VALUES ($1, $2, 'queued', '{}', $3)`,
        [underWay, missionId, at('04:15')],
      ),
    );
    await frozen.withdraw(release!).expect(200);
    expect((await desk.repair(underWay)).status).toBe('overtaken');
    expect((await desk.repair(freer.id)).status).toBe('overtaken');
    const last = await eventually('the repair made anew', async () =>
      (await desk.repairs()).find(({ status }) => status === 'proposed'),
    );
    expect(frozen.keepsBoth(last)).toBe(false);
  });

  it('leaves released what was released for a repair that waits for an answer', async () => {
    const frozen = await FrozenMeeting.open();
    const { desk, repair } = frozen;
    const { organiser, path, smes } = desk.mission;
    const first = (await desk.published()).find(({ sme }) => sme.participationId === smes[0]);
    await organiser.post(`${path}/repairs`, { releasedMeetingIds: [first?.meetingId] }).expect(202);
    const freer = await frozen.after(repair);
    expect(frozen.keepsBoth(freer)).toBe(true);
    // Nobody meets in that slot.
    await frozen.release({ kind: 'slot', slotId: desk.slots[3]?.id });
    expect(frozen.keepsBoth(await frozen.after(freer))).toBe(true);
  });

  it('is of something that the mission has, for some minutes', async () => {
    const { desk, path } = await FrozenMeeting.open();
    const { organiser } = desk.mission;
    const unknown = await organiser.post(path, { kind: 'table', tableId: randomUUID(), minutes: 30 }).expect(422);
    expect(unknown.body.type).toBe('/problems/released-unknown');
    const [gone] = desk.mission.smes;
    await product.database.write((tx) =>
      tx.query(`UPDATE participations SET status = 'withdrawn' WHERE id = $1`, [gone]),
    );
    await organiser.post(path, { kind: 'participation', participationId: gone, minutes: 30 }).expect(422);
    await organiser.post(path, { kind: 'table', tableId: desk.tables[0], minutes: 0 }).expect(400);
    await organiser.post(`${path}/${randomUUID()}/withdrawal`).expect(404);
    expect((await organiser.get(path).expect(200)).body.items).toEqual([]);
  });
});

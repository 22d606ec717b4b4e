import { listenTo } from '../../builders/caller.js';
import { changing } from '../../builders/change.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { steps } from '../../builders/prepared-mission.js';
import { draftExactly } from '../../builders/published-agenda.js';
import { startTestProduct, TEST_START, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface Frame {
  readonly timetableChangedAt: string | null;
  readonly slots: readonly { readonly id: string; readonly startsAt: string }[];
  readonly tables: readonly { readonly label: string }[];
}

interface Effect {
  readonly kept: number;
  readonly moved: number;
  readonly impossible: number;
  readonly digest: string;
  readonly meetings: readonly {
    readonly sme: { readonly participationId: string };
    readonly from: { readonly startsAt: string; readonly tableLabel: string };
    readonly to: { readonly startsAt: string; readonly tableLabel: string } | null;
  }[];
}

/** In UTC; the session of 9 to 12 in Tashkent is cut into seven slots of 20 minutes with 5 between, from 4:00 on. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const session = (startsAt: string, endsAt: string) => ({ day: '2026-12-01', startsAt, endsAt });
/** As the mission of these tests is made. */
const AS_IT_IS = {
  ...{ sessions: [session('09:00', '12:00')], slotMinutes: 20, changeOverMinutes: 5, tableCount: 2 },
};
/** Without the first slot, and without the second table. */
const SHORTER = { ...AS_IT_IS, sessions: [session('09:25', '12:00')], tableCount: 1 };

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let desk: Desk;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => closeVerified(product));

/** Two meetings side by side in the first slot, and one in the last. */
beforeEach(async () => {
  clock = moveClock(product, TEST_START);
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  const [[one, other], [first, second]] = [mission.smes, mission.buyers];
  desk = await Desk.open(product, mission, [
    { sme: one, buyer: first, slot: 0, table: 0 },
    { sme: other, buyer: second, slot: 0, table: 1 },
    { sme: one, buyer: second, slot: 6, table: 0 },
  ]);
});

const frame = async (): Promise<Frame> => (await mission.organiser.get(mission.path).expect(200)).body as Frame;
const preview = (wish: object) => mission.organiser.post(`${mission.path}/timetable-previews`, wish);
const change = (wish: object, { digest }: Pick<Effect, 'digest'>) =>
  changing(mission.organiser, `${mission.path}/timetable`, { ...wish, seen: { digest } });
/** What nobody has seen. */
const UNSEEN = { digest: 'unseen' };

/** Everything that could have changed. */
const everything = async (): Promise<unknown> => ({
  frame: await frame(),
  published: await desk.published(),
  versions: (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body as unknown,
});

describe('a timetable that is changed although meetings stand in it', () => {
  it('is looked at first: what stays, what moves where, and what has no place left', async () => {
    const before = await everything();
    const effect = (await preview(SHORTER).expect(200)).body as Effect;
    expect(effect).toMatchObject({ kept: 1, moved: 2, impossible: 0 });
    expect(effect.meetings.map(({ from }) => from.startsAt)).toEqual([at('04:00'), at('04:00')]);
    expect(effect.meetings.map(({ to }) => to)).toEqual(
      expect.arrayContaining([
        { startsAt: at('04:25'), tableLabel: '1' },
        { startsAt: at('04:50'), tableLabel: '1' },
      ]),
    );
    const tiny = { ...AS_IT_IS, sessions: [session('09:25', '09:45')], tableCount: 1 };
    expect((await preview(tiny).expect(200)).body).toMatchObject({ kept: 0, moved: 1, impossible: 2 });
    expect((await preview(AS_IT_IS).expect(200)).body).toEqual({
      ...{ kept: 3, moved: 0, impossible: 0, meetings: [], hoursLost: [], digest: expect.any(String) as string },
    });
    expect(await everything()).toEqual(before);
  });

  it('is changed as it was seen: what can stay does not move, and those whose meetings move are told', async () => {
    const ear = await listenTo(await mission.callerOf(mission.smes[1]), mission.missionId);
    const last = (await desk.published()).find(({ slotId }) => slotId === desk.slots[6]?.id);
    const effect = (await preview(SHORTER).expect(200)).body as Effect;
    expect((await frame()).timetableChangedAt).toBeNull();
    await change(SHORTER, effect).expect(200);
    const { slots, tables, timetableChangedAt } = await frame();
    expect(Date.parse(timetableChangedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(TEST_START));
    expect(slots.map(({ id }) => id)).toEqual(desk.slots.slice(1).map(({ id }) => id));
    expect(tables.map(({ label }) => label)).toEqual(['1']);
    const published = await desk.published();
    expect(published).toHaveLength(3);
    expect(published).toContainEqual(last);
    await eventually('the firm is told', () => ear.heard.find(({ topic }) => topic === 'agenda'));
    ear.close();

    // And longer again, with more tables: nothing moves, and there is room for what was left out.
    const longer = { ...AS_IT_IS, tableCount: 3 };
    await change(longer, (await preview(longer).expect(200)).body as Effect).expect(200);
    expect(await desk.published()).toEqual(published);
    expect((await frame()).tables.map(({ label }) => label)).toEqual(['1', '2', '3']);
    const versionId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.2 });
    await steps.publish(mission.organiser, mission.missionId, versionId).expect(200);
    expect(await desk.published()).toHaveLength(4);
  });

  it('brings back the slots and tables that had gone, so that an agenda of before can be put back', async () => {
    const [before, was] = [await desk.published(), await frame()];
    const { items } = (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body as {
      items: readonly { readonly id: string }[];
    };
    await change(SHORTER, (await preview(SHORTER).expect(200)).body as Effect).expect(200);
    const earlier = `${mission.path}/agenda-versions/${items[0]?.id ?? ''}/restoration`;
    expect((await mission.organiser.post(earlier).expect(422)).body.type).toBe('/problems/place-not-allowed');
    await change(AS_IT_IS, (await preview(AS_IT_IS).expect(200)).body as Effect).expect(200);
    const { slots, tables } = await frame();
    expect(slots.map(({ id }) => id)).toEqual(was.slots.map(({ id }) => id));
    expect(tables).toEqual(was.tables);
    await mission.organiser.post(earlier).expect(200);
    expect(await desk.published()).toEqual(before);
  });

  it('lets a draft be published again whose time has come back', async () => {
    const [[one, other], [first, second]] = [mission.smes, mission.buyers];
    const draftId = await draftExactly(product, mission, [
      { sme: one, buyer: first, slot: 0, table: 0 },
      { sme: other, buyer: second, slot: 0, table: 1 },
      { sme: one, buyer: second, slot: 6, table: 0 },
      { sme: other, buyer: first, slot: 3, table: 1 },
    ]);
    // Without the fourth slot, in which nothing stands that is public.
    const wish = { ...AS_IT_IS, sessions: [session('09:00', '10:15'), session('10:40', '12:00')] };
    await change(wish, (await preview(wish).expect(200)).body as Effect).expect(200);
    const refused = await steps.publish(mission.organiser, mission.missionId, draftId).expect(409);
    expect(refused.body.type).toBe('/problems/place-gone');
    await change(AS_IT_IS, (await preview(AS_IT_IS).expect(200)).body as Effect).expect(200);
    await steps.publish(mission.organiser, mission.missionId, draftId).expect(200);
    expect(await desk.published()).toHaveLength(4);
  });

  it('is refused to whoever has not read it, or read it before somebody else changed it', async () => {
    const address = `${mission.path}/timetable`;
    const read = await mission.organiser.get(address).expect(200);
    expect(read.body).toEqual({ ...AS_IT_IS, version: 0 });
    const longer = { ...AS_IT_IS, tableCount: 3 };
    const { digest } = (await preview(longer).expect(200)).body as Effect;
    const put = (ifMatch: string | null) => {
      const sent = mission.organiser.put(address, { ...longer, seen: { digest } });
      return ifMatch === null ? sent : sent.set('If-Match', ifMatch);
    };
    await put(null).expect(428);
    await put('"interpreters-0"').expect(400);
    await put(String(read.get('ETag'))).expect(200);
    const before = await everything();
    expect((await put(String(read.get('ETag'))).expect(412)).body).toMatchObject({
      ...{ type: '/problems/timetable-moved-on', basedOnVersion: 0, latestVersion: 1 },
    });
    expect(await everything()).toEqual(before);
    expect((await mission.organiser.get(address).expect(200)).body).toEqual({ ...longer, version: 1 });
  });

  it('leaves a draft that stands in what is gone without a way to be published', async () => {
    const draftId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.2 });
    const wish = { ...AS_IT_IS, sessions: [session('13:00', '16:00')] };
    const effect = (await preview(wish).expect(200)).body as Effect;
    expect(effect).toMatchObject({ kept: 0, moved: 3, impossible: 0 });
    await change(wish, effect).expect(200);
    const refused = await steps.publish(mission.organiser, mission.missionId, draftId).expect(409);
    expect(['/problems/agenda-moved-on', '/problems/place-gone']).toContain(refused.body.type);
  });

  it.each([
    ['overlapping sessions', { sessions: [session('09:00', '11:00'), session('10:00', '12:00')] }, 'sessions-overlap'],
    ['no session', { sessions: [] }, 'no-sessions'],
    ['no table', { tableCount: 0 }, 'table-count-unusable'],
    ['slots of no length', { slotMinutes: 0 }, 'slot-length-unusable'],
    ['a session without a slot', { sessions: [session('09:00', '09:10')] }, 'session-too-short'],
  ])('is refused with %s, and nothing changes', async (_what, wrong, type) => {
    const before = await everything();
    const wish = { ...AS_IT_IS, ...wrong };
    expect((await preview(wish).expect(422)).body.type).toBe(`/problems/${type}`);
    expect((await change(wish, UNSEEN).expect(422)).body.type).toBe(`/problems/${type}`);
    expect(await everything()).toEqual(before);
  });

  it('is refused where it is not as it was seen, or leaves out what has begun', async () => {
    const before = await everything();
    expect((await change(SHORTER, UNSEEN).expect(409)).body).toMatchObject({
      ...{ type: '/problems/timetable-preview-outdated', kept: 1, moved: 2, impossible: 0 },
    });
    clock.set(at('04:10'));
    expect((await preview(SHORTER).expect(409)).body).toMatchObject({
      ...{ type: '/problems/slots-have-begun', startsAt: [at('04:00')] },
    });
    expect(await everything()).toEqual(before);
    const firm = await mission.callerOf(mission.smes[0]);
    await firm.post(`${mission.path}/timetable-previews`, SHORTER).expect(403);
  });

  it('may leave out what has begun while no agenda is public: a day that was mistyped can be mended', async () => {
    const { path, organiser } = await makeMissionWithCompanies(product, { smes: 1, buyers: 1, tableCount: 2 });
    clock.set(at('04:10'));
    const tomorrow = { day: '2026-12-02', startsAt: '09:00', endsAt: '12:00' };
    const wish = { ...AS_IT_IS, sessions: [tomorrow] };
    const { digest } = (await organiser.post(`${path}/timetable-previews`, wish).expect(200)).body as Effect;
    await changing(organiser, `${path}/timetable`, { ...wish, seen: { digest } }).expect(200);
    expect((await organiser.get(path).expect(200)).body).toMatchObject({ firstDay: '2026-12-02' });
  });

  it('keeps the tables at which meetings have begun, whatever slots stay', async () => {
    clock.set(at('04:10'));
    const before = await everything();
    const wish = { ...AS_IT_IS, tableCount: 1 };
    expect((await preview(wish).expect(409)).body).toMatchObject({ type: '/problems/tables-were-used', meetings: 1 });
    expect((await change(wish, UNSEEN).expect(409)).body.type).toBe('/problems/tables-were-used');
    expect(await everything()).toEqual(before);
  });

  it('is refused where other meetings would move than were seen, though as many', async () => {
    const wish = { ...AS_IT_IS, sessions: [session('09:25', '12:00')] };
    const effect = (await preview(wish).expect(200)).body as Effect;
    const last = (await desk.published()).find(({ slotId }) => slotId === desk.slots[6]?.id);
    const { items } = (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body as {
      items: readonly { readonly id: string; readonly status: string }[];
    };
    const address = `${mission.path}/agenda-versions/${items.find(({ status }) => status === 'published')?.id ?? ''}`;
    const from = { slotId: last?.slotId, tableId: last?.tableId, interpreterId: null };
    const changes = [{ meetingId: last?.meetingId, from, to: { ...from, slotId: desk.slots[1]?.id } }];
    await mission.organiser.post(`${address}/edits`, { changes }).expect(200);
    const refused = (await change(wish, effect).expect(409)).body;
    expect(refused).toMatchObject({ type: '/problems/timetable-preview-outdated', kept: 1, moved: 2, impossible: 0 });
  });

  it('moves meetings also of those who may have fewer by now', async () => {
    const allow = (most: number) =>
      product.database.write((tx) =>
        tx.query('UPDATE participations SET maximum_meetings = $2 WHERE mission_id = $1', [mission.missionId, most]),
      );
    await allow(1);
    const effect = (await preview(SHORTER).expect(200)).body as Effect;
    await change(SHORTER, effect).expect(200);
    expect(await desk.published()).toHaveLength(3);
    await allow(10);
  });
});

import { randomUUID } from 'node:crypto';
import { Desk } from '../../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** In UTC; the first slot of the mission begins at nine in Tashkent, that is at four. */
const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const none = { kind: 'none', absentIds: [] };
const held = { kind: 'held', absentIds: [] };

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let desk: Desk;
let meetingId: string;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  clock = moveClock(product, at('03:00'));
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2, tableCount: 2 });
  for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
  desk = await Desk.open(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[0], slot: 0, table: 0 }]);
  meetingId = (await desk.published())[0]?.meetingId ?? '';
  clock.set(at('04:40'));
});
afterAll(() => product.close());

interface Attendance {
  readonly checkIns: readonly object[];
  readonly incidents: readonly object[];
  readonly heldMeetings: readonly object[];
  readonly notes: readonly { readonly text: string }[];
}

const attendance = async (): Promise<Attendance> =>
  (await mission.organiser.get(`${mission.path}/attendance`).expect(200)).body as Attendance;
const arrive = (change: object, key = randomUUID()) =>
  mission.organiser.post(`${mission.path}/participants/${String(mission.buyers[0])}/arrivals`, change, key);
const mark = (change: object, key = randomUUID()) =>
  mission.organiser.post(
    `${mission.path}/meetings/${meetingId}/marks`,
    { seenMark: none, seenSlotId: desk.slots[0]?.id, happenedAt: at('04:10'), ...change },
    key,
  );
const absent = () => ({ kind: 'no-show', absentIds: [mission.buyers[0]] });

describe('a desk that sends later what it has written down', () => {
  it('says when somebody came, once however often it is sent, also by two tabs at a time', async () => {
    const key = randomUUID();
    const change = { isHere: true, seenArrivedAt: null, happenedAt: at('04:05') };
    const answers = await Promise.all([arrive(change, key), arrive(change, key), arrive(change, key)]);
    expect(answers.map(({ status, body }) => [status, body.arrivedAt])).toEqual(
      Array.from({ length: 3 }, () => [200, at('04:05')]),
    );
    expect((await attendance()).checkIns).toEqual([{ participationId: mission.buyers[0], arrivedAt: at('04:05') }]);
  });

  it('is told what another desk has said meanwhile, and changes nothing until it has seen that', async () => {
    await arrive({ isHere: true, seenArrivedAt: null, happenedAt: at('04:05') }).expect(200);
    const stale = await arrive({ isHere: false, seenArrivedAt: at('04:01') }).expect(409);
    expect(stale.body).toMatchObject({ type: '/problems/arrival-changed-meanwhile', arrivedAt: at('04:05') });
    const seen = await arrive({ isHere: false, seenArrivedAt: at('04:05') }).expect(200);
    expect(seen.body.arrivedAt).toBeNull();
  });

  it('marks a meeting as held or missed, and may change its own mark', async () => {
    await mark({ mark: absent() }).expect(200);
    const [incident] = (await attendance()).incidents;
    expect(incident).toMatchObject({ kind: 'no-show', slotId: desk.slots[0]?.id, withdrawnAt: null });
    await mark({ mark: held, seenMark: absent() }).expect(200);
    const after = await attendance();
    expect(after.incidents).toEqual([]);
    expect(after.heldMeetings).toEqual([{ meetingId, slotId: desk.slots[0]?.id, markedAt: at('04:10') }]);
  });

  it('is told that another desk has marked the meeting as held', async () => {
    await mark({ mark: held }).expect(200);
    const refused = await mark({ mark: absent() }).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/meeting-marked-meanwhile', mark: held });
    expect((await attendance()).incidents).toEqual([]);
  });

  it('is told that a meeting has moved or is in the agenda no more', async () => {
    clock.set(at('03:00'));
    await publishExactly(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[0], slot: 3, table: 1 }]);
    clock.set(at('04:40'));
    const moved = await mark({ mark: held }).expect(409);
    expect(moved.body).toMatchObject({ type: '/problems/meeting-moved-meanwhile', slotId: desk.slots[3]?.id });
    clock.set(at('03:00'));
    await publishExactly(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[1], slot: 3, table: 1 }]);
    clock.set(at('04:40'));
    const gone = await mark({ mark: held }).expect(409);
    expect(gone.body).toMatchObject({ type: '/problems/meeting-moved-meanwhile', slotId: null });
  });

  it('marks as two desks at once only what one of them says', async () => {
    const answers = await Promise.all([mark({ mark: held }), mark({ mark: absent() })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { heldMeetings, incidents } = await attendance();
    expect([...heldMeetings, ...incidents]).toHaveLength(1);
  });

  it('keeps notes in the order in which they were written, until their participant is erased', async () => {
    const path = `${mission.path}/participants/${String(mission.buyers[0])}`;
    await mission.organiser.post(`${path}/notes`, { text: 'Second.', happenedAt: at('04:20') }).expect(201);
    await mission.organiser.post(`${path}/notes`, { text: ' First. ', happenedAt: at('04:10') }).expect(201);
    const { notes } = await attendance();
    expect(notes.map(({ text }) => text)).toEqual(['First.', 'Second.']);
    expect((await mission.organiser.get(`${path}/personal-data`).expect(200)).body.notes).toHaveLength(2);
    await mission.organiser.post(`${path}/erasure`).expect(204);
    expect((await attendance()).notes).toEqual([]);
  });

  it('is told that a delay it had noted is over, and that an entry is too old', async () => {
    const report = { kind: 'lateness', participationIds: [mission.buyers[0]], arrivesAt: at('04:30') };
    const over = await mission.organiser
      .post(`${mission.path}/incidents`, { ...report, happenedAt: at('04:10') })
      .expect(422);
    expect(over.body.type).toBe('/problems/incident-over');
    const old = await mark({ mark: held, happenedAt: '2026-11-20T04:10:00.000Z' }).expect(422);
    expect(old.body.type).toBe('/problems/desk-entry-too-old');
  });
});

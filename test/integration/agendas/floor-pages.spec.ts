import { newId } from '../../../src/platform/ids/new-id.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { type FloorLink, FloorPosts } from '../../builders/floor-posts.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const NONE = { kind: 'none', absentIds: [] } as const;
const HELD = { kind: 'held', absentIds: [] } as const;

let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let desk: Desk;
let posts: FloorPosts;
let interpreter: FloorLink;
let host: FloorLink;

beforeAll(async () => {
  product = await startTestProduct();
  clock = moveClock(product, '2026-12-01T03:00:00.000Z');
  mission = await makeMissionWithCompanies(product, {
    smes: 2,
    buyers: 2,
    tableCount: 2,
    interpreters: [
      { label: 'Interprete 1', languages: ['it', 'ru'] },
      { label: 'Interprete 2', languages: ['it', 'uz'] },
    ],
    profileOf: (side) => ({ description: { en: `Looks for a ${side}`, it: `Cerca un ${side}` } }),
  });
  const [one, other] = mission.smes;
  const [first, second] = mission.buyers;
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  desk = await Desk.open(product, mission, [
    { sme: one, buyer: first, slot: 0, table: 0, interpreter: 0 },
    { sme: other, buyer: second, slot: 0, table: 1, interpreter: 1 },
    { sme: other, buyer: first, slot: 3, table: 1, interpreter: 0 },
  ]);
  posts = new FloorPosts(product, mission);
  interpreter = await posts.invite('interpreter', desk.interpreters[0]);
  host = await posts.invite('table', desk.tables[1]);
  clock.set('2026-12-01T04:10:00.000Z');
});
afterAll(() => product.close());

describe('the page of a post in the hall', () => {
  it('shows an interpreter their own meetings, with a brief of each side and nothing private', async () => {
    const { body } = await posts.asked(interpreter).expect(200);
    expect(body.post).toEqual({
      kind: 'interpreter',
      id: desk.interpreters[0],
      label: 'Interprete 1',
      languages: ['it', 'ru'],
    });
    expect(body.meetings).toHaveLength(2);
    expect(body.meetings[0]).toEqual({
      meetingId: expect.any(String),
      slotId: desk.slots[0]?.id,
      startsAt: desk.slots[0]?.startsAt,
      endsAt: desk.slots[0]?.endsAt,
      tableLabel: expect.any(String),
      interpreterLabel: 'Interprete 1',
      remoteSide: null,
      sme: {
        participationId: mission.smes[0],
        companyName: '[SYNTHETIC] sme 0',
        countryCode: 'IT',
        languages: ['en'],
        description: 'Cerca un sme',
        offers: [expect.any(String)],
        seeks: [],
      },
      buyer: expect.objectContaining({ participationId: mission.buyers[0], offers: [], seeks: [expect.any(String)] }),
      mark: NONE,
      overrunsUntil: null,
    });
  });

  it('shows the host of a table what is at it through the day', async () => {
    const meetings = await posts.meetingsOf(host);
    expect(meetings.map(({ slotId, sme }) => [slotId, sme.companyName])).toEqual([
      [desk.slots[0]?.id, '[SYNTHETIC] sme 1'],
      [desk.slots[3]?.id, '[SYNTHETIC] sme 1'],
    ]);
  });

  it('opens nothing else, and nothing of another mission', async () => {
    for (const path of ['/api/v1/me', mission.path, `${mission.path}/desk-agenda`, `${mission.path}/attendance`]) {
      await posts.asked(interpreter, path).expect(401);
    }
    await posts.asked(interpreter, `${mission.path}/board`).expect(401);
    await posts.asked(interpreter, `/api/v1/missions/${newId()}/floor`).expect(404);
    const { body } = await mission.organiser.get(`${mission.path}/floor`).expect(401);
    expect(body.type).toBe('/problems/floor-link-ended');
  });
});

describe('what is marked at a post', () => {
  it('says who is not there yet, once they have been waited for, and that they have come after all', async () => {
    const { meetingId, slotId, sme } = await posts.meetingOf(interpreter, 0);
    const mark = { kind: 'no-show', absentIds: [sme.participationId] };
    clock.set('2026-12-01T04:03:00.000Z');
    const early = await posts.told(interpreter, `${meetingId}/marks`, { mark, seenMark: NONE, seenSlotId: slotId });
    expect([early.status, early.body.type]).toEqual([422, '/problems/no-show-too-early']);
    clock.set('2026-12-01T04:10:00.000Z');
    await posts.told(interpreter, `${meetingId}/marks`, { mark, seenMark: NONE, seenSlotId: slotId }).expect(200);
    expect((await posts.meetingOf(interpreter, 0)).mark).toEqual(mark);
    await posts.told(interpreter, `${meetingId}/marks`, { mark: NONE, seenMark: mark, seenSlotId: slotId }).expect(200);
    expect((await posts.meetingOf(interpreter, 0)).mark).toEqual(NONE);
  });

  it('makes a meeting five minutes longer, shorter again, and says so once however often it is sent', async () => {
    const { meetingId, slotId } = await posts.meetingOf(host, 0);
    const end = Date.parse(desk.slots[0]?.endsAt ?? '');
    const after = (minutes: number): string => new Date(end + minutes * 60_000).toISOString();
    const key = newId();
    for (const attempt of [1, 2]) {
      const { body } = await posts
        .told(host, `${meetingId}/overrun`, { seenSlotId: slotId, minutes: 5 }, key)
        .expect(200);
      expect([attempt, body.overrunsUntil]).toEqual([attempt, after(5)]);
    }
    await posts.told(host, `${meetingId}/overrun`, { seenSlotId: slotId, minutes: 10 }).expect(200);
    expect((await posts.standingOverruns()).map(({ endsAt }) => endsAt)).toEqual([after(10)]);
    await posts.told(host, `${meetingId}/overrun`, { seenSlotId: slotId, minutes: 5 }).expect(200);
    expect((await posts.standingOverruns()).map(({ endsAt }) => endsAt)).toEqual([after(5)]);
    await posts.told(host, `${meetingId}/overrun`, { seenSlotId: slotId, minutes: 7 }).expect(400);
    expect((await posts.meetingOf(host, 0)).overrunsUntil).toBe(after(5));
  });

  it('makes a meeting longer whose slot has ended a while ago, up to the next five minutes to come', async () => {
    const { meetingId, slotId } = await posts.meetingOf(interpreter, 0);
    const longer = (minutes: number) =>
      posts.told(interpreter, `${meetingId}/overrun`, { seenSlotId: slotId, minutes }).expect(200);
    const endsAt = '2026-12-01T04:20:00.000Z';
    expect(desk.slots[0]?.endsAt).toBe(endsAt);
    clock.set('2026-12-01T04:25:00.000Z');
    expect((await longer(5)).body.overrunsUntil).toBe('2026-12-01T04:30:00.000Z');
    clock.set('2026-12-01T04:32:00.000Z');
    expect((await longer(5)).body.overrunsUntil).toBe('2026-12-01T04:35:00.000Z');
    expect((await longer(20)).body.overrunsUntil).toBe('2026-12-01T04:40:00.000Z');
    clock.set('2026-12-01T05:20:00.000Z');
    const late = await posts.told(interpreter, `${meetingId}/overrun`, { seenSlotId: slotId, minutes: 5 });
    expect([late.status, late.body.type]).toEqual([422, '/problems/incident-over']);
    expect((await longer(0)).body.overrunsUntil).toBeNull();
    clock.set('2026-12-01T04:10:00.000Z');
  });

  it('counts from when it was said, where that comes late, and not for what is over by then', async () => {
    const { meetingId, slotId } = await posts.meetingOf(interpreter, 0);
    const longer = (minutes: number, happenedAt: string) =>
      posts.told(interpreter, `${meetingId}/overrun`, { seenSlotId: slotId, minutes, happenedAt });
    clock.set('2026-12-01T04:27:00.000Z');
    const { body } = await longer(10, '2026-12-01T04:21:00.000Z').expect(200);
    expect(body.overrunsUntil).toBe('2026-12-01T04:30:00.000Z');
    clock.set('2026-12-01T04:50:00.000Z');
    const over = await longer(15, '2026-12-01T04:29:00.000Z');
    expect([over.status, over.body.type]).toEqual([422, '/problems/incident-over']);
    await longer(0, '2026-12-01T04:31:00.000Z').expect(200);
    const mark = { mark: HELD, seenMark: NONE, seenSlotId: slotId };
    await posts
      .told(interpreter, `${meetingId}/marks`, { ...mark, happenedAt: '2026-12-01T04:32:00.000Z' })
      .expect(200);
    const attendance = (await mission.organiser.get(`${mission.path}/attendance`).expect(200)).body;
    expect(attendance.heldMeetings).toEqual([{ meetingId, slotId, markedAt: '2026-12-01T04:32:00.000Z' }]);
    await posts.told(interpreter, `${meetingId}/marks`, { ...mark, mark: NONE, seenMark: HELD }).expect(200);
    clock.set('2026-12-01T04:10:00.000Z');
  });

  it('does not replace what others have said meanwhile of how long it goes on, unless that was seen', async () => {
    const { meetingId, slotId } = await posts.meetingOf(interpreter, 0);
    const longer = (minutes: number, seenOverrunsUntil: string | null) =>
      posts.told(interpreter, `${meetingId}/overrun`, { seenSlotId: slotId, minutes, seenOverrunsUntil });
    await longer(5, null).expect(200);
    await longer(5, null).expect(200);
    const overtaken = await longer(10, null).expect(409);
    expect(overtaken.body).toMatchObject({
      type: '/problems/overrun-changed-meanwhile',
      overrunsUntil: '2026-12-01T04:25:00.000Z',
    });
    await longer(10, '2026-12-01T04:25:00.000Z').expect(200);
    await longer(0, '2026-12-01T04:30:00.000Z').expect(200);
    expect((await posts.meetingOf(interpreter, 0)).overrunsUntil).toBeNull();
  });

  it('ends a meeting, which then goes on no more', async () => {
    const { meetingId, slotId } = await posts.meetingOf(host, 0);
    await posts.told(host, `${meetingId}/marks`, { mark: HELD, seenMark: NONE, seenSlotId: slotId }).expect(200);
    expect(await posts.meetingOf(host, 0)).toMatchObject({ mark: HELD, overrunsUntil: null });
    expect(await posts.standingOverruns()).toEqual([]);
    const longer = await posts.told(host, `${meetingId}/overrun`, { seenSlotId: slotId, minutes: 5 });
    expect([longer.status, longer.body.type]).toEqual([409, '/problems/floor-meeting-finished']);
    expect(await posts.standingOverruns()).toEqual([]);
  });

  it('is refused before a meeting has begun', async () => {
    const { meetingId, slotId } = await posts.meetingOf(host, 1);
    const finished = await posts.told(host, `${meetingId}/marks`, { mark: HELD, seenMark: NONE, seenSlotId: slotId });
    expect([finished.status, finished.body]).toEqual([
      422,
      expect.objectContaining({ type: '/problems/floor-meeting-not-begun', startsAt: desk.slots[3]?.startsAt }),
    ]);
    await posts.told(host, `${meetingId}/overrun`, { seenSlotId: slotId, minutes: 5 }).expect(422);
  });

  it('is refused for meetings of others, and where it has moved', async () => {
    const { meetingId, slotId } = await posts.meetingOf(host, 0);
    const body = { mark: NONE, seenMark: HELD, seenSlotId: slotId };
    const foreign = await posts.told(interpreter, `${meetingId}/marks`, body);
    expect([foreign.status, foreign.body.type]).toEqual([404, '/problems/floor-meeting-unknown']);
    await posts.told(interpreter, `${meetingId}/overrun`, { seenSlotId: slotId, minutes: 5 }).expect(404);
    const moved = await posts.told(host, `${meetingId}/marks`, { ...body, seenSlotId: desk.slots[2]?.id });
    expect([moved.status, moved.body.type]).toEqual([409, '/problems/meeting-moved-meanwhile']);
    expect((await posts.meetingOf(host, 0)).mark).toEqual(HELD);
  });
});

describe('the link of a post', () => {
  it('is made by organisers alone, for posts that the mission has', async () => {
    const links = `${mission.path}/floor-links`;
    const participant = await mission.callerOf(mission.smes[0]);
    await participant.post(links, { post: { kind: 'table', id: desk.tables[0] } }).expect(403);
    await participant.get(links).expect(403);
    const { body } = await mission.organiser.post(links, { post: { kind: 'table', id: desk.interpreters[0] } });
    expect(body).toMatchObject({ status: 404, type: '/problems/floor-post-unknown', kind: 'table' });
    await mission.organiser.delete(`${links}/${newId()}`).expect(404);
  });

  it('hears of what others mark, without ids', async () => {
    const socket = posts.socketOf(interpreter);
    await eventually('the post is in', () => (socket.connected ? true : null));
    expect(await socket.emitWithAck('watch', { missionId: newId() })).toEqual({ ok: false, problem: 'not-found' });
    const heard = new Promise<{ changes: object[] }>((resolve) => socket.once('changed', resolve));
    expect(await socket.emitWithAck('watch', { missionId: mission.missionId })).toMatchObject({ ok: true });
    const { meetingId, slotId } = await posts.meetingOf(host, 0);
    const change = { mark: NONE, seenMark: HELD, seenSlotId: slotId };
    await mission.organiser.post(`${mission.path}/meetings/${meetingId}/marks`, change).expect(200);
    expect((await heard).changes).toContainEqual({ sequence: expect.any(Number), topic: 'floor', ids: [] });
    socket.close();
  });

  it('is replaced by a new one of the same post, and ends at once, with its socket', async () => {
    const socket = posts.socketOf(interpreter);
    await eventually('the post is in', () => (socket.connected ? true : null));
    const ended = new Promise((resolve) => socket.once('disconnect', resolve));
    const renewed = await posts.invite('interpreter', desk.interpreters[0]);
    expect(await ended).toBe('io server disconnect');
    expect((await posts.asked(interpreter).expect(401)).body.type).toBe('/problems/floor-link-ended');
    await posts.asked(renewed).expect(200);
    const { body } = await mission.organiser.get(`${mission.path}/floor-links`).expect(200);
    expect((body.items as { post: object }[]).map(({ post }) => post)).toEqual([
      { kind: 'interpreter', id: desk.interpreters[0] },
      { kind: 'table', id: desk.tables[1] },
    ]);
    expect(JSON.stringify(body)).not.toContain(renewed.secret);
    await mission.organiser.delete(`${mission.path}/floor-links/${renewed.id}`).expect(204);
    await posts.asked(renewed).expect(401);
  });

  it('stops when it expires', async () => {
    clock.set('2027-02-01T04:00:00.000Z');
    expect((await posts.asked(host).expect(401)).body.type).toBe('/problems/floor-link-ended');
    clock.set('2026-12-01T04:10:00.000Z');
  });
});

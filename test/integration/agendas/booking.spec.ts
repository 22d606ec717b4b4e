import { randomUUID } from 'node:crypto';
import { changing } from '../../builders/change.js';
import type { Caller } from '../../builders/caller.js';
import { colleagueOf } from '../../builders/colleague.js';
import { Desk } from '../../builders/desk.js';
import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { startTestProduct, TEST_START, type TestProduct } from '../../builders/test-product.js';

interface Offer {
  readonly slotId: string;
  readonly tableId: string;
  readonly interpreterId: string | null;
  readonly startsAt: string;
}

const RACERS = 200;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

const offersFor = async (caller: Caller, meetingId: string): Promise<readonly Offer[]> =>
  ((await caller.get(`${mission.path}/booking-times?meetingId=${meetingId}`).expect(200)).body as { items: Offer[] })
    .items;
const book = (caller: Caller, meetingId: string, slotId: string, key = randomUUID()) =>
  caller.post(`${mission.path}/bookings`, { meetingId, slotId }, key);
const hold = (caller: Caller, meetingId: string, slotId: string) =>
  caller.post(`${mission.path}/booking-holds`, { meetingId, slotId });
const openBooking = () => mission.organiser.put(`${mission.path}/booking-policy`, { isOpen: true }).expect(200);

/** The meetings of the mission, in the order in which they were agreed. */
async function meetingIds(): Promise<readonly string[]> {
  const rows = await product.database.query<{ id: string }>(
    'SELECT id FROM meetings WHERE mission_id = $1 ORDER BY agreed_at, id',
    [mission.missionId],
  );
  return rows.map(({ id }) => id);
}

async function count(table: string): Promise<number> {
  const [row] = await product.database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${table} WHERE mission_id = $1`,
    [mission.missionId],
  );
  return row?.count ?? 0;
}

describe('booking a time', () => {
  it('offers what both can, with an interpreter where they share no language, and is public at once', async () => {
    mission = await makeMissionWithCompanies(product, {
      smes: 1,
      buyers: 2,
      tableCount: 2,
      interpreters: [{ label: 'Interpreter 1 (it-ru)', languages: ['it', 'ru'] }],
      profileOf: (side) => ({ languages: side === 'sme' ? ['it'] : ['ru'] }),
    });
    for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
    const [first, second] = (await meetingIds()) as [string, string];
    const windows = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T05:00:00.000Z' }];
    const availability = `${mission.path}/participants/${String(mission.buyers[0])}/availability`;
    await changing(mission.organiser, availability, { windows }).expect(200);
    const buyer = await mission.callerOf(mission.buyers[0]);
    await buyer.get(`${mission.path}/booking-times?meetingId=${first}`).expect(403);
    await openBooking();
    const offers = await offersFor(buyer, first);
    expect(offers.map(({ startsAt }) => startsAt)).toEqual(['2026-12-01T04:00:00.000Z', '2026-12-01T04:25:00.000Z']);
    expect(offers.every(({ interpreterId }) => interpreterId !== null)).toBe(true);
    await buyer.get(`${mission.path}/booking-times?meetingId=${second}`).expect(404);
    await buyer.get(`${mission.path}/booking-times`).expect(400);

    const key = randomUUID();
    const slotId = offers[1]?.slotId ?? '';
    const booked = (await book(buyer, first, slotId, key).expect(201)).body;
    expect(booked).toEqual({
      meetingId: first,
      slotId,
      tableId: offers[1]?.tableId,
      interpreterId: offers[1]?.interpreterId,
    });
    expect((await book(buyer, first, slotId, key).expect(201)).body).toEqual(booked);
    expect((await book(buyer, first, offers[0]?.slotId ?? '').expect(409)).body.type).toBe(
      '/problems/meeting-has-time',
    );
    const agenda = await buyer.get(`${mission.path}/participants/${String(mission.buyers[0])}/agenda`).expect(200);
    expect(agenda.body.meetings).toMatchObject([{ meetingId: first, startsAt: '2026-12-01T04:25:00.000Z' }]);
    expect((await offersFor(mission.organiser, second)).map((offer) => offer.slotId)).not.toContain(slotId);
  });

  it('accepts a request in the same breath, by whoever was asked', async () => {
    mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
    await openBooking();
    const sme = await mission.callerOf(mission.smes[0]);
    const wish = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[0] };
    const { id: requestId } = (await sme.post(`${mission.path}/meeting-requests`, wish).expect(201)).body;
    const buyer = await mission.callerOf(mission.buyers[0]);
    const times = `${mission.path}/booking-times?requestId=${String(requestId)}`;
    await sme.get(times).expect(404);
    const [offer] = (await buyer.get(times).expect(200)).body.items as Offer[];
    const body = { requestId, slotId: offer?.slotId };
    await sme.post(`${mission.path}/bookings`, body).expect(404);
    await buyer.post(`${mission.path}/bookings`, body).expect(201);
    expect((await buyer.post(`${mission.path}/bookings`, body).expect(409)).body).toMatchObject({
      type: '/problems/meeting-has-time',
      slotId: offer?.slotId,
      alternatives: [{}, {}, {}],
    });
    expect(await count('public_placements')).toBe(1);
  });
});

describe('a hold', () => {
  it('keeps a time for two minutes from everybody else, is let go, and ends by itself', async () => {
    mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 1 });
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await agree(mission, mission.smes[1], mission.buyers[1]);
    await openBooking();
    const [first, second] = (await meetingIds()) as [string, string];
    const holder = await mission.callerOf(mission.smes[0]);
    const other = await mission.callerOf(mission.smes[1]);
    const clock = moveClock(product, '2026-11-30T10:00:00.000Z');
    const [offer, next] = (await offersFor(holder, first)) as [Offer, Offer];
    const held = (await hold(holder, first, offer.slotId).expect(201)).body;
    expect(held).toMatchObject({ slotId: offer.slotId, expiresAt: '2026-11-30T10:02:00.000Z' });
    const refused = (await book(other, second, offer.slotId).expect(409)).body;
    expect(refused).toMatchObject({ type: '/problems/time-taken', over: 'table', winner: null });
    expect(refused.alternatives[0]).toMatchObject({ slotId: next.slotId });
    expect(refused.alternatives).toHaveLength(3);
    const seen = (await hold(mission.organiser, second, offer.slotId).expect(409)).body;
    expect(seen.winner).toMatchObject({ smeName: '[SYNTHETIC] sme 0', heldUntil: '2026-11-30T10:02:00.000Z' });
    // Another time for the same pair takes the place of the first.
    const moved = (await hold(holder, first, next.slotId).expect(201)).body;
    expect(await count('booking_holds')).toBe(1);
    await other.delete(`${mission.path}/booking-holds/${String(moved.id)}`).expect(204);
    expect(await count('booking_holds')).toBe(1);
    await holder.delete(`${mission.path}/booking-holds/${String(moved.id)}`).expect(204);
    expect(await count('booking_holds')).toBe(0);
    // Whoever lets it go and takes it again gets no fresh minutes.
    clock.forward(1);
    expect((await hold(holder, first, offer.slotId).expect(201)).body).toMatchObject({ expiresAt: held.expiresAt });
    clock.forward(1);
    await book(other, second, offer.slotId).expect(201);
    expect(await count('booking_holds')).toBe(0);
    // Nor does it begin anew as soon as they are over; to book it needs no hold.
    expect((await hold(holder, first, next.slotId).expect(409)).body).toMatchObject({
      type: '/problems/hold-paused',
      slotId: next.slotId,
      againAt: '2026-11-30T10:04:00.000Z',
    });
    // Neither do colleagues go on for one another: a firm is one holder, and the other of the two is another.
    const colleague = await colleagueOf(product, mission, mission.smes[0]);
    expect((await hold(colleague, first, next.slotId).expect(409)).body).toMatchObject({
      type: '/problems/hold-paused',
      slotId: next.slotId,
      againAt: '2026-11-30T10:04:00.000Z',
    });
    const counterpart = await mission.callerOf(mission.buyers[0]);
    const theirs = (await hold(counterpart, first, next.slotId).expect(201)).body;
    await counterpart.delete(`${mission.path}/booking-holds/${String(theirs.id)}`).expect(204);
    await book(colleague, first, next.slotId).expect(201);
    expect(await count('booking_holds')).toBe(0);
    clock.set('2026-12-01T12:00:00.000Z');
    expect(await offersFor(mission.organiser, second)).toEqual([]);
    clock.set(TEST_START);
  });
});

describe('what has come up on the day', () => {
  it('is in the way of offers, holds and bookings, and of no longer than it lasts', async () => {
    mission = await makeMissionWithCompanies(product, {
      smes: 2,
      buyers: 1,
      tableCount: 2,
      interpreters: [{ label: 'Interpreter 1 (it-ru)', languages: ['it', 'ru'] }],
      profileOf: (side, index) => ({ languages: side === 'sme' && index === 0 ? ['it'] : ['ru'] }),
    });
    const clock = moveClock(product, '2026-12-01T03:00:00.000Z');
    for (const sme of mission.smes) await agree(mission, sme, mission.buyers[0]);
    const [interpreted, plain] = (await meetingIds()) as [string, string];
    const desk = await Desk.open(product, mission);
    const slot = (index: number) => desk.slots[index] ?? { id: '', startsAt: '', endsAt: '' };
    const offered = async (meetingId: string) =>
      (await offersFor(mission.organiser, meetingId)).map((offer) => offer.slotId);
    const refused = async (meetingId: string, slotId: string) =>
      (await book(mission.organiser, meetingId, slotId).expect(409)).body;

    // The first table is closed for the first two slots, both for the first.
    const [firstTable, secondTable] = desk.tables;
    await desk.report({ kind: 'table-closure', tableId: firstTable, endsAt: slot(1).endsAt });
    const closure = await desk.report({ kind: 'table-closure', tableId: secondTable, endsAt: slot(0).endsAt });
    expect((await offersFor(mission.organiser, plain))[0]).toMatchObject({ slotId: slot(1).id, tableId: secondTable });
    expect(await refused(plain, slot(0).id)).toMatchObject({
      type: '/problems/time-not-possible',
      because: 'no-table',
      alternatives: [{ slotId: slot(1).id }, { slotId: slot(2).id }, { slotId: slot(3).id }],
    });
    await hold(mission.organiser, plain, slot(0).id).expect(409);

    await desk.report({ kind: 'interpreter-absence', interpreterId: desk.interpreters[0], endsAt: slot(2).startsAt });
    expect(await offered(interpreted)).toEqual(desk.slots.slice(2).map(({ id }) => id));
    expect(await refused(interpreted, slot(1).id)).toMatchObject({ because: 'no-interpreter' });

    const late = { kind: 'lateness', participationIds: [mission.smes[1]], arrivesAt: slot(4).startsAt };
    const lateness = await desk.report(late);
    expect(await offered(plain)).toEqual(desk.slots.slice(4).map(({ id }) => id));
    expect(await refused(plain, slot(3).id)).toMatchObject({ because: 'not-available' });
    await mission.organiser.post(`${mission.path}/incidents/${lateness}/withdrawal`).expect(200);
    await mission.organiser.post(`${mission.path}/incidents/${closure}/withdrawal`).expect(200);
    expect(await offered(plain)).toEqual(desk.slots.map(({ id }) => id));

    // A meeting that goes on takes its people and its table into the next slot.
    const placed = (await book(mission.organiser, interpreted, slot(2).id).expect(201)).body;
    clock.set(slot(2).startsAt);
    await desk.report({ kind: 'overrun', tableId: placed.tableId, slotId: slot(2).id, endsAt: slot(3).endsAt });
    expect(await offered(plain)).toEqual(desk.slots.slice(4).map(({ id }) => id));
    expect(await refused(plain, slot(2).id)).toMatchObject({ because: 'begun' });
    clock.set(TEST_START);
  });
});

describe('two hundred at one slot', () => {
  it('have one winner; the others learn who it is and what is left, and one message a person goes out', async () => {
    mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 10, tableCount: 4 });
    moveClock(product, '2026-11-30T10:00:00.000Z');
    for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
    const meetings = await meetingIds();
    const [offer] = await offersFor(mission.organiser, meetings[0] ?? '');
    const slotId = offer?.slotId ?? '';
    const answers = await Promise.all(
      Array.from({ length: RACERS }, (_, index) =>
        book(mission.organiser, meetings[index % meetings.length] ?? '', slotId),
      ),
    );
    const winners = answers.filter(({ status }) => status === 201);
    expect(winners).toHaveLength(1);
    const winner = (winners[0]?.body as { meetingId: string }).meetingId;
    const losers = answers.filter(({ status }) => status === 409).map(({ body }) => body);
    expect(losers).toHaveLength(RACERS - 1);
    const beaten = losers.filter(({ type }) => type === '/problems/time-taken');
    expect(beaten).toHaveLength((RACERS / meetings.length) * (meetings.length - 1));
    for (const { winner: faster, alternatives } of beaten) {
      expect(faster).toMatchObject({ smeName: '[SYNTHETIC] sme 0', heldUntil: null });
      expect(alternatives).toHaveLength(3);
    }
    // A partner who lost learns what is left, and not with whom the firm meets.
    await openBooking();
    const lost = meetings.findIndex((meetingId) => meetingId !== winner);
    const loser = await mission.callerOf(mission.buyers[lost]);
    const late = (await book(loser, meetings[lost] ?? '', slotId).expect(409)).body;
    expect(late).toMatchObject({ type: '/problems/time-taken', over: 'participation', winner: null });
    expect(late.alternatives).toHaveLength(3);
    expect([await count('public_placements'), await count('booking_holds'), await count('bookings')]).toEqual([
      1, 0, 1,
    ]);
    const [occupied] = await product.database.query<{ resources: number }>(
      'SELECT count(*)::integer AS resources FROM public_occupancies WHERE mission_id = $1 AND meeting_id = $2',
      [mission.missionId, winner],
    );
    expect(occupied?.resources).toBe(3);
    const told = await eventually('messages about the agenda', async () => {
      const rows = await product.database.query<{ participationId: string }>(
        `SELECT participation_id AS "participationId" FROM notifications WHERE mission_id = $1 AND topic = 'agenda'`,
        [mission.missionId],
      );
      return rows.length >= 2 ? rows : null;
    });
    expect(told).toHaveLength(2);
  });
});

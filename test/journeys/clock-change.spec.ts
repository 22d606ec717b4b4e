import ICAL from 'ical.js';
import supertest from 'supertest';
import type { Caller } from '../builders/caller.js';
import { type MailCatcher, startMailCatcher } from '../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../builders/moved-clock.js';
import { publishExactly } from '../builders/published-agenda.js';
import { signInOrganiser, smallMission } from '../builders/test-mission.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { untilTold } from '../builders/told.js';

/** The clocks of Milan go back in the night of the 25th of October 2026; those of Tashkent stay as they are. */
const BEFORE = '2026-10-23T05:00:00.000Z';
const AFTER = '2026-10-26T05:00:00.000Z';
const session = (day: string) => ({ day, startTime: '10:00', endTime: '10:50' });

let catcher: MailCatcher;
let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let sme: Caller;

beforeAll(async () => {
  catcher = await startMailCatcher();
  product = await startTestProduct({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' });
  clock = moveClock(product, '2026-10-19T08:30:00.000Z');
  const sessions = [session('2026-10-23'), session('2026-10-26')];
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 3, sessions });
  sme = await mission.callerOf(mission.smes[0]);
  await mission.organiser
    .put(`${mission.path}/participants/${String(mission.smes[0])}/contact`, { email: 'sme@example.org' })
    .expect(200);
  for (const buyer of mission.buyers.slice(0, 2)) await agree(mission, mission.smes[0], buyer);
});
afterAll(async () => {
  await product.close();
  await catcher.close();
});

describe('ten in the morning in Tashkent, before and after the clocks of Milan go back', () => {
  it('is offered for another time at one instant of each day', async () => {
    const wish = { fromParticipationId: mission.buyers[2], toParticipationId: mission.smes[0] };
    const asked = await mission.organiser.post(`${mission.path}/meeting-requests`, wish).expect(201);
    const address = `${mission.path}/meeting-requests/${String(asked.body.id)}`;
    const { body } = await sme.get(`${address}/meeting-times`).expect(200);
    const times = (body as { items: { id: string; startsAt: string }[] }).items;
    expect(times.map(({ startsAt }) => startsAt)).toEqual([
      BEFORE,
      '2026-10-23T05:25:00.000Z',
      AFTER,
      '2026-10-26T05:25:00.000Z',
    ]);
    const proposed = await sme.post(`${address}/time-proposals`, { slotId: times[3]?.id }).expect(200);
    expect(proposed.body).toMatchObject({ proposedTime: { startsAt: '2026-10-26T05:25:00.000Z' } });
  });

  it('is seven and six in Milan in the agenda, in the message and in the calendar', async () => {
    const [first, second] = mission.buyers;
    await publishExactly(product, mission, [
      { sme: mission.smes[0], buyer: first, slot: 0, table: 0 },
      { sme: mission.smes[0], buyer: second, slot: 2, table: 0 },
    ]);
    const agenda = await sme.get(`${mission.path}/participants/${String(mission.smes[0])}/agenda`).expect(200);
    const { meetings } = agenda.body as { meetings: { startsAt: string }[] };
    expect(meetings.map(({ startsAt }) => startsAt)).toEqual([BEFORE, AFTER]);
    await untilTold(product, clock, mission.missionId);
    const texts = catcher.caught.map(({ mail }) => mail.text ?? '').join('\n');
    expect(texts).toContain('venerdì 23 ottobre, 10:00–10:20 Tashkent (07:00 Milano)');
    expect(texts).toContain('lunedì 26 ottobre, 10:00–10:20 Tashkent (06:00 Milano)');
    expect(await startsInFeed()).toEqual([
      { wall: '2026-10-23T10:00:00', instant: BEFORE },
      { wall: '2026-10-26T10:00:00', instant: AFTER },
    ]);
  });

  async function startsInFeed() {
    const path = `${mission.path}/participants/${String(mission.smes[0])}/calendar-feed`;
    const { body } = await sme.post(path).expect(201);
    const feed = await supertest(product.address)
      .get(new URL((body as { url: string }).url).pathname)
      .expect(200);
    const calendar = new ICAL.Component(ICAL.parse(feed.text) as unknown[]);
    return calendar
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component).startDate)
      .map((start) => ({ wall: start.toString(), instant: start.toJSDate().toISOString() }))
      .sort((one, other) => one.instant.localeCompare(other.instant));
  }
});

describe('a time of the venue that its clocks', () => {
  it.each([
    ['skip', '2027-03-28', 'skipped-by-clock-change'],
    ['show twice', '2026-10-25', 'repeated-by-clock-change'],
  ])('%s is refused with the facts, and no mission is made', async (_case, day, type) => {
    const organiser = await signInOrganiser(product);
    const sessions = [{ day, startsAt: '02:30', endsAt: '09:00' }];
    const body = { ...smallMission, timeZone: 'Europe/Rome', sessions };
    const refused = await organiser.post('/api/v1/missions', body).expect(422);
    expect(refused.body).toMatchObject({ type: `/problems/${type}`, day, time: '02:30', zone: 'Europe/Rome' });
    expect((await organiser.get('/api/v1/missions').expect(200)).body).toMatchObject({ items: [] });
  });
});

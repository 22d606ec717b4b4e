import { setTimeout } from 'node:timers/promises';
import ICAL from 'ical.js';
import { GatherNews } from '../../../src/contexts/notifications/use-cases/gather-news.js';
import { eventually } from '../../builders/eventually.js';
import { calendarsIn, type CaughtMail, type MailCatcher, startMailCatcher } from '../../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { publishExactly, type WantedPlace } from '../../builders/published-agenda.js';
import { recallTheUntold, untilFollowed, untilTold } from '../../builders/told.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** Half past nine in Milan, half past one in Tashkent, days before the mission. */
const WORKING_HOUR = '2026-11-20T08:30:00.000Z';

/** Milliseconds: a contact that waits for nobody is changed in a tenth of them. */
const LONGER_THAN_A_CHANGE = 500;

let catcher: MailCatcher;
let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;
let mailsBefore = 0;

beforeAll(async () => {
  catcher = await startMailCatcher();
  product = await startTestProduct({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' });
  clock = moveClock(product, WORKING_HOUR);
});
afterAll(async () => {
  await product.close();
  await catcher.close();
});
beforeEach(async () => {
  await recallTheUntold(product);
  clock.set(WORKING_HOUR);
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2 });
  for (const [index, id] of [...mission.smes, ...mission.buyers].entries()) {
    await putContact(id, `participant-${index}@example.org`);
  }
  for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
  // What was agreed is told first, so that only the agenda is left to tell.
  await untilTold(product, clock, mission.missionId);
  mailsBefore = catcher.caught.length;
});

const sme = () => mission.smes[0];
const place = (buyer: number, slot: number, table = 0): WantedPlace => ({
  sme: sme(),
  buyer: mission.buyers[buyer],
  slot,
  table,
});

async function putContact(participationId: string, email: string, change: object = {}): Promise<void> {
  await mission.organiser
    .put(`${mission.path}/participants/${participationId}/contact`, { email, ...change })
    .expect(200);
}

/** Publishes that agenda and lets the time pass after which it is told. */
async function publishAndTell(places: readonly WantedPlace[]): Promise<void> {
  await publishExactly(product, mission, places);
  await untilTold(product, clock, mission.missionId);
}

const arrived = (): readonly CaughtMail[] => catcher.caught.slice(mailsBefore);
const arrivedFor = (address: string): CaughtMail[] =>
  arrived().filter(({ recipients }) => recipients.includes(address));

/** What a calendar program reads in the calendar files of a mail. */
function invitationsIn({ mail }: CaughtMail) {
  return calendarsIn(mail).map((text) => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const [found, ...others] = calendar.getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    const event = new ICAL.Event(found);
    return {
      method: calendar.getFirstPropertyValue('method'),
      uid: event.uid,
      sequence: event.sequence,
      startsAt: event.startDate.toString(),
      status: found?.getFirstPropertyValue('status'),
    };
  });
}

describe('a publication', () => {
  it('is told to each of those it affects in one message, with both clocks and a calendar file for each meeting', async () => {
    await publishExactly(product, mission, [place(0, 0), place(1, 1, 2)]);
    await untilFollowed(product, mission.missionId);
    expect(arrived()).toEqual([]);
    clock.forward(2);
    await untilFollowed(product, mission.missionId, 0);
    expect(
      arrived()
        .flatMap(({ recipients }) => recipients)
        .sort(),
    ).toEqual(['participant-0@example.org', 'participant-1@example.org', 'participant-2@example.org']);
    const [toSme] = arrivedFor('participant-0@example.org');
    expect(toSme?.mail.subject).toBe('La vostra agenda per Test mission');
    expect(toSme?.mail.text).toContain('martedì 1 dicembre, 09:00–09:20 Tashkent (05:00 Milano) · tavolo 1, Hall');
    expect(toSme?.mail.text).toContain('martedì 1 dicembre, 09:25–09:45 Tashkent (05:25 Milano) · tavolo 3, Hall');
    expect(invitationsIn(toSme!).map(({ method, startsAt }) => [method, startsAt])).toEqual([
      ['REQUEST', '2026-12-01T09:00:00'],
      ['REQUEST', '2026-12-01T09:25:00'],
    ]);
    const [toBuyer] = arrivedFor('participant-1@example.org');
    expect(toBuyer?.mail.subject).toBe('Your agenda for Test mission');
    expect(toBuyer?.mail.text).toContain('09:00–09:20 Tashkent (05:00 Milan)');
    expect(invitationsIn(toBuyer!)).toHaveLength(1);
  });

  it('that changes it again within two minutes is one message, from the first old to the last new', async () => {
    await publishAndTell([place(0, 0), place(1, 1)]);
    mailsBefore = catcher.caught.length;
    await publishExactly(product, mission, [place(0, 2), place(1, 1)]);
    await untilFollowed(product, mission.missionId);
    clock.forward(1);
    await publishExactly(product, mission, [place(0, 3), place(1, 1)]);
    await untilFollowed(product, mission.missionId);
    clock.forward(1);
    await untilFollowed(product, mission.missionId, 0);
    expect(arrivedFor('participant-0@example.org')).toHaveLength(1);
    expect(arrivedFor('participant-1@example.org')).toHaveLength(1);
    expect(arrivedFor('participant-2@example.org')).toHaveLength(0);
    const [toBuyer] = arrivedFor('participant-1@example.org');
    expect(toBuyer?.mail.text).toContain('Before: Tuesday 1 December, 09:00–09:20 Tashkent (05:00 Milan)');
    expect(toBuyer?.mail.text).toContain('Now: Tuesday 1 December, 10:15–10:35 Tashkent (06:15 Milan)');
    expect(toBuyer?.mail.text).not.toContain('09:50');
  });

  it('that is put right within two minutes is told to nobody', async () => {
    await publishAndTell([place(0, 0)]);
    mailsBefore = catcher.caught.length;
    await publishExactly(product, mission, [place(0, 2)]);
    await publishExactly(product, mission, [place(0, 0)]);
    await untilTold(product, clock, mission.missionId);
    expect(arrived()).toEqual([]);
  });

  it('that is told a second time by the queue is told once', async () => {
    await publishAndTell([place(0, 0)]);
    const participationIds = [...mission.smes, ...mission.buyers];
    await product.database.write((tx) =>
      tx.announce({ type: 'agenda-published', missionId: mission.missionId, versionId: null, participationIds }),
    );
    await untilTold(product, clock, mission.missionId);
    expect(arrivedFor('participant-0@example.org')).toHaveLength(1);
  });
});

describe('a calendar', () => {
  it('keeps one identity with a growing sequence when its meeting is moved, cancelled, added again and moved', async () => {
    const steps: readonly (readonly WantedPlace[])[] = [
      [place(0, 0), place(1, 1)],
      [place(0, 2), place(1, 1)],
      [place(1, 1)],
      [place(0, 2), place(1, 1)],
      [place(0, 4), place(1, 1)],
    ];
    const feed = await mission.organiser
      .post(`${mission.path}/participants/${mission.buyers[0] ?? ''}/calendar-feed`)
      .expect(201);
    const path = new URL(feed.body.url as string).pathname;
    const seen: unknown[] = [];
    for (const step of steps) {
      mailsBefore = catcher.caught.length;
      await publishAndTell(step);
      const { uid, sequence, startsAt, method, status } =
        arrivedFor('participant-1@example.org').flatMap(invitationsIn)[0]!;
      seen.push([method, sequence, startsAt.slice(-8), status]);
      expect(uid).toMatch(new RegExp(`^[0-9a-f-]{36}-${mission.buyers[0] ?? ''}@incontro$`));
      const calendar = await mission.organiser
        .get(path)
        .expect(200)
        .expect('Content-Type', /^text\/calendar/);
      const inFeed = new ICAL.Component(ICAL.parse(calendar.text) as unknown[])
        .getAllSubcomponents('vevent')
        .map((found) => new ICAL.Event(found))
        .map((event) => ({ uid: event.uid, sequence: event.sequence, startsAt: event.startDate.toString() }));
      expect(inFeed).toEqual(method === 'CANCEL' ? [] : [{ uid, sequence, startsAt }]);
    }
    expect(seen).toEqual([
      ['REQUEST', 0, '09:00:00', 'CONFIRMED'],
      ['REQUEST', 1, '09:50:00', 'CONFIRMED'],
      ['CANCEL', 2, '09:50:00', 'CANCELLED'],
      ['REQUEST', 3, '09:50:00', 'CONFIRMED'],
      ['REQUEST', 4, '10:40:00', 'CONFIRMED'],
    ]);
  });
});

describe('the time of a message', () => {
  it('is not in the quiet hours of its reader, whose morning comes by their own clock', async () => {
    clock.set('2026-11-20T18:55:00.000Z');
    await publishExactly(product, mission, [place(0, 0)]);
    await untilFollowed(product, mission.missionId);
    // 20:05 in Milan; in Tashkent, four hours ahead, it is past midnight.
    clock.set('2026-11-20T19:05:00.000Z');
    await untilFollowed(product, mission.missionId);
    expect(arrived()).toEqual([]);
    // 08:00 in Tashkent.
    clock.set('2026-11-21T03:00:00.000Z');
    await eventually('the buyer is told', () => arrivedFor('participant-1@example.org')[0]);
    await untilFollowed(product, mission.missionId);
    expect(arrivedFor('participant-0@example.org')).toEqual([]);
    // 08:00 in Milan.
    clock.set('2026-11-21T07:00:00.000Z');
    await untilFollowed(product, mission.missionId, 0);
    expect(arrivedFor('participant-0@example.org')).toHaveLength(1);
  });

  it('is found anew when the reader states another clock', async () => {
    // Past midnight in Tashkent, late afternoon in New York.
    clock.set('2026-11-20T20:30:00.000Z');
    await publishExactly(product, mission, [place(0, 0)]);
    await untilFollowed(product, mission.missionId);
    clock.forward(3);
    await untilFollowed(product, mission.missionId);
    expect(arrived()).toEqual([]);
    await putContact(mission.buyers[0] ?? '', 'participant-1@example.org', { timeZone: 'America/New_York' });
    await eventually('the buyer is told', () => arrivedFor('participant-1@example.org')[0]);
    expect(arrivedFor('participant-1@example.org')[0]?.mail.text).toContain('09:00–09:20 Tashkent (');
    expect(arrivedFor('participant-1@example.org')[0]?.mail.text).toContain('23:00 New York)');
    clock.set('2026-11-21T08:00:00.000Z');
    await untilFollowed(product, mission.missionId, 0);
  });

  it('is found anew also for news that were being gathered while the reader stated it', async () => {
    // Past midnight in Tashkent, late afternoon in New York.
    clock.set('2026-11-20T20:30:00.000Z');
    const buyer = mission.buyers[0]!;
    const gatherNews = product.app.get(GatherNews, { strict: false });
    const changes: Promise<void>[] = [];
    await product.database.write(async (tx) => {
      await gatherNews.run(tx, mission.missionId, 'requests', new Map([[buyer, []]]));
      changes.push(putContact(buyer, 'participant-1@example.org', { timeZone: 'America/New_York' }));
      await setTimeout(LONGER_THAN_A_CHANGE);
    });
    await Promise.all(changes);
    const rows = await product.database.query<{ sendNotBefore: Date }>(
      `SELECT send_not_before AS "sendNotBefore" FROM notifications WHERE participation_id = $1 AND content IS NULL`,
      [buyer],
    );
    expect(rows.map(({ sendNotBefore }) => sendNotBefore.toISOString())).toEqual(['2026-11-20T20:32:00.000Z']);
    clock.forward(3);
    await untilFollowed(product, mission.missionId, 0);
  });

  it('is any time on the day of the mission', async () => {
    // 04:00 in Milan, 08:00 in Tashkent, an hour before the first slot.
    clock.set('2026-12-01T03:00:00.000Z');
    await publishExactly(product, mission, [place(0, 0)]);
    await untilFollowed(product, mission.missionId);
    clock.forward(2);
    await untilFollowed(product, mission.missionId, 0);
    expect(arrived()).toHaveLength(2);
  });
});

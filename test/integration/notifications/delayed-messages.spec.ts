import type { NotificationId } from '../../../src/contexts/notifications/domain/notification.js';
import { SendNotifications } from '../../../src/contexts/notifications/use-cases/send-notifications.js';
import { eventually } from '../../builders/eventually.js';
import { calendarsIn, type CaughtMail, type MailCatcher, startMailCatcher } from '../../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { publishExactly, type WantedPlace } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { recallTheUntold, untilFollowed, untilTold } from '../../builders/told.js';

/** Half past nine in Milan, half past one in Tashkent, days before the mission. */
const WORKING_HOUR = '2026-11-20T08:30:00.000Z';
const FIRM = 'firm@example.org';
const BUYER = 'buyer@example.org';

let catcher: MailCatcher;
let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;

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
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
  await putContact(mission.smes[0], FIRM);
  await putContact(mission.buyers[0], BUYER);
});
afterEach(() => {
  catcher.answer(BUYER, null);
});

const requests = () => `${mission.path}/meeting-requests`;
const place = (slot: number, table = 0): WantedPlace => ({
  ...{ sme: mission.smes[0], buyer: mission.buyers[0], slot, table },
});
const publish = async (slot: number, table = 0): Promise<void> => {
  await publishExactly(product, mission, [place(slot, table)]);
  await untilFollowed(product, mission.missionId);
};
const arrivedFor = (address: string): CaughtMail[] =>
  catcher.caught.filter(({ recipients }) => recipients.includes(address));

async function putContact(participationId: string | undefined, email: string): Promise<void> {
  const contact = `${mission.path}/participants/${String(participationId)}/contact`;
  await mission.organiser.put(contact, { email, locale: 'en' }).expect(200);
}

/** What was agreed is told, so that only the agenda is left to tell. */
async function agreeAndTell(): Promise<void> {
  await agree(mission, mission.smes[0], mission.buyers[0]);
  await untilTold(product, clock, mission.missionId);
  catcher.clear();
}

/** Lets the time pass after which news go out, while the buyer's mailbox takes none. */
async function failOnce(): Promise<void> {
  catcher.answer(BUYER, 451);
  clock.forward(2);
  await eventually('the attempt', async () => {
    const tried = await product.database.query(
      `SELECT 1 FROM notifications
       WHERE participation_id = $1 AND state = 'waiting' AND attempts = 1 AND claimed_until IS NULL`,
      [mission.buyers[0]],
    );
    return tried[0] ?? null;
  });
}

/** The mailbox takes mails again, and whatever is due goes out. */
async function recover(): Promise<void> {
  catcher.answer(BUYER, null);
  clock.forward(2);
  await untilFollowed(product, mission.missionId, 0);
}

describe('a message that gets through only later', () => {
  it('does not tell of a place that another message has changed since', async () => {
    await agreeAndTell();
    await publish(0);
    await failOnce();
    await publish(3);
    await recover();
    const texts = arrivedFor(BUYER).map(({ mail }) => mail.text ?? '');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('Now: Tuesday 1 December, 10:15–10:35 Tashkent');
    const { body } = await mission.organiser.get(`${mission.path}/notifications?state=recalled`).expect(200);
    expect(body.items).toMatchObject([{ topic: 'agenda', recipient: { participationId: mission.buyers[0] } }]);
  });

  it('tells it where the meeting has come back there, with the sequence that the calendar has by then', async () => {
    await agreeAndTell();
    await publish(0);
    await failOnce();
    await publish(3);
    await publish(0);
    await recover();
    expect(arrivedFor(BUYER)).toHaveLength(1);
    const [calendar = ''] = arrivedFor(BUYER).flatMap(({ mail }) => calendarsIn(mail));
    expect(calendar).toMatch(/^METHOD:REQUEST\r$/m);
    expect(calendar).toMatch(/^SEQUENCE:2\r$/m);
  });

  it('asks for no answer that was given meanwhile', async () => {
    catcher.clear();
    const wish = { fromParticipationId: mission.smes[0], toParticipationId: mission.buyers[0] };
    const { body } = await mission.organiser.post(requests(), wish).expect(201);
    await untilFollowed(product, mission.missionId);
    await failOnce();
    const buyer = await mission.callerOf(mission.buyers[0]);
    await buyer.post(`${requests()}/${String(body.id)}/decline`).expect(200);
    await untilFollowed(product, mission.missionId);
    await recover();
    expect(arrivedFor(BUYER)).toEqual([]);
    expect(arrivedFor(FIRM)).toHaveLength(1);
  });
});

describe('a message that did not get through', () => {
  it('is left until its time by a job that is tried again for another one', async () => {
    await agreeAndTell();
    await publish(0);
    await failOnce();
    catcher.answer(BUYER, null);
    const waiting = await product.database.query<{ id: NotificationId }>(
      `SELECT id FROM notifications WHERE mission_id = $1 AND settled_at IS NULL`,
      [mission.missionId],
    );
    const ids = waiting.map(({ id }) => id);
    const sendNotifications = product.app.get(SendNotifications, { strict: false });
    await sendNotifications.run(mission.missionId, ids, new AbortController().signal);
    expect(ids).toHaveLength(1);
    expect(arrivedFor(BUYER)).toEqual([]);
    await recover();
    expect(arrivedFor(BUYER)).toHaveLength(1);
  });
});

describe('a message that we fail to write', () => {
  it('keeps no other waiting', async () => {
    catcher.clear();
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await untilFollowed(product, mission.missionId);
    const nothing = { meetingId: mission.missionId, counterpartId: mission.missionId, before: null, after: null };
    const [broken] = await product.database.query<{ participationId: string }>(
      `UPDATE notifications SET content = $2, locale = 'en'
       WHERE id = (SELECT id FROM notifications WHERE mission_id = $1 ORDER BY id LIMIT 1)
       RETURNING participation_id AS "participationId"`,
      [mission.missionId, JSON.stringify({ topic: 'agenda', items: [nothing] })],
    );
    clock.forward(3);
    const other = broken?.participationId === mission.smes[0] ? BUYER : FIRM;
    await eventually('the other message', () => arrivedFor(other)[0]);
    await product.database.query('DELETE FROM notifications WHERE mission_id = $1 AND settled_at IS NULL', [
      mission.missionId,
    ]);
  });
});

describe('news of the day of the mission', () => {
  it('do not wait for the morning that others before them were to wait for', async () => {
    await agreeAndTell();
    // 22:00 in Tashkent, on the eve.
    clock.set('2026-11-30T17:00:00.000Z');
    await publish(0);
    // 07:00 on the day.
    clock.set('2026-12-01T02:00:00.000Z');
    await publish(0, 1);
    clock.forward(2);
    const told = await eventually('the buyer is told', () => arrivedFor(BUYER)[0]);
    expect(told.mail.text).toContain('table 2');
    await untilFollowed(product, mission.missionId, 0);
  });
});

import { RemindOfDay } from '../../../src/contexts/notifications/use-cases/remind-of-day.js';
import { eventually } from '../../builders/eventually.js';
import { calendarsIn, type MailCatcher, startMailCatcher } from '../../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { recallTheUntold, untilFollowed, untilTold } from '../../builders/told.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** Half past nine in Milan, half past one in Tashkent, days before the mission. */
const WORKING_HOUR = '2026-11-20T08:30:00.000Z';
/** Half an hour before the first slot. */
const HALF_PAST_EIGHT = '2026-12-01T03:30:00.000Z';

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
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2 });
  for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
  const places = mission.buyers.map((buyer, slot) => ({ sme: mission.smes[0], buyer, slot, table: slot }));
  await publishExactly(product, mission, places);
  await untilTold(product, clock, mission.missionId);
  for (const id of [...mission.smes, ...mission.buyers]) {
    const path = `${mission.path}/participants/${id}/contact`;
    await mission.organiser.put(path, { email: `${id}@example.org`, locale: 'it' }).expect(200);
  }
  catcher.clear();
});

const remind = () => product.app.get(RemindOfDay, { strict: false }).run();
/** By participation: people of other tests' missions meet on the same day, and are reminded too. */
const remindersTo = (id: string | undefined) =>
  catcher.caught.filter(
    ({ recipients, mail }) =>
      recipients.includes(`${String(id)}@example.org`) && mail.subject?.includes('oggi') === true,
  );
const countsOfReminders = () => [...mission.smes, ...mission.buyers].map((id) => remindersTo(id).length);

describe('the day of somebody', () => {
  it('is recalled to them once, shortly before their own first meeting', async () => {
    clock.set('2026-12-01T03:00:00.000Z');
    await remind();
    await untilTold(product, clock, mission.missionId);
    expect(countsOfReminders()).toEqual([0, 0, 0]);
    clock.set(HALF_PAST_EIGHT);
    await remind();
    await remind();
    await untilTold(product, clock, mission.missionId);
    expect(countsOfReminders().slice(0, 2)).toEqual([1, 1]);
    const [toSme] = remindersTo(mission.smes[0]);
    expect(toSme?.mail.text).toContain('martedì 1 dicembre, 09:00–09:20 Tashkent (05:00 Milano) · tavolo 1, Hall');
    expect(toSme?.mail.text).toContain('09:25–09:45 Tashkent');
    expect(calendarsIn(toSme!.mail)).toEqual([]);
  });

  it('is not recalled where nothing is left of it', async () => {
    clock.set(HALF_PAST_EIGHT);
    await remind();
    await publishExactly(product, mission, []);
    await untilTold(product, clock, mission.missionId);
    expect(countsOfReminders()).toEqual([0, 0, 0]);
  });

  it('is not recalled by a message that gets through only when it is over', async () => {
    const buyer = `${String(mission.buyers[0])}@example.org`;
    catcher.answer(buyer, 451);
    clock.set(HALF_PAST_EIGHT);
    await remind();
    await untilFollowed(product, mission.missionId);
    clock.forward(3);
    await eventually('the attempt', async () => {
      const tried = await product.database.query(
        `SELECT 1 FROM notifications
         WHERE participation_id = $1 AND topic = 'day' AND attempts = 1 AND claimed_until IS NULL`,
        [mission.buyers[0]],
      );
      return tried[0] ?? null;
    });
    catcher.answer(buyer, null);
    // The first meeting of the day has begun, and the buyer has no other.
    clock.set('2026-12-01T04:05:00.000Z');
    await untilFollowed(product, mission.missionId, 0);
    expect(countsOfReminders().slice(0, 2)).toEqual([1, 0]);
  });
});

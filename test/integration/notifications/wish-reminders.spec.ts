import { RemindOfWishes } from '../../../src/contexts/notifications/use-cases/remind-of-wishes.js';
import { change } from '../../builders/change.js';
import { type MailCatcher, startMailCatcher } from '../../builders/mail-catcher.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { recallTheUntold, untilFollowed, untilTold } from '../../builders/told.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

/** Wishes end on 20 November at six in the evening in Milan: 17:00 UTC. */
const ENDS = { day: '2026-11-20', time: '18:00', zone: 'Europe/Rome' };
const FOUR_DAYS_BEFORE = '2026-11-16T09:00:00.000Z';
const THREE_DAYS_BEFORE = '2026-11-18T09:00:00.000Z';
/** Eleven at night in Milan. */
const NIGHT_BEFORE = '2026-11-19T22:00:00.000Z';
const LAST_MORNING = '2026-11-20T07:05:00.000Z';

let catcher: MailCatcher;
let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;

beforeAll(async () => {
  catcher = await startMailCatcher();
  product = await startTestProduct({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' });
  clock = moveClock(product, FOUR_DAYS_BEFORE);
});
afterAll(async () => {
  await product.close();
  await catcher.close();
});
beforeEach(async () => {
  await recallTheUntold(product);
  clock.set(FOUR_DAYS_BEFORE);
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 9 });
  for (const id of [...mission.smes, ...mission.buyers.slice(0, 1)]) {
    const path = `${mission.path}/participants/${id}/contact`;
    await mission.organiser.put(path, { email: `${id}@example.org`, locale: 'it' }).expect(200);
  }
  await decide({ wishesUntil: ENDS });
  catcher.clear();
});

const decide = (plan: object) =>
  change(mission.organiser, `${mission.path}/phases`, {
    phase: 'wishes',
    wishesUntil: null,
    answersUntil: null,
    lateEntrants: [],
    ...plan,
  });
/** Minutes pass, and whoever is due is reminded as often as the clock asks for it. */
const remindAt = async (instant: string) => {
  clock.set(instant);
  const remindOfWishes = product.app.get(RemindOfWishes, { strict: false });
  await remindOfWishes.run();
  await remindOfWishes.run();
};
const mailsTo = (id: string | undefined) =>
  catcher.caught.filter(({ recipients }) => recipients.includes(`${String(id)}@example.org`));
const counts = () => [...mission.smes, mission.buyers[0]].map((id) => mailsTo(id).length);
/** All three golds and five silvers. */
const spendAll = async (id: string | undefined) => {
  const items = mission.buyers.slice(0, 8).map((counterpartId, index) => ({
    counterpartId,
    level: index < 3 ? 'must-meet' : 'meet',
  }));
  const path = `${mission.path}/participants/${String(id)}/wishes`;
  expect((await change(mission.organiser, path, { items })).status).toBe(200);
};

describe('the end of wishing', () => {
  it('is recalled to firms with wishes left, once while there is time and once on the last day', async () => {
    await remindAt(FOUR_DAYS_BEFORE);
    await untilTold(product, clock, mission.missionId);
    expect(counts()).toEqual([0, 0, 0]);
    await remindAt(THREE_DAYS_BEFORE);
    await untilTold(product, clock, mission.missionId);
    expect(counts()).toEqual([1, 1, 0]);
    const [first] = mailsTo(mission.smes[0]);
    expect(first?.mail.text).toContain('venerdì 20 novembre, 22:00 Tashkent (18:00 Milano)');
    expect(first?.mail.text).toContain('Non avete ancora detto chi desiderate incontrare.');
    expect(first?.mail.text).toContain('oro 3, argento 5');
    expect(first?.mail.text).toContain(`/participants/${String(mission.smes[0])}/wishes`);
    await spendAll(mission.smes[1]);
    await remindAt(NIGHT_BEFORE);
    await untilFollowed(product, mission.missionId);
    expect(counts()).toEqual([1, 1, 0]);
    clock.set(LAST_MORNING);
    await untilFollowed(product, mission.missionId, 0);
    expect(counts()).toEqual([2, 1, 0]);
    await remindAt('2026-11-20T17:00:00.000Z');
    await untilTold(product, clock, mission.missionId);
    expect(counts()).toEqual([2, 1, 0]);
  });

  it('is not recalled to whoever has wished before the message goes out', async () => {
    await remindAt(NIGHT_BEFORE);
    await spendAll(mission.smes[0]);
    clock.set(LAST_MORNING);
    await untilFollowed(product, mission.missionId, 0);
    expect(counts()).toEqual([0, 1, 0]);
  });

  it('is recalled to a late entrant by a moment of its own, and to nobody in a mission that is closed', async () => {
    const lateEntrants = [{ participationId: mission.smes[1], until: { ...ENDS, day: '2026-11-27' } }];
    await decide({ phase: 'answers', lateEntrants });
    await remindAt('2026-11-25T09:00:00.000Z');
    await untilTold(product, clock, mission.missionId);
    expect(counts()).toEqual([0, 1, 0]);
    await decide({ phase: 'closed', lateEntrants });
    await remindAt('2026-11-27T09:00:00.000Z');
    await untilTold(product, clock, mission.missionId);
    expect(counts()).toEqual([0, 1, 0]);
  });
});

import { AskWhatCame } from '../../../src/contexts/notifications/use-cases/ask-what-came.js';
import { Desk } from '../../builders/desk.js';
import { type MailCatcher, startMailCatcher } from '../../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { PartnerVisitor } from '../../builders/partner-visitor.js';
import { pathsIn } from '../../builders/partner-stage.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { recallTheUntold, untilTold } from '../../builders/told.js';

/** Half past ten in Milan and half past two in Tashkent, so many days after the mission, whose last slot is on 1 December. */
const daysAfter = (days: number): string => new Date(Date.UTC(2026, 11, 1 + days, 9, 30)).toISOString();

let catcher: MailCatcher;
let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;

beforeAll(async () => {
  catcher = await startMailCatcher();
  product = await startTestProduct({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' });
});
afterAll(async () => {
  await product.close();
  await catcher.close();
});

/** Two firms meet one partner; a third firm meets nobody. */
beforeEach(async () => {
  await recallTheUntold(product);
  clock = moveClock(product, '2026-11-24T09:00:00.000Z');
  mission = await makeMissionWithCompanies(product, { smes: 3, buyers: 1, tableCount: 1 });
  const [buyer] = mission.buyers;
  const met = mission.smes.slice(0, 2);
  for (const sme of met) await agree(mission, sme, buyer);
  for (const id of everybody()) {
    const contact = { email: `${id}@example.org`, locale: 'en' };
    await mission.organiser.put(`${mission.path}/participants/${id}/contact`, contact).expect(200);
  }
  await Desk.open(
    product,
    mission,
    met.map((sme, slot) => ({ sme, buyer, slot, table: 0 })),
  );
  await untilTold(product, clock, mission.missionId);
});

const everybody = () => [...mission.smes, ...mission.buyers];
/** By an organiser who has just signed in: no sign-in lasts for months. */
async function consent(id: string | undefined, isGiven: boolean): Promise<void> {
  const { missionId, path } = mission;
  const organiser = await product.signIn({ missionId, role: 'organiser', participationId: null });
  await organiser.put(`${path}/participants/${String(id)}/follow-up-consent`, { isGiven }).expect(200);
}

/** Minutes pass, and who is to be asked is looked for as often as the clock says. */
async function pass(instant: string): Promise<void> {
  clock.set(instant);
  const ask = product.app.get(AskWhatCame, { strict: false });
  await ask.run();
  await ask.run();
  await untilTold(product, clock, mission.missionId);
}

const asked = (id: string | undefined) =>
  catcher.caught.filter(
    ({ recipients, mail }) =>
      recipients.includes(`${String(id)}@example.org`) && mail.subject?.startsWith('What came of') === true,
  );
const counts = () => everybody().map((id) => asked(id).length);

describe('after a mission', () => {
  it('those who consent and have met somebody are asked after 30, 90 and 180 days what came of it', async () => {
    const [willing, unwilling, alone] = mission.smes;
    const [buyer] = mission.buyers;
    for (const id of [willing, alone, buyer]) await consent(id, true);
    await pass(daysAfter(29));
    expect(counts()).toEqual([0, 0, 0, 0]);
    await pass(daysAfter(31));
    expect(counts()).toEqual([1, 0, 0, 1]);
    const [first] = asked(willing);
    expect(first?.mail.subject).toBe('What came of your meetings: Test mission');
    expect(first?.mail.text).toContain('Your meetings: 1');
    expect(first?.mail.text).toContain('Without an outcome: 1');
    expect(first?.mail.text).toContain(`/participants/${String(willing)}/agenda`);
    await consent(unwilling, true);
    await consent(willing, false);
    await pass(daysAfter(91));
    expect(counts()).toEqual([1, 1, 0, 2]);
    // What was missed is made up for by one message.
    await consent(willing, true);
    await pass(daysAfter(185));
    expect(counts()).toEqual([2, 2, 0, 3]);
    await pass(daysAfter(500));
    expect(counts()).toEqual([2, 2, 0, 3]);
  });

  it('a partner says it on the page that the message leads to, and is told then that all is said', async () => {
    const [buyer] = mission.buyers;
    await consent(buyer, true);
    await pass(daysAfter(91));
    const [path = ''] = pathsIn(asked(buyer).at(-1)?.mail.text ?? '').filter((found) => found.startsWith('/partner/'));
    const phone = new PartnerVisitor(product.address);
    let page = await phone.look(`${path}?lang=en`);
    for (const form of [...page.forms.keys()].filter((action) => action.endsWith('/outcome'))) {
      page = await phone.send(page, form, { interest: 'strong', nextStep: 'contract' });
      expect(page.text).toContain('Thank you: what you said is saved.');
    }
    await pass(daysAfter(181));
    expect(asked(buyer).at(-1)?.mail.text).toContain('You have said how all of them went');
  });

  it('nobody is asked who never was, once it was over two weeks longer than there is something to ask', async () => {
    const [buyer] = mission.buyers;
    await consent(buyer, true);
    await pass(daysAfter(195));
    expect(counts()).toEqual([0, 0, 0, 0]);
    await pass(daysAfter(193));
    expect(counts()).toEqual([0, 0, 0, 1]);
  });

  it('nobody is written to who has taken back their consent while the message was waiting', async () => {
    const [buyer] = mission.buyers;
    await consent(buyer, true);
    clock.set(daysAfter(31));
    await product.app.get(AskWhatCame, { strict: false }).run();
    await consent(buyer, false);
    await untilTold(product, clock, mission.missionId);
    expect(asked(buyer)).toEqual([]);
  });
});

import { calendarsIn } from '../../builders/mail-catcher.js';
import { agree } from '../../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../../builders/partner-stage.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { importList } from '../../builders/test-mission.js';
import { untilFollowed } from '../../builders/told.js';

const OTHER = 'other@example.org';
const NOBODY = 'nobody@example.org';

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
  await agree(scene.mission, scene.mission.smes[0], scene.buyer);
  const places = [{ sme: scene.mission.smes[0], buyer: scene.buyer, slot: 2, table: 1 }];
  await publishExactly(stage.product, scene.mission, places);
  await scene.tell();
});

const correct = (email: string) =>
  scene.mission.organiser.put(scene.ofBuyer('contact'), { email, locale: 'en', timeZone: 'Asia/Tashkent' }).expect(200);

/** What the latest mail to that mailbox asks a calendar to do. */
function calendarFor(mailbox: string) {
  const caught = stage.catcher.caught.findLast(({ recipients }) => recipients.includes(mailbox));
  const [text = ''] = caught === undefined ? [] : calendarsIn(caught.mail);
  const valueOf = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim();
  return { method: valueOf('METHOD'), uid: valueOf('UID'), sequence: Number(valueOf('SEQUENCE')) };
}

describe('another address of a partner who has an agenda', () => {
  it('gets the whole agenda, and the calendar behind the earlier one drops it', async () => {
    const before = calendarFor(BUYER);
    expect(before.method).toBe('REQUEST');
    await correct(OTHER);
    await scene.tell();
    expect(calendarFor(BUYER)).toEqual({ ...before, method: 'CANCEL', sequence: before.sequence + 1 });
    expect(calendarFor(OTHER)).toEqual({ ...before, sequence: before.sequence + 1 });
    expect(scene.textsFor(BUYER).at(-1)).not.toContain('/partner/');
  });

  it('follows a list that states it, too', async () => {
    const before = calendarFor(BUYER);
    const list = `Company;Country;E-mail\n[SYNTHETIC] buyer 0;UZ;${OTHER}\n`;
    await importList({ ...scene.mission, id: scene.mission.missionId }, 'buyer', list);
    expect((await scene.visitor().look(scene.pathFor(BUYER))).status).toBe(410);
    await scene.tell();
    expect(calendarFor(BUYER)).toEqual({ ...before, method: 'CANCEL', sequence: before.sequence + 1 });
    expect(calendarFor(OTHER)).toEqual({ ...before, sequence: before.sequence + 1 });
  });

  it('ends what the earlier one gave a look at: its feed and its links', async () => {
    const path = scene.pathFor(BUYER);
    const { body } = await scene.mission.organiser.post(scene.ofBuyer('calendar-feed')).expect(201);
    const feed = new URL((body as { url: string }).url).pathname;
    await scene.mission.organiser.get(feed).expect(200);
    await correct(OTHER);
    await scene.mission.organiser.get(feed).expect(404);
    expect((await scene.visitor().look(path)).status).toBe(410);
    await scene.tell();
    expect((await scene.visitor().look(scene.pathFor(OTHER))).status).toBe(200);
  });

  it('is not kept once the earlier one was written to, even where it takes nothing', async () => {
    stage.catcher.answer(NOBODY, 550);
    await correct(NOBODY);
    await scene.tell();
    await correct(OTHER);
    await scene.tell();
    const rows = await stage.product.database.query<{ topic: string; earlierMailbox: string | null }>(
      `SELECT topic, earlier_mailbox AS "earlierMailbox" FROM notifications
       WHERE mission_id = $1 AND topic = 'earlier-mailbox'`,
      [scene.mission.missionId],
    );
    expect(rows).toEqual([
      { topic: 'earlier-mailbox', earlierMailbox: null },
      { topic: 'earlier-mailbox', earlierMailbox: null },
    ]);
  });

  it('changes nothing for a calendar where only the phone is another', async () => {
    const mails = scene.textsFor(BUYER).length;
    const contact = { email: BUYER, locale: 'ru', timeZone: 'Asia/Tashkent', phone: '+998 71 111 11 11' };
    await scene.mission.organiser.put(scene.ofBuyer('contact'), contact).expect(200);
    await scene.tell();
    expect(scene.textsFor(BUYER)).toHaveLength(mails);
  });
});

describe('what another address is told after it was given', () => {
  const subjectFor = (mailbox: string) =>
    stage.catcher.caught.findLast(({ recipients }) => recipients.includes(mailbox))?.mail.subject;
  const publishIn = (slot: number) =>
    publishExactly(stage.product, scene.mission, [{ sme: scene.mission.smes[0], buyer: scene.buyer, slot, table: 1 }]);

  it('is its agenda once and then changes, also where the clock of who wrote the farewell was ahead', async () => {
    await correct(OTHER);
    await stage.product.database.query(
      `UPDATE notifications SET id = ('1' || substr(id::text, 2))::uuid
       WHERE mission_id = $1 AND topic = 'earlier-mailbox'`,
      [scene.mission.missionId],
    );
    await scene.tell();
    expect(subjectFor(OTHER)).toBe('Your agenda for Test mission');
    await publishIn(3);
    await scene.tell();
    expect(subjectFor(OTHER)).toBe('Your agenda for Test mission has changed');
  });

  it('is its agenda once and then changes, also where news was under way as it was given', async () => {
    await publishIn(3);
    await untilFollowed(stage.product, scene.mission.missionId);
    await correct(OTHER);
    await scene.tell();
    expect(subjectFor(OTHER)).toBe('Your agenda for Test mission');
    await publishIn(4);
    await scene.tell();
    expect(subjectFor(OTHER)).toBe('Your agenda for Test mission has changed');
  });
});

import supertest from 'supertest';
import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import { type MailCatcher, startMailCatcher } from '../../builders/mail-catcher.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { untilFollowed, untilTold } from '../../builders/told.js';

interface ListedBody {
  readonly id: string;
  readonly state: string;
  readonly topic: string;
  readonly failure: string | null;
  readonly attempts: number;
  readonly recipient: { readonly participationId: string; readonly phone: string | null; readonly hasEmail: boolean };
  readonly abilities: readonly string[];
}

let catcher: MailCatcher;
let product: TestProduct;
let clock: MovedClock;
let mission: MissionWithCompanies;

beforeAll(async () => {
  catcher = await startMailCatcher();
  product = await startTestProduct({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' });
  clock = moveClock(product, '2026-11-20T08:30:00.000Z');
});
afterAll(async () => {
  await product.close();
  await catcher.close();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
});

const sme = () => mission.smes[0] ?? '';
const buyer = () => mission.buyers[0] ?? '';
const contact = (participationId: string): string => `${mission.path}/participants/${participationId}/contact`;
const feed = (participationId: string): string => `${mission.path}/participants/${participationId}/calendar-feed`;
const outbox = (rest = ''): string => `${mission.path}/notifications${rest}`;

async function messages(query = ''): Promise<readonly ListedBody[]> {
  return (await mission.organiser.get(outbox(query)).expect(200)).body.items as ListedBody[];
}

async function ask(caller: Caller = mission.organiser): Promise<string> {
  const wish = { fromParticipationId: sme(), toParticipationId: buyer(), message: 'Private words' };
  return (await caller.post(`${mission.path}/meeting-requests`, wish).expect(201)).body.id as string;
}

const told = () => untilTold(product, clock, mission.missionId);

describe('requests', () => {
  it('are told to who was asked, and their answer to who asked, without the words of either', async () => {
    await mission.organiser.put(contact(sme()), { email: 'sme@example.org', locale: 'en' }).expect(200);
    await mission.organiser.put(contact(buyer()), { email: 'buyer@example.org', locale: 'ru' }).expect(200);
    const before = catcher.caught.length;
    const requestId = await ask(await mission.callerOf(mission.smes[0]));
    await told();
    const answering = await mission.callerOf(mission.buyers[0]);
    await answering.post(`${mission.path}/meeting-requests/${requestId}/decline`).expect(200);
    await told();
    const arrived = catcher.caught.slice(before);
    expect(arrived.map(({ recipients, mail }) => [recipients[0], mail.subject])).toEqual([
      ['buyer@example.org', 'Запрос на встречу от [SYNTHETIC] sme 0'],
      ['sme@example.org', '[SYNTHETIC] buyer 0 cannot meet you'],
    ]);
    for (const { source } of arrived) expect(source).not.toContain('Private words');
  });

  it('that are withdrawn within two minutes are told to nobody, and leave no message', async () => {
    await mission.organiser.put(contact(buyer()), { email: 'buyer@example.org' }).expect(200);
    const before = catcher.caught.length;
    const asking = await mission.callerOf(mission.smes[0]);
    const requestId = await ask(asking);
    await untilFollowed(product, mission.missionId);
    expect(await messages()).toMatchObject([{ state: 'waiting', topic: 'requests' }]);
    await asking.post(`${mission.path}/meeting-requests/${requestId}/withdrawal`).expect(200);
    await told();
    expect(catcher.caught.slice(before)).toEqual([]);
    expect(await messages()).toEqual([]);
  });
});

describe('a message that does not arrive', () => {
  it('is kept where there is no address, can be read, and is sent once there is one', async () => {
    await ask();
    await told();
    const [kept] = await messages('?state=kept');
    expect(kept).toMatchObject({ abilities: ['resend'], recipient: { hasEmail: false, participationId: buyer() } });
    const read = await mission.organiser.get(outbox(`/${kept?.id ?? ''}`)).expect(200);
    expect(read.body).toMatchObject({ subject: '[SYNTHETIC] sme 0 asks to meet you' });
    // The secret of a partner's link is for nobody else to read.
    expect(read.body.text).toContain('/partner/…');
    await mission.organiser.put(contact(buyer()), { email: 'found@example.org' }).expect(200);
    await mission.organiser.post(outbox(`/${kept?.id ?? ''}/resending`)).expect(200);
    await untilFollowed(product, mission.missionId, 0);
    expect(catcher.caught.at(-1)?.recipients).toEqual(['found@example.org']);
    const again = await mission.organiser.post(outbox(`/${kept?.id ?? ''}/resending`)).expect(409);
    expect(again.body).toMatchObject({ type: '/problems/notification-under-way', foundState: 'sent' });
  });

  it('becomes something to do for the organiser where the address is refused, with the telephone number', async () => {
    await mission.organiser
      .put(contact(buyer()), { email: 'gone@example.org', phone: '+998 00 000 00 00' })
      .expect(200);
    catcher.answer('gone@example.org', 550);
    await ask();
    await told();
    expect(await messages('?state=bounced')).toMatchObject([
      { failure: 'EENVELOPE 550 5.1.1', attempts: 1, recipient: { phone: '+998 00 000 00 00' }, abilities: ['resend'] },
    ]);
    const page = await mission.organiser.get(outbox()).expect(200);
    expect(page.body).toMatchObject({ counts: { bounced: 1 }, isSendingPossible: true, abilities: [] });
    const tasks = `${mission.path}/delivery-tasks`;
    const open = await mission.organiser.get(tasks).expect(200);
    const { items } = open.body as { items: { id: string }[] };
    expect(items).toMatchObject([
      { participationId: buyer(), phone: '+998 00 000 00 00', failure: 'EENVELOPE 550 5.1.1' },
    ]);
    await mission.organiser.post(`${tasks}/${items[0]?.id ?? ''}/closing`).expect(204);
    await mission.organiser.post(`${tasks}/${items[0]?.id ?? ''}/closing`).expect(409);
    expect((await mission.organiser.get(tasks).expect(200)).body).toEqual({ items: [] });
  });

  it('is one thing to do however often it is refused, which another address closes', async () => {
    await mission.organiser.put(contact(buyer()), { email: 'gone@example.org' }).expect(200);
    catcher.answer('gone@example.org', 550);
    await ask();
    await told();
    const [bounced] = await messages('?state=bounced');
    await mission.organiser.post(outbox(`/${bounced?.id ?? ''}/resending`)).expect(200);
    await told();
    const tasks = async () =>
      ((await mission.organiser.get(`${mission.path}/delivery-tasks`).expect(200)).body as { items: unknown[] }).items;
    expect(await tasks()).toHaveLength(1);
    await mission.organiser
      .put(contact(buyer()), { email: 'gone@example.org', phone: '+998 00 000 00 01' })
      .expect(200);
    expect(await tasks()).toMatchObject([{ phone: '+998 00 000 00 01' }]);
    await mission.organiser.put(contact(buyer()), { email: 'found@example.org' }).expect(200);
    expect(await tasks()).toEqual([]);
  });

  it('is tried again where the server has trouble', async () => {
    await mission.organiser.put(contact(buyer()), { email: 'later@example.org' }).expect(200);
    catcher.answer('later@example.org', 451);
    await ask();
    await untilFollowed(product, mission.missionId);
    clock.forward(3);
    await untilFollowed(product, mission.missionId);
    await eventually('the first attempt', async () => {
      return (await messages()).find(({ attempts, state }) => attempts === 1 && state === 'waiting');
    });
    catcher.answer('later@example.org', null);
    clock.forward(2);
    await untilFollowed(product, mission.missionId, 0);
    expect(await messages()).toMatchObject([{ state: 'sent', attempts: 2, failure: null }]);
  });
});

describe('a recall', () => {
  it('takes back what is held, and the next publication tells it', async () => {
    for (const id of [sme(), buyer()]) {
      await mission.organiser.put(contact(id), { email: `${id}@example.org`, locale: 'en' }).expect(200);
    }
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await told();
    const before = catcher.caught.length;
    const place = { sme: mission.smes[0], buyer: mission.buyers[0], table: 0 };
    await publishExactly(product, mission, [{ ...place, slot: 0 }]);
    await untilFollowed(product, mission.missionId);
    expect((await mission.organiser.get(outbox('?state=held')).expect(200)).body).toMatchObject({
      counts: { held: 2 },
      abilities: ['recall'],
    });
    const recalled = await mission.organiser.post(`${mission.path}/agenda-message-recalls`).expect(200);
    expect(recalled.body).toEqual({ recalled: 2 });
    await told();
    expect(catcher.caught.slice(before)).toEqual([]);
    await publishExactly(product, mission, [{ ...place, slot: 2 }]);
    await told();
    const arrived = catcher.caught.slice(before);
    expect(arrived).toHaveLength(2);
    for (const { mail } of arrived) expect(mail.text).toContain('New meeting: [SYNTHETIC]');
    const [older] = await messages('?state=recalled');
    const refused = await mission.organiser.post(outbox(`/${older?.id ?? ''}/resending`)).expect(409);
    expect(refused.body.type).toBe('/problems/newer-notification');
  });
});

describe('the outbox', () => {
  it('is read page by page, the newest first, and only by organisers', async () => {
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await told();
    const all = await messages();
    expect(all).toHaveLength(2);
    const first = await mission.organiser.get(outbox('?limit=1')).expect(200);
    const second = await mission.organiser.get(outbox(`?limit=1&cursor=${String(first.body.nextCursor)}`)).expect(200);
    expect([...first.body.items, ...second.body.items]).toEqual(all);
    expect(second.body.nextCursor).toBeNull();
    await (await mission.callerOf(mission.smes[0])).get(outbox()).expect(403);
  });
});

describe('a contact', () => {
  it('is stated by its own people or an organiser, and erased whole', async () => {
    const own = await mission.callerOf(mission.buyers[0]);
    const other = await mission.callerOf(mission.smes[0]);
    expect((await own.get(contact(buyer())).expect(200)).body).toEqual({
      email: null,
      phone: null,
      locale: 'en',
      timeZone: 'Asia/Tashkent',
      ...{ statedLocale: null, statedTimeZone: null },
      recordedAt: null,
    });
    const stated = { email: 'own@example.org', locale: 'uz', timeZone: 'Asia/Almaty' };
    expect((await own.put(contact(buyer()), stated).expect(200)).body).toMatchObject({ ...stated, phone: null });
    expect((await own.put(contact(buyer()), { email: 'own@example.org' }).expect(200)).body).toMatchObject({
      ...{ locale: 'en', timeZone: 'Asia/Tashkent', statedLocale: null, statedTimeZone: null },
    });
    await other.get(contact(buyer())).expect(404);
    await other.put(contact(buyer()), stated).expect(404);
    await own.delete(contact(buyer())).expect(204);
    expect((await own.get(contact(buyer())).expect(200)).body).toMatchObject({ email: null, recordedAt: null });
  });

  it.each([
    [{ email: 'no address' }, '/problems/invalid-input'],
    [{ email: 'x@example.org\r\nBcc: y@example.org' }, '/problems/invalid-input'],
    [{ phone: 'call me' }, '/problems/invalid-input'],
    [{ timeZone: 'Asia/Nowhere' }, '/problems/unknown-zone'],
  ])('is not %j', async (statement, problem) => {
    const answer = await mission.organiser.put(contact(buyer()), statement);
    expect(answer.body.type).toBe(problem);
  });
});

describe('the address of a calendar', () => {
  it('works without signing in until it is replaced or closed, and reading it changes nothing', async () => {
    const own = await mission.callerOf(mission.buyers[0]);
    await agree(mission, mission.smes[0], mission.buyers[0]);
    await publishExactly(product, mission, [{ sme: mission.smes[0], buyer: mission.buyers[0], slot: 0, table: 0 }]);
    await told();
    const opened = (await own.post(feed(buyer())).expect(201)).body as { url: string; webcalUrl: string };
    expect(opened.webcalUrl).toBe(opened.url.replace('http:', 'webcal:'));
    const path = new URL(opened.url).pathname;
    const everything = (): Promise<unknown[]> =>
      product.database.query('SELECT * FROM notifications, calendar_entries, calendar_feeds ORDER BY 1, 2, 3');
    const before = await everything();
    const anybody = supertest(product.address);
    const first = await anybody.get(path).expect(200);
    await anybody.head(path).expect(200);
    expect((await anybody.get(path).expect(200)).text).toBe(first.text);
    expect(first.text).toContain('SUMMARY:Meeting with [SYNTHETIC] sme 0');
    expect(await everything()).toEqual(before);
    const replaced = (await own.post(feed(buyer())).expect(201)).body as { url: string };
    await anybody.get(path).expect(404);
    await anybody.get(new URL(replaced.url).pathname).expect(200);
    await own.delete(feed(buyer())).expect(204);
    await anybody.get(new URL(replaced.url).pathname).expect(404);
    await anybody.get('/calendar/forged.ics').expect(404);
    await (await mission.callerOf(mission.smes[0])).post(feed(buyer())).expect(404);
  });
});

import { PartnerScene, type PartnerStage, BUYER, setPartnerStage } from '../../builders/partner-stage.js';
import type { PartnerVisitor, SeenPage } from '../../builders/partner-visitor.js';
import { change } from '../../builders/change.js';
import type { Caller } from '../../builders/caller.js';
import { untilFollowed } from '../../builders/told.js';

let stage: PartnerStage;
let scene: PartnerScene;
let firm: Caller;
let phone: PartnerVisitor;

const FIRM = 'firm@example.org';

beforeAll(async () => {
  stage = await setPartnerStage();
});
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
  firm = await scene.mission.callerOf(scene.mission.smes[1]);
  phone = scene.visitor();
  const contact = `${scene.mission.path}/participants/${String(scene.mission.smes[1])}/contact`;
  await scene.mission.organiser.put(contact, { email: FIRM, locale: 'en' }).expect(200);
});
afterAll(() => stage.close());

const requests = () => `${scene.mission.path}/meeting-requests`;
const page = () => phone.look(scene.pathFor(BUYER));

async function firstTime(requestId: string): Promise<string> {
  const { items } = (await firm.get(`${requests()}/${requestId}/meeting-times`).expect(200)).body;
  return String(items[0].id);
}

/** The firm asks by itself; the partner proposes the first time on the page. */
async function counterOnPage(): Promise<{ readonly requestId: string; readonly proposed: SeenPage }> {
  const wish = { fromParticipationId: scene.mission.smes[1], toParticipationId: scene.buyer };
  const requestId = String((await firm.post(requests(), wish).expect(201)).body.id);
  await scene.tell();
  const times = await phone.look(`${scene.pathFor(BUYER)}/requests/${requestId}/other-times`);
  return { requestId, proposed: await phone.send(times, '/other-times', { slot: await firstTime(requestId) }) };
}

/** The partner asks, as the organiser records; the firm proposes the first time. */
async function counterByFirm(): Promise<string> {
  const wish = { fromParticipationId: scene.buyer, toParticipationId: scene.mission.smes[1] };
  const requestId = String((await scene.mission.organiser.post(requests(), wish).expect(201)).body.id);
  await firm.post(`${requests()}/${requestId}/time-proposals`, { slotId: await firstTime(requestId) }).expect(200);
  await scene.tell();
  return requestId;
}

describe('a time that a firm proposes to a partner who asked', () => {
  it('is named in the subject of the mail, and can be declined on the page', async () => {
    const requestId = await counterByFirm();
    const mail = stage.catcher.caught.findLast(({ recipients }) => recipients.includes(BUYER));
    expect(mail?.mail.subject).toContain(
      'Предложено время встречи: [SYNTHETIC] sme 1: вторник, 1 декабря, 09:00 Tashkent',
    );
    const declined = await phone.send(await page(), `${requestId}/decline`, { reason: 'Уезжаем раньше' });
    expect(declined.text).toContain('Отклонено.');
    expect(declined.text).toContain('[SYNTHETIC] sme 1: вы отклонили.');
    expect(await scene.statusOf(requestId)).toBe('declined');
    const { text } = await firm.get(requests()).expect(200);
    expect(text).not.toContain('Уезжаем');
  });

  it('is not among the other times, and proposing it back says so', async () => {
    const requestId = await counterByFirm();
    const times = await phone.look(`${scene.pathFor(BUYER)}/requests/${requestId}/other-times`);
    const proposed = await firstTime(requestId);
    expect(times.text).not.toContain(proposed);
    const send = () => phone.send(times, '/other-times', { slot: proposed });
    await scene.expectUnchanged(send, 409, 'Это время предлагают они');
  });
});

describe('a time that a partner proposes', () => {
  it('stays on the page with the end of the time to answer, and can be taken back', async () => {
    const { requestId, proposed } = await counterOnPage();
    expect(proposed.text).toContain('Ждут ответа другой компании');
    expect(proposed.text).toContain('Вы предлагаете: вторник, 1 декабря, 09:00–09:20 Tashkent (05:00 Милан)');
    expect(proposed.text).toContain('Они могут ответить до:');
    const taken = await phone.send(proposed, `${requestId}/decline`);
    expect(taken.text).toContain('Отклонено.');
    expect(await scene.statusOf(requestId)).toBe('declined');
  });

  it('is told to them as agreed when the firm accepts, by nobody’s record, and to the firm not at all', async () => {
    const { requestId } = await counterOnPage();
    await scene.tell();
    stage.catcher.clear();
    await firm.post(`${requests()}/${requestId}/acceptance`).expect(200);
    await scene.tell();
    const told = stage.catcher.caught.map(({ recipients }) => recipients).flat();
    expect(told).toEqual([BUYER]);
    const text = scene.textsFor(BUYER).at(-1) ?? '';
    expect(text).toContain('Согласованное время: вторник, 1 декабря, 09:00–09:20 Tashkent (05:00 Милан)');
    expect(text).not.toContain('Внесено организатором');
    expect((await page()).text).toContain('Согласовано обеими сторонами: вторник, 1 декабря, 09:00–09:20 Tashkent');
  });
});

describe('what the organiser did', () => {
  it('is labelled on the page', async () => {
    await scene.ask(1);
    await scene.tell();
    expect((await page()).text).toContain('Внесено организатором.');
  });
});

describe('a page once the phases let nobody answer', () => {
  const SCHEDULING = { phase: 'scheduling', wishesUntil: null, answersUntil: null, lateEntrants: [] };
  const close = () => change(scene.mission.organiser, `${scene.mission.path}/phases`, SCHEDULING);
  const formsFor = ({ forms }: SeenPage, requestId: string) =>
    [...forms.keys()].filter((path) => path.includes(requestId));

  it('waits for no answer of the other side either, and offers nothing that would be refused', async () => {
    const { requestId, proposed } = await counterOnPage();
    expect(formsFor(proposed, requestId)).toHaveLength(1);
    await close();
    const closed = await page();
    expect(closed.text).toContain('Ждут ответа другой компании');
    expect(closed.text).toContain('На этом этапе миссии на запросы не отвечают.');
    expect(closed.text).not.toContain('Они могут ответить до:');
    expect(formsFor(closed, requestId)).toEqual([]);
    await scene.expectUnchanged(() => phone.send(proposed, `${requestId}/decline`), 409, 'На этом этапе миссии');
  });

  it('lets somebody take back what they asked for, also where it is for them to answer', async () => {
    const requestId = await counterByFirm();
    await close();
    const closed = await page();
    expect(formsFor(closed, requestId)).toEqual([expect.stringMatching(/decline$/)]);
    expect((await phone.send(closed, `${requestId}/decline`)).text).toContain('Отклонено.');
    expect(await scene.statusOf(requestId)).toBe('declined');
  });

  it('says so, offers no answer, and refuses with the same words', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const open = await page();
    await close();
    const closed = await page();
    expect(closed.text).toContain('На этом этапе миссии на запросы не отвечают.');
    expect(formsFor(closed, requestId)).toEqual([]);
    const send = () => phone.send(open, `${requestId}/acceptance`);
    await scene.expectUnchanged(send, 409, 'На этом этапе миссии на запросы не отвечают.');
  });

  it('tells another end of answers as soon as the organiser decides it', async () => {
    const requestId = await scene.ask(1);
    await scene.tell();
    const answersUntil = { day: '2026-11-21', time: '18:00', zone: 'Europe/Rome' };
    const plan = { phase: 'answers', wishesUntil: null, answersUntil, lateEntrants: [] };
    await change(scene.mission.organiser, `${scene.mission.path}/phases`, plan);
    await untilFollowed(stage.product, scene.mission.missionId);
    expect((await page()).text).toContain('Ответьте, пожалуйста, до: суббота, 21 ноября, 22:00 Tashkent (18:00 Милан)');
    const { items } = (await firm.get(requests()).expect(200)).body;
    expect(items).toMatchObject([{ id: requestId, expiresAt: '2026-11-21T17:00:00.000Z' }]);
  });
});

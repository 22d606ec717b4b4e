import type { Caller } from '../../builders/caller.js';
import { agree } from '../../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../../builders/partner-stage.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { untilFollowed } from '../../builders/told.js';

const FIRM = 'firm@example.org';
const REASON = 'Мы сменили поставщика';

let stage: PartnerStage;
let scene: PartnerScene;
let firm: Caller;

beforeAll(async () => {
  stage = await setPartnerStage();
});
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
  firm = await scene.mission.callerOf(scene.mission.smes[0]);
  const contact = `${scene.mission.path}/participants/${String(scene.mission.smes[0])}/contact`;
  await scene.mission.organiser.put(contact, { email: FIRM, locale: 'en' }).expect(200);
  await agree(scene.mission, scene.mission.smes[0], scene.buyer);
});
afterAll(() => stage.close());

const requests = () => `${scene.mission.path}/meeting-requests`;
const placed = () =>
  stage.product.database.query('SELECT 1 FROM public_placements WHERE mission_id = $1', [scene.mission.missionId]);
const mailsToFirm = () => stage.catcher.caught.filter(({ recipients }) => recipients.includes(FIRM));

async function cancelOnPage() {
  const phone = scene.visitor();
  return phone.send(await phone.look(scene.pathFor(BUYER)), '/cancellation', { reason: REASON });
}

describe('a partner who cancels a meeting', () => {
  it('frees both, is told to the other side without the reason, and can agree it anew', async () => {
    await scene.tell();
    const before = mailsToFirm().length;
    const page = await cancelOnPage();
    expect(page.text).toContain('Отменено. Другой компании сообщат.');
    expect(page.text).toContain('[SYNTHETIC] sme 0: встреча отменена вами.');
    await scene.tell();
    const told = mailsToFirm().slice(before);
    expect(told.map(({ mail }) => mail.subject)).toEqual(['[SYNTHETIC] buyer 0 has cancelled the meeting with you']);
    const listed = await firm.get(requests()).expect(200);
    expect(listed.body.items).toMatchObject([{ status: 'cancelled', meetingId: null, abilities: [] }]);
    expect(listed.text).not.toContain(REASON);
    await agree(scene.mission, scene.mission.smes[0], scene.buyer);
  });

  it('leaves the public agenda, and the calendar of the other side, by one mail', async () => {
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 0, table: 0 },
    ]);
    await scene.tell();
    await cancelOnPage();
    expect(await scene.mission.organiser.get(requests()).expect(200)).toMatchObject({
      body: { items: [{ status: 'cancelled', declineReason: REASON }] },
    });
    const before = mailsToFirm().length;
    await scene.tell();
    expect(await placed()).toEqual([]);
    const told = mailsToFirm().slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]?.source).toContain('METHOD:CANCEL');
  });

  it('is told where the other side was never sent the place that it leaves', async () => {
    await scene.tell();
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 0, table: 0 },
    ]);
    await untilFollowed(stage.product, scene.mission.missionId);
    const before = mailsToFirm().length;
    await cancelOnPage();
    await scene.tell();
    const told = mailsToFirm().slice(before);
    expect(told.map(({ mail }) => mail.subject)).toEqual(['[SYNTHETIC] buyer 0 has cancelled the meeting with you']);
    expect(told[0]?.source).not.toContain('METHOD:');
  });

  it('is told of what had left the agenda before', async () => {
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 0, table: 0 },
    ]);
    await scene.tell();
    await publishExactly(stage.product, scene.mission, []);
    await scene.tell();
    expect(mailsToFirm().at(-1)?.source).toContain('METHOD:CANCEL');
    await cancelOnPage();
    await scene.tell();
    expect(mailsToFirm().at(-1)?.mail.subject).toBe('[SYNTHETIC] buyer 0 has cancelled the meeting with you');
  });

  it('cannot cancel what has begun', async () => {
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 0, table: 0 },
    ]);
    await scene.tell();
    const [request] = (await firm.get(requests()).expect(200)).body.items;
    expect(request.abilities).toContain('cancel');
    const address = `${requests()}/${String(request.id)}/cancellation`;
    stage.clock.set('2026-12-01T04:00:00.000Z');
    expect((await firm.get(requests()).expect(200)).body.items).toMatchObject([{ abilities: ['hand-over'] }]);
    expect((await firm.post(address).expect(409)).body).toMatchObject({ type: '/problems/meeting-begun' });
    const page = await scene.visitor().look(scene.pathFor(BUYER));
    expect([...page.forms.keys()].filter((path) => path.endsWith('/cancellation'))).toEqual([]);
  });
});

describe('an organiser who cancels a meeting', () => {
  it('is seen to have done it', async () => {
    const [request] = (await firm.get(requests()).expect(200)).body.items;
    const address = `${requests()}/${String(request.id)}/cancellation`;
    const cancelled = await scene.mission.organiser.post(address, { reason: 'Called by telephone.' }).expect(200);
    expect(cancelled.body).toMatchObject({ status: 'cancelled', actedForByOrganiser: true });
    expect((await firm.post(address).expect(200)).body).toMatchObject({ declineReason: 'Called by telephone.' });
  });
});

describe('an organiser who cancels a meeting', () => {
  it('tells both, and on the page it is nobody else’s act', async () => {
    await scene.tell();
    const { smes, organiser } = scene.mission;
    const [request] = (await firm.get(requests()).expect(200)).body.items;
    const before = [FIRM, BUYER].map((mailbox) => scene.textsFor(mailbox).length);
    await organiser.post(`${requests()}/${String(request.id)}/cancellation`, { reason: REASON }).expect(200);
    await scene.tell();
    const [toFirm, toBuyer] = [FIRM, BUYER].map((mailbox, index) => scene.textsFor(mailbox).slice(before[index]));
    expect(toFirm).toEqual([
      expect.stringContaining('The organiser has cancelled the meeting with [SYNTHETIC] buyer 0'),
    ]);
    expect(toBuyer).toEqual([expect.stringContaining('Организатор отменил встречу с компанией [SYNTHETIC] sme 0')]);
    const page = await scene.visitor().look(`${scene.pathFor(BUYER)}?lang=en`);
    expect(page.text).toContain('[SYNTHETIC] sme 0: cancelled by the organiser.');
    expect(page.text).not.toContain('cancelled by you');
    await agree(scene.mission, smes[0], scene.buyer);
  });
});

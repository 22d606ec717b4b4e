import { newId } from '../../src/platform/ids/new-id.js';
import { agree, makeMissionWithCompanies } from '../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../builders/partner-stage.js';
import { placesOfWords } from '../builders/places-of-words.js';
import { draftExactly, publishExactly } from '../builders/published-agenda.js';
import { sendList } from '../builders/test-mission.js';

const NAME = '[SYNTHETIC] buyer 0';
const SECOND_MAILBOX = 'second@example.org';
const PHONE = '+998 71 000 00 00';
const PHONE_IN_LISTS = '+998-71-0000000';
const SECRET_REASON = 'we have changed our supplier';

let stage: PartnerStage;
let scene: PartnerScene;

beforeAll(async () => {
  stage = await setPartnerStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await PartnerScene.set(stage);
});

const placesOf = (words: readonly string[]): Promise<string[]> => placesOfWords(stage.product, words);

/** How many meetings of the mission have a place that everybody sees. */
async function placesTaken(): Promise<number> {
  const [counted] = await stage.product.database.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM public_placements WHERE mission_id = $1',
    [scene.mission.missionId],
  );
  return counted?.count ?? 0;
}

async function totals(): Promise<unknown> {
  const [counted] = await stage.product.database.query(
    `SELECT (SELECT count(*) FROM meetings WHERE mission_id = $1)::integer AS meetings,
            (SELECT count(*) FROM meeting_requests WHERE mission_id = $1)::integer AS requests,
            (SELECT count(*) FROM participations WHERE mission_id = $1)::integer AS participations`,
    [scene.mission.missionId],
  );
  return counted;
}

describe('a partner who wants their data erased', () => {
  // First, since the words are looked for in the whole database, where no other test has written them yet.
  it('is erased from everywhere, and counterparts see that somebody has withdrawn, without a name', async () => {
    await agree(scene.mission, scene.mission.smes[0], scene.buyer);
    await publishExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 2, table: 1 },
    ]);
    const smeOfMeeting = `${scene.mission.path}/participants/${String(scene.mission.smes[0])}`;
    await scene.mission.organiser
      .put(`${smeOfMeeting}/contact`, { email: 'met@example.org', locale: 'en' })
      .expect(200);
    const declined = await scene.ask(1);
    const open = await scene.ask(2);
    await scene.tell();
    const partner = await scene.mission.callerOf(scene.buyer);
    const path = scene.pathFor(BUYER);
    const requests = `${scene.mission.path}/meeting-requests`;
    await partner.post(`${requests}/${declined}/decline`, { reason: SECRET_REASON }).expect(200);
    const firm = `${scene.mission.path}/participants/${String(scene.mission.smes[2])}/contact`;
    await scene.mission.organiser.put(firm, { email: 'firm@example.org', locale: 'en' }).expect(200);
    await scene.tell();
    const before = await totals();
    const personal = [BUYER, SECOND_MAILBOX, PHONE, PHONE_IN_LISTS, SECRET_REASON, 'Buongiorno', NAME];
    const companies = await stage.product.database.query<{ id: string }>(
      'SELECT company_id AS id FROM participations WHERE id = $1',
      [scene.buyer],
    );
    // Lists that nobody has taken over: one names them, the others say only where they are written to, or called.
    const lists = { ...scene.mission, id: scene.mission.missionId };
    await sendList(lists, 'buyer', `Company;Country;E-mail\n${NAME};UZ;${SECOND_MAILBOX}\n`).expect(201);
    await sendList(lists, 'buyer', `Company;Country;E-mail\nAnother name;UZ;${BUYER}\n`).expect(201);
    await sendList(lists, 'buyer', `Company;Country;Telephone\nA third name;UZ;${PHONE_IN_LISTS}\n`).expect(201);
    expect(await placesOf([BUYER])).toContain('participant_imports');
    expect(await placesOf([PHONE_IN_LISTS])).toEqual(['participant_imports']);
    expect(await placesTaken()).toBe(1);
    await partner.post(scene.ofBuyer('erasure')).expect(204);
    await scene.tell();
    expect(await placesTaken()).toBe(0);
    const cancelled = scene.stage.catcher.caught.findLast(({ recipients }) => recipients.includes('met@example.org'));
    expect(cancelled?.mail.text).toContain('Cancelled meeting: a participant who has withdrawn');
    expect(cancelled?.source).toMatch(/method=CANCEL/i);
    const kept = await stage.product.database.query<{ text: string }>(
      `SELECT companies::text || profiles::text AS text FROM companies JOIN profiles ON profiles.company_id = companies.id
       WHERE companies.id = $1`,
      [companies[0]?.id],
    );
    expect(kept.map(({ text }) => text).join()).not.toContain(NAME);
    expect(await placesOf(personal.filter((word) => word !== NAME))).toEqual([]);
    expect(await totals()).toEqual(before);
    expect(await scene.statusOf(open)).toBe('declined');
    const told = scene.textsFor('firm@example.org').at(-1) ?? '';
    expect(told).toContain('a participant who has withdrawn');
    expect(told).not.toContain(NAME);
    expect((await scene.visitor().look(`${path}?lang=en`)).text).toContain('This link was withdrawn');
    await partner.get('/api/v1/me').expect(401);
    await scene.mission.organiser.get(scene.ofBuyer('personal-data')).expect(404);
  });

  it('is met in no agenda that was drafted before', async () => {
    await agree(scene.mission, scene.mission.smes[0], scene.buyer);
    const draft = await draftExactly(stage.product, scene.mission, [
      { sme: scene.mission.smes[0], buyer: scene.buyer, slot: 2, table: 1 },
    ]);
    await scene.mission.organiser.post(scene.ofBuyer('erasure')).expect(204);
    await scene.tell();
    const versions = `${scene.mission.path}/agenda-versions/${draft}`;
    const { body } = await scene.mission.organiser.post(`${versions}/publication`).expect(409);
    expect(body).toMatchObject({ type: '/problems/meetings-lost', placements: 1 });
    expect(await placesTaken()).toBe(0);
  });

  it('is named to nobody of this mission any more, even where their company goes on another one', async () => {
    const { missionId } = await makeMissionWithCompanies(stage.product, { smes: 0, buyers: 0 });
    await stage.product.database.write((tx) =>
      tx.query(
        `INSERT INTO participations (id, mission_id, company_id, side, status, maximum_meetings)
         SELECT $1, $2, company_id, side, status, maximum_meetings FROM participations WHERE id = $3`,
        [newId<'Participation'>(), missionId, scene.buyer],
      ),
    );
    const [sme] = scene.mission.smes;
    await agree(scene.mission, sme, scene.buyer);
    await publishExactly(stage.product, scene.mission, [{ sme, buyer: scene.buyer, slot: 2, table: 1 }]);
    await scene.mission.organiser.post(scene.ofBuyer('erasure')).expect(204);
    await scene.tell();
    const firm = await scene.mission.callerOf(sme);
    const requests = await firm.get(`${scene.mission.path}/meeting-requests`).expect(200);
    const { items } = requests.body as { items: { to: { companyName: string; isErased: boolean } }[] };
    expect(items.map(({ to }) => [to.companyName, to.isErased])).toEqual([['—', true]]);
    const agenda = await firm.get(`${scene.mission.path}/participants/${String(sme)}/agenda`).expect(200);
    expect(agenda.body).toMatchObject({ meetings: [], withdrawnIds: [scene.buyer] });
    const versions = await scene.mission.organiser.get(`${scene.mission.path}/agenda-versions`).expect(200);
    const first = (versions.body as { items: { id: string }[] }).items.at(-1);
    const whole = await scene.mission.organiser
      .get(`${scene.mission.path}/agenda-versions/${String(first?.id)}`)
      .expect(200);
    expect(whole.body).toMatchObject({ placements: [{ buyer: { companyName: '—', isErased: true } }] });
    const report = await scene.mission.organiser.get(`${scene.mission.path}/mission-report`).expect(200);
    const { lines } = report.body as { lines: { participationId: string; companyName: string }[] };
    expect(lines.find(({ participationId }) => participationId === scene.buyer)?.companyName).toBe('—');
  });

  it('can have all of it first, with the basis on which it is used', async () => {
    await scene.ask(0);
    await scene.tell();
    const consent = { isGiven: true };
    await scene.mission.organiser.put(scene.ofBuyer('follow-up-consent'), consent).expect(200);
    const partner = await scene.mission.callerOf(scene.buyer);
    const { body } = await partner.get(scene.ofBuyer('personal-data')).expect(200);
    expect(body).toMatchObject({ company: { name: NAME }, contact: { email: BUYER, phone: PHONE, language: 'ru' } });
    const { processing, requests } = body as {
      processing: { purpose: string; basis: string; noticeVersion: string }[];
      requests: { message: string | null }[];
    };
    expect(processing.map(({ purpose, basis }) => `${purpose}: ${basis}`)).toEqual([
      'follow-up: consent',
      'meetings: public-task',
      'messages: public-task',
    ]);
    // What somebody else wrote is not theirs.
    expect(requests).toMatchObject([{ message: null }]);
  });

  it('does all of it on their page, once they have entered the code, and every form of it works once', async () => {
    await scene.ask(0);
    await scene.tell();
    const path = `${scene.pathFor(BUYER)}?lang=en`;
    const phone = scene.visitor();
    const first = await phone.look(path);
    expect(first.text).toContain('first enter a code');
    expect(first.text).not.toContain(BUYER);
    const pagePath = scene.pathFor(BUYER);
    for (const action of ['personal-data', 'consent', 'erasure']) {
      const token = scene.tokenFor(pagePath, action);
      const send = () => phone.post(`${pagePath}/${action}`, { token, lang: 'en', certain: 'yes' });
      await scene.expectUnchanged(send, 403, 'has to be entered first');
    }
    const asked = await phone.send(first, '/codes');
    const known = await phone.send(asked, '/device', { code: await scene.codeFor(BUYER) });
    expect(known.text).toContain(`How you are reached: ${BUYER}, ${PHONE}.`);
    expect(known.text).toContain('Requests: 1; meetings: 0.');
    const consented = await phone.send(known, '/consent', { followUp: 'yes' });
    expect(consented.text).toContain('value="yes" checked');
    const takenBack = await phone.send(consented, '/consent');
    expect(takenBack.text).not.toContain('value="yes" checked');
    const file = await phone.send(takenBack, '/personal-data');
    expect(file.headers['content-disposition']).toContain('personal-data.json');
    expect(JSON.parse(file.text)).toMatchObject({ contact: { email: BUYER }, requests: [{ status: 'open' }] });
    expect((await phone.send(takenBack, '/personal-data')).text).toContain('nothing was done twice');
    const untouched = () => phone.send(takenBack, '/erasure');
    await scene.expectUnchanged(untouched, 400, 'cannot be read');
    const erased = await phone.send(takenBack, '/erasure', { certain: 'yes' });
    expect(erased.status).toBe(200);
    expect(erased.text).toContain('Your data are erased');
    expect(erased.forms.size).toBe(0);
    expect((await phone.look(path)).status).toBe(410);
    await scene.mission.organiser.get(scene.ofBuyer('personal-data')).expect(404);
  });

  it('is nobody else’s to read or erase', async () => {
    const firm = await scene.mission.callerOf(scene.mission.smes[0]);
    await firm.get(scene.ofBuyer('personal-data')).expect(404);
    await firm.post(scene.ofBuyer('erasure')).expect(404);
  });
});

import { agree } from '../builders/mission-with-companies.js';
import { BUYER, PartnerScene, type PartnerStage, setPartnerStage } from '../builders/partner-stage.js';
import { publishExactly } from '../builders/published-agenda.js';

const NAME = '[SYNTHETIC] buyer 0';
const PHONE = '+998 71 000 00 00';
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

/** Every place in the database, queues included, where one of these words stands. */
async function placesOf(words: readonly string[]): Promise<string[]> {
  const { database } = stage.product;
  const tables = await database.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'bullmq') AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await database.query(
      `SELECT 1 FROM "${schema}"."${name}" AS kept
       WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS word WHERE strpos(kept::text, word) > 0) LIMIT 1`,
      [words],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
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
    const personal = [BUYER, PHONE, SECRET_REASON, 'Buongiorno', NAME];
    const companies = await stage.product.database.query<{ id: string }>(
      'SELECT company_id AS id FROM participations WHERE id = $1',
      [scene.buyer],
    );
    expect((await placesOf([BUYER])).length).toBeGreaterThan(0);
    await partner.post(scene.ofBuyer('erasure')).expect(204);
    await scene.tell();
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

  it('is nobody else’s to read or erase', async () => {
    const firm = await scene.mission.callerOf(scene.mission.smes[0]);
    await firm.get(scene.ofBuyer('personal-data')).expect(404);
    await firm.post(scene.ofBuyer('erasure')).expect(404);
  });
});

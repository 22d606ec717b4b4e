import { ReactionRegistry } from '../../../src/platform/reactions/reaction-registry.js';
import { eventually } from '../../builders/eventually.js';
import { moveClock, type MovedClock } from '../../builders/moved-clock.js';
import { placesOfWords } from '../../builders/places-of-words.js';
import {
  createTestMission,
  importList,
  participantsOf,
  sendList,
  type TestMission,
} from '../../builders/test-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

const NOW = '2026-11-20T08:30:00.000Z';
const LIST = [
  'Codice;Nome;E-mail;Telefono;Lingua dei messaggi;Fuso orario',
  'S1;[SINTETICA] Rossi;export@rossi.example;+39 031 000 0000;italiano;',
  'S2;[SINTETICA] Bianchi;;;;',
].join('\n');

let product: TestProduct;
let clock: MovedClock;
let mission: TestMission;

beforeAll(async () => {
  // No mail is sent here: the server is only said to be there.
  product = await startTestProduct({ SMTP_URL: 'smtp://localhost:1' });
  clock = moveClock(product, NOW);
});
afterAll(() => product.close());
beforeEach(async () => {
  clock.set(NOW);
  mission = await createTestMission(product);
});

const confirm = (importId: string) =>
  mission.organiser.post(`${mission.path}/participant-imports/${importId}/confirmation`).expect(200);

async function firm(name: string): Promise<string> {
  const { items } = await participantsOf(mission);
  const found = items.find(({ company }) => company.name === `[SINTETICA] ${name}`);
  if (found === undefined) throw new Error(`${name} does not take part`);
  return found.id;
}

const contactPath = async (name: string) => `${mission.path}/participants/${await firm(name)}/contact`;
const contactOf = async (name: string) =>
  (await mission.organiser.get(await contactPath(name)).expect(200)).body as Record<string, unknown>;
const contactsKept = () =>
  product.database.query(
    `SELECT contacts.* FROM contacts JOIN participations ON participations.id = contacts.participation_id
     WHERE participations.mission_id = $1`,
    [mission.id],
  );

describe('a list that says how participants are reached', () => {
  // First, since the words are looked for in the whole database, where no other test has written them yet.
  it('leaves what it says with the contact alone once it is taken over, and not even there what is wrong', async () => {
    const list =
      'Nome;E-mail;Telefono\n[SINTETICA] Una;only@here.example;+39 02 1234 5678\n[SINTETICA] Due;wrong.example;\n';
    const { body } = await sendList(mission, 'sme', list).expect(201);
    expect(body.badRows).toEqual([
      { row: 3, errors: [{ column: 'E-mail', problem: 'not-an-email', value: null, isWithheld: true }] },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/here\.example|wrong\.example|5678/);
    expect(await placesOfWords(product, ['only@here.example', 'wrong.example'])).toEqual(['participant_imports']);
    await confirm(body.id);
    const bases = await eventually('what follows from contacts', async () => {
      const recorded = await product.database.query(
        `SELECT bases.purpose, bases.basis FROM processing_bases AS bases
         JOIN participations ON participations.id = bases.participation_id
         WHERE participations.mission_id = $1 ORDER BY bases.purpose`,
        [mission.id],
      );
      return recorded.length > 0 ? recorded : null;
    });
    expect(bases).toEqual([
      { purpose: 'meetings', basis: 'public-task' },
      { purpose: 'messages', basis: 'public-task' },
    ]);
    expect(await placesOfWords(product, ['only@here.example', '+39 02 1234 5678'])).toEqual(['contacts']);
    expect(await placesOfWords(product, ['wrong.example'])).toEqual([]);
  });

  it('is told row by row what it does, and nothing is kept before it is confirmed', async () => {
    const { body } = await sendList(mission, 'sme', LIST).expect(201);
    expect(body.contactRows).toEqual([
      {
        ...{ row: 2, name: '[SINTETICA] Rossi', email: 'added', phone: 'added' },
        ...{ messageLanguage: 'added', timeZone: 'missing' },
      },
      {
        ...{ row: 3, name: '[SINTETICA] Bianchi', email: 'missing', phone: 'missing' },
        ...{ messageLanguage: 'missing', timeZone: 'missing' },
      },
    ]);
    expect(await participantsOf(mission)).toMatchObject({ items: [] });
    const confirmed = await confirm(body.id);
    expect(confirmed.body).toMatchObject({ state: 'confirmed', contactRows: [] });
    expect(await contactOf('Rossi')).toMatchObject({
      ...{ email: 'export@rossi.example', phone: '+39 031 000 0000', locale: 'it', timeZone: 'Europe/Rome' },
    });
    expect(await contactsKept()).toHaveLength(1);
    const { body: found } = await mission.organiser.get(`${mission.path}/configuration-findings`).expect(200);
    const { items } = found as { items: { kind: string; participants: { participationId: string }[] }[] };
    expect(items.map(({ kind }) => kind)).not.toContain('nobody-reachable');
    expect(items.find(({ kind }) => kind === 'contacts-missing')?.participants).toMatchObject([
      { participationId: await firm('Bianchi') },
    ]);
  });

  it('changes nothing when it is confirmed again, or sent again', async () => {
    const { body } = await sendList(mission, 'sme', LIST).expect(201);
    await confirm(body.id);
    const kept = await contactsKept();
    clock.forward(5);
    await confirm(body.id);
    const again = await sendList(mission, 'sme', LIST).expect(201);
    expect(again.body.totals).toMatchObject({ rows: 2, toCreate: 0, toUpdate: 0, unchanged: 2 });
    expect(again.body.contactRows[0]).toMatchObject({ email: 'known', phone: 'known', messageLanguage: 'known' });
    await confirm(again.body.id);
    expect(await contactsKept()).toEqual(kept);
  });

  it('changes what it says otherwise, as it told, and keeps what it does not say', async () => {
    await importList(mission, 'sme', LIST);
    const own = { phone: '+39 031 000 0000', locale: 'en', timeZone: 'Asia/Tashkent' };
    await mission.organiser.put(await contactPath('Rossi'), { ...own, email: 'own@rossi.example' }).expect(200);
    const { body } = await sendList(mission, 'sme', 'Nome;E-mail;Telefono\n[SINTETICA] Rossi;new@rossi.example;\n');
    expect(body.totals).toMatchObject({ toUpdate: 1 });
    expect(body.contactRows).toMatchObject([{ email: 'changed', phone: 'known', timeZone: 'known' }]);
    await confirm(body.id);
    expect(await contactOf('Rossi')).toMatchObject({ ...own, email: 'new@rossi.example' });
  });

  it('says nothing of contacts without a column for them', async () => {
    await importList(mission, 'sme', LIST);
    const kept = await contactsKept();
    const { body } = await sendList(mission, 'sme', 'Nome;Comune\n[SINTETICA] Rossi;Como\n').expect(201);
    expect(body.contactRows).toEqual([]);
    await confirm(body.id);
    expect(await contactsKept()).toEqual(kept);
  });

  it('is forgotten when it is discarded, which one that is taken over is not', async () => {
    const { body } = await sendList(mission, 'sme', LIST).expect(201);
    const path = `${mission.path}/participant-imports/${body.id}`;
    await mission.organiser.delete(path).expect(204);
    await mission.organiser.get(path).expect(404);
    await mission.organiser.delete(path).expect(404);
    const taken = await sendList(mission, 'sme', LIST).expect(201);
    await confirm(taken.body.id);
    const late = await mission.organiser.delete(`${mission.path}/participant-imports/${taken.body.id}`).expect(409);
    expect(late.body.type).toBe('/problems/import-already-confirmed');
  });

  it('is forgotten after a week in which nobody has taken it over', async () => {
    const { body } = await sendList(mission, 'sme', LIST).expect(201);
    const taken = await sendList(mission, 'sme', LIST).expect(201);
    await confirm(taken.body.id);
    const { reaction } = product.app
      .get(ReactionRegistry, { strict: false })
      .get('forget-abandoned-lists-when-hour-passed');
    const pass = () => reaction.react({ type: 'hour-passed', missionId: mission.id }, new AbortController().signal);
    const view = (id: string) => mission.organiser.get(`${mission.path}/participant-imports/${id}`);
    clock.forward(7 * 24 * 60 - 1);
    await pass();
    await view(body.id).expect(200);
    clock.forward(2);
    await pass();
    await view(body.id).expect(404);
    await view(taken.body.id).expect(200);
  });
});

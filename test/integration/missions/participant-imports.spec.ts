import { readFileSync } from 'node:fs';
import { announcedIn } from '../../builders/announced-events.js';
import {
  createTestMission,
  importList,
  participantsOf,
  sendList,
  type TestMission,
} from '../../builders/test-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { textRow, workbookOf } from '../../builders/workbook.js';

const demoSheet = (name: string) =>
  readFileSync(new URL(`../../../src/composition/demo-mission/${name}`, import.meta.url));
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

let product: TestProduct;
let mission: TestMission;

beforeAll(async () => {
  // Without a worker, what is announced stays where it can be seen.
  product = await startTestProduct({ ROLE: 'api' });
});
afterAll(() => product.close());
beforeEach(async () => {
  mission = await createTestMission(product);
});

const confirm = (importId: string) =>
  mission.organiser.post(`${mission.path}/participant-imports/${importId}/confirmation`).expect(200);

async function names(): Promise<string[]> {
  const { items } = await participantsOf(mission);
  return items.map(({ company }) => company.name);
}

describe('a list of participants', () => {
  it('is only checked at first: it lists bad rows, and nobody takes part yet', async () => {
    const { body } = await sendList(mission, 'sme', fixture('smes-with-two-bad-rows.xlsx'), 'Elenco è.xlsx').expect(
      201,
    );
    expect(body).toMatchObject({ side: 'sme', fileName: 'Elenco è.xlsx', state: 'checked' });
    expect(body.totals).toEqual({ rows: 20, toCreate: 18, toUpdate: 0, unchanged: 0, skipped: 0, bad: 2 });
    expect(body.badRows).toEqual([
      { row: 8, errors: [{ column: 'Codici HS', problem: 'unknown-hs-code', value: '846900' }] },
      { row: 15, errors: [{ column: 'Ragione sociale', problem: 'missing-name', value: null }] },
    ]);
    expect(body.fields).toContainEqual({ name: 'name', isRequired: true });
    expect(await names()).toEqual([]);
    const again = await mission.organiser.get(`${mission.path}/participant-imports/${body.id}`).expect(200);
    expect(again.body).toEqual(body);
  });

  it('tells of a code of another edition what took its place, and of a list of the other side that it is one', async () => {
    const sheet = workbookOf(
      textRow(1, ['Ragione sociale', 'Provincia', 'Codici HS']) + textRow(2, ['[SINTETICA] Frantoio', 'BS', '1509.10']),
    );
    const { body } = await sendList(mission, 'sme', sheet).expect(201);
    expect(body.likelierSide).toBeNull();
    expect(body.badRows).toEqual([
      {
        row: 2,
        errors: [
          {
            column: 'Codici HS',
            problem: 'code-replaced',
            value: '1509.10',
            edition: 'HS 2017',
            successors: ['150920', '150930'],
          },
        ],
      },
    ]);
    const again = await mission.organiser.get(`${mission.path}/participant-imports/${body.id}`).expect(200);
    expect(again.body).toEqual(body);
    const unawares = await sendList(mission, 'buyer', sheet).expect(201);
    expect(unawares.body).toMatchObject({ side: 'buyer', likelierSide: 'sme' });
  });

  it('is taken over when it is confirmed, without its bad rows, and that is announced', async () => {
    const { body } = await sendList(mission, 'sme', fixture('smes-with-two-bad-rows.xlsx')).expect(201);
    const confirmed = await confirm(body.id);
    expect(confirmed.body).toEqual({ ...body, state: 'confirmed' });
    expect(await names()).toHaveLength(18);
    expect((await announcedIn(product, mission.id)).at(-1)).toEqual({
      type: 'participants-imported',
      missionId: mission.id,
      importId: body.id,
      side: 'sme',
    });
  });

  it('adds nobody twice: neither confirmed again, nor sent again', async () => {
    const sheet = demoSheet('tashkent-2026-buyers.xlsx');
    const { body } = await sendList(mission, 'buyer', sheet).expect(201);
    expect(body.totals).toEqual({ rows: 60, toCreate: 60, toUpdate: 0, unchanged: 0, skipped: 0, bad: 0 });
    await confirm(body.id);
    await confirm(body.id);
    const second = await sendList(mission, 'buyer', sheet).expect(201);
    expect(second.body.totals).toEqual({ rows: 60, toCreate: 0, toUpdate: 0, unchanged: 60, skipped: 0, bad: 0 });
    await confirm(second.body.id);
    expect(await names()).toHaveLength(60);
    const versions = await product.database.query('SELECT 1 FROM profiles WHERE version > 1');
    expect(versions).toEqual([]);
  });

  it('changes what it says otherwise, keeps what it has no column for, and keeps the profile of before', async () => {
    await importList(mission, 'sme', 'Codice;Nome;Comune;Lingue;Max incontri\nS1;Rossi;Como;it;7\n');
    await importList(mission, 'sme', 'Codice;Nome;Lingue\nS1;Rossi Group;it, en\n');
    const { body } = await mission.organiser.get(`${mission.path}/participants`).expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      maximumMeetings: 7,
      company: { name: 'Rossi Group', city: 'Como', countryCode: 'IT' },
      profile: { languages: ['it', 'en'] },
    });
    const versions = await product.database.query(
      `SELECT profiles.version, profiles.body->'languages' AS languages FROM profiles
       JOIN participations ON participations.company_id = profiles.company_id
       WHERE participations.mission_id = $1 ORDER BY profiles.version`,
      [mission.id],
    );
    expect(versions).toEqual([
      { version: 1, languages: [{ code: 'it', level: null }] },
      {
        version: 2,
        languages: [
          { code: 'it', level: null },
          { code: 'en', level: null },
        ],
      },
    ]);
  });

  it('says field by field what it would change of those who are there', async () => {
    await importList(mission, 'sme', 'Nome;Comune\n[SINTETICA] Rossi;Como\n');
    const { body } = await sendList(mission, 'sme', 'Nome;Comune\n[SINTETICA] Rossi;Lecco\n').expect(201);
    expect(body.totals).toMatchObject({ toUpdate: 1 });
    const name = '[SINTETICA] Rossi';
    const changes = [{ field: 'city', from: 'Como', to: 'Lecco', isWithheld: false }];
    expect(body.changedRows).toEqual([{ row: 2, name, isBack: false, changes }]);
    expect((await confirm(body.id)).body.changedRows).toEqual([]);
  });

  it('has its columns chosen as for the last list with the same headers, also where that was discarded', async () => {
    const list = 'Firma;Dove\n[SINTETICA] Rossi;Como\n';
    const first = await sendList(mission, 'sme', list).expect(201);
    expect(first.body.areColumnsRemembered).toBe(false);
    const path = `${mission.path}/participant-imports/${String(first.body.id)}`;
    const chosen = { Firma: 'name', Dove: 'city' };
    await mission.organiser.put(`${path}/mapping`, { columns: chosen }).expect(200);
    await mission.organiser.delete(path).expect(204);
    const turned = await sendList(mission, 'sme', 'Dove;Firma\nLecco;[SINTETICA] Bianchi\n').expect(201);
    expect(turned.body).toMatchObject({
      ...{ areColumnsRemembered: true, badRows: [], totals: { toCreate: 1 } },
      columns: [
        { header: 'Dove', field: 'city' },
        { header: 'Firma', field: 'name' },
      ],
    });
    const elsewhere = await createTestMission(product);
    expect((await sendList(elsewhere, 'sme', list).expect(201)).body.areColumnsRemembered).toBe(false);
    expect((await sendList(mission, 'buyer', list).expect(201)).body.areColumnsRemembered).toBe(false);
  });

  it('is checked again when its columns are chosen otherwise', async () => {
    const { body } = await sendList(mission, 'sme', 'Firma;Name\nRossi;\n').expect(201);
    expect(body.totals.bad).toBe(1);
    const mapping = `${mission.path}/participant-imports/${body.id}/mapping`;
    const mapped = await mission.organiser.put(mapping, { columns: { Firma: 'name', Name: null } }).expect(200);
    expect(mapped.body.totals).toMatchObject({ toCreate: 1, bad: 0 });
    const wrong = await mission.organiser.put(mapping, { columns: { Firma: 'shoeSize' } }).expect(422);
    expect(wrong.body.type).toBe('/problems/unknown-field');
    await confirm(body.id);
    const late = await mission.organiser.put(mapping, { columns: {} }).expect(409);
    expect(late.body.type).toBe('/problems/import-already-confirmed');
  });

  it('is worked out again when it is confirmed: two lists of the same companies add them once', async () => {
    const list = 'Codice;Nome\nS1;Rossi\nS2;Bianchi\n';
    const [first, second] = await Promise.all([0, 1].map(() => sendList(mission, 'sme', list).expect(201)));
    const answers = await Promise.all([confirm(first?.body.id), confirm(second?.body.id)]);
    expect(answers.map(({ body }) => body.totals.toCreate).sort()).toEqual([0, 2]);
    expect(await names()).toEqual(['Bianchi', 'Rossi']);
  });

  it('of 5,000 rows is checked, taken over and recognised', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      textRow(index + 2, [
        `S${index}`,
        `Rossi ${index}`,
        '844621; 844629',
        'it; en',
        'Telai per tessitura. '.repeat(20),
      ]),
    );
    const sheet = workbookOf(textRow(1, ['Codice', 'Nome', 'Codici HS', 'Lingue', 'Descrizione (it)']) + rows.join(''));
    const { body } = await sendList(mission, 'sme', sheet).expect(201);
    expect(body.totals).toEqual({ rows: 5000, toCreate: 5000, toUpdate: 0, unchanged: 0, skipped: 0, bad: 0 });
    await confirm(body.id);
    const again = await sendList(mission, 'sme', sheet).expect(201);
    expect(again.body.totals.unchanged).toBe(5000);
  });

  it.each([
    ['nothing in it', '', 'file-empty', 422],
    ['no titles', '1;2\n3;4\n', 'no-header', 422],
    ['only titles', 'Codice;Nome\n', 'no-rows', 422],
    ['a picture', Buffer.from([0x89, 0x50, 0, 0]), 'not-a-spreadsheet', 422],
    ['11 MB', Buffer.alloc(11 * 1024 * 1024, 'a'), 'file-too-large', 413],
    ['10,021 rows', 'A;B\n'.repeat(10_021), 'too-many-rows', 422],
  ])('is refused with %s', async (_name, file, problem, status) => {
    const answer = await sendList(mission, 'sme', file).expect(status);
    expect(answer.body.type).toBe(`/problems/${problem}`);
  });

  it('is not taken without a side', async () => {
    const answer = await sendList(mission, 'both', 'Nome;Comune\nRossi;Como\n').expect(400);
    expect(answer.body.type).toBe('/problems/invalid-input');
  });

  it('is neither sent nor seen by participants, and belongs to its mission alone', async () => {
    await importList(mission, 'sme', 'Nome\tComune\nRossi\tComo\n');
    const { body } = await mission.organiser.get(`${mission.path}/participants`).expect(200);
    const sme = await product.signIn({ missionId: mission.id, role: 'sme', participationId: body.items[0].id });
    const sent = await sendList({ ...mission, organiser: sme }, 'sme', 'Nome;Comune\nRossi;Como\n');
    expect(sent.status).toBe(403);
    const other = await createTestMission(product);
    const list = await sendList(other, 'sme', 'Nome;Comune\nRossi;Como\n').expect(201);
    await mission.organiser.get(`${mission.path}/participant-imports/${list.body.id}`).expect(404);
    await mission.organiser.post(`${mission.path}/participant-imports/${list.body.id}/confirmation`).expect(404);
  });
});

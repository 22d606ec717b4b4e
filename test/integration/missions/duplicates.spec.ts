import { announcedIn } from '../../builders/announced-events.js';
import {
  createTestMission,
  importList,
  participantsOf,
  sendList,
  type TestMission,
} from '../../builders/test-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

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

interface FoundPair {
  readonly one: { readonly participationId: string; readonly name: string };
  readonly other: { readonly participationId: string; readonly name: string };
  readonly reasons: readonly { readonly kind: string }[];
  readonly toldApartAt: string | null;
}

async function duplicates(): Promise<readonly FoundPair[]> {
  const { body } = await mission.organiser.get(`${mission.path}/duplicates`).expect(200);
  return (body as { items: FoundPair[] }).items;
}

const namesOf = ({ one, other }: FoundPair) => [one.name, other.name].sort();

const SPELT_TWICE =
  'Reference;Company;Country;Website\nB1;Tekstil Plyus MChJ;UZ;\nB2;ООО «Текстиль Плюс»;UZ;\nB3;Silk Road;UZ;\n';

describe('participants who look like one company', () => {
  it('are listed with why, and told apart for good until that is taken back', async () => {
    await importList(mission, 'buyer', SPELT_TWICE);
    const [pair, ...rest] = await duplicates();
    if (pair === undefined) throw new Error('No pair was found');
    expect(rest).toEqual([]);
    expect(namesOf(pair)).toEqual(['Tekstil Plyus MChJ', 'ООО «Текстиль Плюс»']);
    expect(pair.reasons).toEqual([{ kind: 'same-name' }, { kind: 'same-country', countryCode: 'UZ' }]);
    expect(pair.toldApartAt).toBeNull();
    const ids = [pair.one.participationId, pair.other.participationId];
    // In whichever order they are named, and however often: it is one pair.
    const distinction = (one = '', other = '') => `${mission.path}/participants/${one}/distinctions/${other}`;
    await mission.organiser.put(distinction(ids[1], ids[0]), {}).expect(204);
    await mission.organiser.put(distinction(ids[0], ids[1]), {}).expect(204);
    expect((await duplicates()).map(({ toldApartAt }) => toldApartAt)).toEqual([expect.any(String)]);
    const told = (await announcedIn(product, mission.id)).filter(({ type }) => type === 'participants-told-apart');
    expect(told).toEqual([
      { type: 'participants-told-apart', missionId: mission.id, participationIds: [...ids].sort() },
    ]);
    await mission.organiser.delete(distinction(ids[0], ids[1])).expect(204);
    expect((await duplicates()).map(({ toldApartAt }) => toldApartAt)).toEqual([null]);
  });

  it('are known by the mailbox of their contact, which the list does not show', async () => {
    await importList(mission, 'buyer', 'Reference;Company;Country\nB1;Green Valley;UZ\nB2;Silk Road;UZ\n');
    for (const { id } of (await participantsOf(mission)).items) {
      await mission.organiser
        .put(`${mission.path}/participants/${id}/contact`, { email: 'export@silk.example' })
        .expect(200);
    }
    const { body } = await mission.organiser.get(`${mission.path}/duplicates`).expect(200);
    expect(body.items[0].reasons[0]).toEqual({ kind: 'same-mailbox' });
    expect(JSON.stringify(body)).not.toContain('export@silk.example');
  });

  it('are two of the mission, and for organisers alone', async () => {
    await importList(mission, 'buyer', SPELT_TWICE);
    const [participant] = (await participantsOf(mission)).items;
    if (participant === undefined) throw new Error('Nobody takes part');
    const distinction = (otherId: string) => `${mission.path}/participants/${participant.id}/distinctions/${otherId}`;
    const itself = await mission.organiser.put(distinction(participant.id), {}).expect(422);
    expect(itself.body.type).toBe('/problems/participant-is-itself');
    await mission.organiser.put(distinction('01900000-0000-7000-8000-000000000000'), {}).expect(404);
    const buyer = await product.signIn({ missionId: mission.id, role: 'buyer', participationId: participant.id });
    await buyer.get(`${mission.path}/duplicates`).expect(403);
  });
});

describe('rows of a list that look like somebody who is there', () => {
  const ADDITIONS = 'Reference;Company;Country;City\nB7;OOO Tekstil Plius;UZ;Fergana\nB8;Blue Hill;UZ;Bukhara\n';

  async function check(): Promise<{ readonly id: string; readonly chosenId: string }> {
    await importList(mission, 'buyer', 'Reference;Company;Country;City\nB1;Tekstil Plyus MChJ;UZ;Tashkent\n');
    const { body } = await sendList(mission, 'buyer', ADDITIONS).expect(201);
    const [known] = (await participantsOf(mission)).items;
    if (known === undefined) throw new Error('Nobody takes part');
    expect(body.totals).toMatchObject({ toCreate: 2, skipped: 0 });
    expect(body.resemblingRows).toEqual([
      {
        row: 2,
        name: 'OOO Tekstil Plius',
        choice: 'add',
        chosenId: null,
        resemblances: [
          {
            participationId: known.id,
            name: 'Tekstil Plyus MChJ',
            reasons: [{ kind: 'same-name' }, { kind: 'same-country', countryCode: 'UZ' }],
          },
        ],
      },
    ]);
    return { id: body.id as string, chosenId: known.id };
  }

  const choose = (id: string, choices: readonly object[]) =>
    mission.organiser.put(`${mission.path}/participant-imports/${id}/row-choices`, { choices });
  const confirm = (id: string) =>
    mission.organiser.post(`${mission.path}/participant-imports/${id}/confirmation`).expect(200);

  async function companies(): Promise<(string | null)[][]> {
    const rows = await product.database.query<{ reference: string; name: string; city: string | null }>(
      `SELECT external_reference AS reference, name, city FROM participations
       JOIN companies ON companies.id = participations.company_id WHERE mission_id = $1 ORDER BY 1`,
      [mission.id],
    );
    return rows.map(({ reference, name, city }) => [reference, name, city]);
  }

  it('are added where nothing else is chosen', async () => {
    const { id } = await check();
    expect((await confirm(id)).body).toMatchObject({ state: 'confirmed', resemblingRows: [] });
    expect((await companies()).map(([reference]) => reference)).toEqual(['B1', 'B7', 'B8']);
  });

  it('are left out where that is chosen', async () => {
    const { id } = await check();
    const { body } = await choose(id, [{ row: 2, choice: 'skip' }]).expect(200);
    expect(body.totals).toMatchObject({ rows: 2, toCreate: 1, skipped: 1 });
    expect(body.resemblingRows[0]).toMatchObject({ choice: 'skip' });
    await confirm(id);
    expect((await companies()).map(([reference]) => reference)).toEqual(['B1', 'B8']);
  });

  it('update that one where that is chosen', async () => {
    const { id, chosenId } = await check();
    const { body } = await choose(id, [{ row: 2, choice: 'update', participationId: chosenId }]).expect(200);
    expect(body.totals).toMatchObject({ toCreate: 1, toUpdate: 1 });
    expect(body.resemblingRows[0]).toMatchObject({ choice: 'update', chosenId });
    await confirm(id);
    expect(await companies()).toEqual([
      ['B7', 'OOO Tekstil Plius', 'Fergana'],
      ['B8', 'Blue Hill', 'Bukhara'],
    ]);
    expect((await participantsOf(mission)).items.map((item) => item.id)).toContain(chosenId);
  });

  it('take no choice for another row, for another participant, or twice', async () => {
    const { id, chosenId } = await check();
    const refused = async (choices: readonly object[]) => (await choose(id, choices).expect(422)).body;
    expect(await refused([{ row: 3, choice: 'skip' }])).toMatchObject({
      type: '/problems/row-resembles-nobody',
      row: 3,
    });
    const stranger = '01900000-0000-7000-8000-000000000000';
    expect(await refused([{ row: 2, choice: 'update', participationId: stranger }])).toMatchObject({
      type: '/problems/row-resembles-another',
      row: 2,
      participationId: stranger,
    });
    const twice = [
      { row: 2, choice: 'skip' },
      { row: 2, choice: 'update', participationId: chosenId },
    ];
    expect(await refused(twice)).toMatchObject({ type: '/problems/row-chosen-twice', row: 2 });
    await confirm(id);
    const late = await choose(id, []).expect(409);
    expect(late.body.type).toBe('/problems/import-already-confirmed');
  });
});

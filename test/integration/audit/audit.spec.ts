import { eventTypes } from '../../../src/composition/live-updates.js';
import { areaOf, TYPES_LEFT_OUT } from '../../../src/contexts/audit/index.js';
import { changing } from '../../builders/change.js';
import {
  agree,
  announceImport,
  makeMissionWithCompanies,
  type MissionWithCompanies,
} from '../../builders/mission-with-companies.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct({ ROLE: 'api' });
});
afterAll(() => product.close());
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
});

interface Entry {
  readonly sequence: number;
  readonly type: string;
  readonly area: string;
  readonly author: { readonly id: string; readonly kind: string; readonly number: number | null };
  readonly subjects: readonly { readonly participationId: string; readonly companyName: string | null }[];
  readonly moreSubjects: number;
  readonly versionNumber: number | null;
}

async function page(query = ''): Promise<{ readonly items: readonly Entry[]; readonly nextCursor: string | null }> {
  const { body } = await mission.organiser.get(`${mission.path}/audit-entries${query}`).expect(200);
  return body as { items: Entry[]; nextCursor: string | null };
}

const keepContact = async (caller: MissionWithCompanies['organiser'], id: string | undefined, email: string) =>
  caller.put(`${mission.path}/participants/${String(id)}/contact`, { email }).expect(200);

/** The organiser changes when a firm can meet, then how it is reached; the buyer says itself how it is. */
async function changeThings(): Promise<void> {
  const [sme, buyer] = [mission.smes[0], mission.buyers[0]];
  const windows = [{ startsAt: '2026-12-01T04:00:00Z', endsAt: '2026-12-01T06:00:00Z' }];
  await changing(mission.organiser, `${mission.path}/participants/${String(sme)}/availability`, { windows }).expect(
    200,
  );
  await keepContact(mission.organiser, sme, 'sme@example.org');
  await keepContact(await mission.callerOf(buyer), buyer, 'buyer@example.org');
}

describe('who changed what', () => {
  it('is listed from the latest back, with who did it and about whom', async () => {
    await changeThings();
    const { items, nextCursor } = await page();
    // The first organiser is whoever made the mission.
    expect(items.map(({ type, area, author }) => [type, area, author.kind, author.number])).toEqual([
      ['contact-recorded', 'participants', 'participant', null],
      ['contact-recorded', 'participants', 'organiser', 2],
      ['availability-changed', 'participants', 'organiser', 2],
    ]);
    expect(items.map(({ subjects }) => subjects.map(({ participationId }) => participationId))).toEqual([
      [mission.buyers[0]],
      [mission.smes[0]],
      [mission.smes[0]],
    ]);
    expect(items.map(({ subjects }) => subjects[0]?.companyName)).not.toContain(null);
    expect(nextCursor).toBeNull();
    expect(JSON.stringify(items)).not.toContain('@example.org');
  });

  it('is found by kind and by person, and read page by page', async () => {
    await changeThings();
    expect((await page('?area=agenda')).items).toEqual([]);
    const { body } = await mission.organiser.get(`${mission.path}/audit-authors`).expect(200);
    const authors = (body as { items: { id: string; kind: string; isReader: boolean }[] }).items;
    expect(authors.map(({ kind, isReader }) => [kind, isReader])).toEqual([
      ['organiser', true],
      ['participant', false],
    ]);
    expect((await page(`?author=${authors[1]?.id ?? ''}`)).items).toHaveLength(1);
    const first = await page('?limit=2');
    const second = await page(`?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map(({ type }) => type)).toEqual([
      'contact-recorded',
      'contact-recorded',
      'availability-changed',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('keeps the number of each organiser when another leaves, whose number is nobody else’s afterwards', async () => {
    const place = { missionId: mission.missionId, role: 'organiser', participationId: null } as const;
    const second = await product.signIn(place);
    await keepContact(mission.organiser, mission.smes[0], 'sme@example.org');
    await keepContact(second, mission.smes[0], 'other@example.org');
    const [ofSecond, ofFirst] = (await page()).items.map(({ author }) => author);
    expect([ofFirst, ofSecond]).toMatchObject([
      { kind: 'organiser', number: 2 },
      { kind: 'organiser', number: 3 },
    ]);
    for (const { id } of [ofFirst!, ofSecond!]) {
      await product.database.query('DELETE FROM users WHERE id = $1', [id]);
      const third = await product.signIn(place);
      await keepContact(third, mission.smes[0], `${id}@example.org`);
      mission = { ...mission, organiser: third };
    }
    expect((await page()).items.map(({ author: { kind, number } }) => [kind, number])).toEqual([
      ['organiser', 5],
      ['organiser', 4],
      ['left', 3],
      ['left', 2],
    ]);
  });

  it('leaves out what the product does by itself, and what was refused', async () => {
    await announceImport(product, mission.missionId);
    const windows = [{ startsAt: '2026-12-01T05:00:00Z', endsAt: '2026-12-01T04:00:00Z' }];
    const availability = `${mission.path}/participants/${String(mission.smes[0])}/availability`;
    await changing(mission.organiser, availability, { windows }).expect(422);
    expect((await page()).items).toEqual([]);
  });

  it('names five of all whom an agenda is about, and counts the others', async () => {
    mission = await makeMissionWithCompanies(product, { smes: 3, buyers: 3, tableCount: 3 });
    const pairs = mission.smes.map((sme, table) => ({ sme, buyer: mission.buyers[table], slot: 0, table }));
    for (const { sme, buyer } of pairs) await agree(mission, sme, buyer);
    await publishExactly(product, mission, pairs);
    const [published, ...others] = (await page('?area=agenda')).items;
    expect(published).toMatchObject({ type: 'agenda-published', moreSubjects: 1, versionNumber: 1 });
    const named = (published?.subjects ?? []).map(({ participationId }) => participationId);
    expect(new Set(named).size).toBe(5);
    expect([...mission.smes, ...mission.buyers]).toEqual(expect.arrayContaining(named));
    expect(others).toEqual([]);
  });

  it('does not tell a name that was erased', async () => {
    await changeThings();
    const buyer = String(mission.buyers[0]);
    await mission.organiser.post(`${mission.path}/participants/${buyer}/erasure`).expect(204);
    const { items } = await page();
    const about = items.filter(({ subjects }) => subjects.some(({ participationId }) => participationId === buyer));
    expect(about.map(({ type, subjects }) => [type, subjects[0]?.companyName])).toEqual([
      ['participation-withdrawn', null],
      ['contact-recorded', null],
    ]);
  });

  it('never changes, and is for organisers', async () => {
    await changeThings();
    await expect(
      product.database.query('UPDATE audit_entries SET recorded_at = now() WHERE mission_id = $1', [mission.missionId]),
    ).rejects.toThrow('What was audited never changes');
    const buyer = await mission.callerOf(mission.buyers[0]);
    await buyer.get(`${mission.path}/audit-entries`).expect(403);
    await buyer.get(`${mission.path}/audit-authors`).expect(403);
  });

  it('has an area for each fact there is, or leaves it out on purpose', () => {
    const known = eventTypes.map((type) => [type, (areaOf(type) !== null) !== TYPES_LEFT_OUT.includes(type)]);
    expect(known.filter(([, isPlaced]) => isPlaced !== true)).toEqual([]);
  });
});

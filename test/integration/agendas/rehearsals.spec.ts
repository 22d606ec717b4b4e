import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { steps } from '../../builders/prepared-mission.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface RehearsalBody {
  readonly id: string;
  readonly status: string;
  readonly failure: string | null;
  readonly report: {
    readonly meetings: number;
    readonly outcomes: readonly { readonly held: number; readonly noShows: number }[];
    readonly tables: readonly { readonly planned: number }[];
    readonly participants: readonly { readonly companyName: string }[];
  } | null;
}

let product: TestProduct;
let mission: MissionWithCompanies;
let versionId: string;

beforeAll(async () => {
  product = await startTestProduct();
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 3 });
  for (const sme of mission.smes) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  versionId = await steps.generate(mission.organiser, mission.missionId, { seconds: 0.5, seed: 1 });
});
afterAll(() => product.close());

const rehearsals = () => `${mission.path}/rehearsals`;

async function play(wish: object): Promise<RehearsalBody> {
  const asked = await mission.organiser.post(rehearsals(), { versionId, day: '2026-12-01', ...wish }).expect(202);
  const { id } = asked.body as RehearsalBody;
  return eventually('the end of the rehearsal', async () => {
    const { items } = (await mission.organiser.get(rehearsals()).expect(200)).body as { items: RehearsalBody[] };
    const found = items.find((one) => one.id === id);
    return found !== undefined && !['queued', 'running'].includes(found.status) ? found : null;
  });
}

describe('a rehearsal', () => {
  it('plays a draft on a worker, with the names of those concerned, and comes to the same with the same seed', async () => {
    const terms = { noShowShare: 0.3, lateShare: 0.2, rounds: 5 };
    const first = await play({ terms, seed: 4 });
    expect(first).toMatchObject({ status: 'succeeded', failure: null, report: { meetings: 6 } });
    expect(first.report?.outcomes).toHaveLength(5);
    expect(first.report?.tables.reduce((sum, { planned }) => sum + planned, 0)).toBe(6);
    expect(first.report?.participants[0]?.companyName).toContain('[SYNTHETIC]');
    expect((await play({ terms, seed: 4 })).report).toEqual(first.report);
  });

  it('holds everything where everybody comes, and nothing where nobody does', async () => {
    const nobodyMissing = await play({ terms: { noShowShare: 0, lateShare: 0, rounds: 1 } });
    expect(nobodyMissing.report?.outcomes).toMatchObject([{ held: 6, noShows: 0 }]);
    const everybodyMissing = await play({ terms: { noShowShare: 1, rounds: 1 } });
    expect(everybodyMissing.report?.outcomes).toMatchObject([{ held: 0, noShows: 5 }]);
  });

  it('says so where the day has no meetings, and changes no agenda', async () => {
    expect(await play({ day: '2026-12-05' })).toMatchObject({ status: 'failed', failure: 'day-without-meetings' });
    const versions = (await mission.organiser.get(`${mission.path}/agenda-versions`).expect(200)).body as object;
    expect(versions).toMatchObject({ items: [{ id: versionId, status: 'draft' }] });
  });

  it('keeps another waiting while it waits for a worker however long, and is lost only while it is played', async () => {
    const [row] = await product.database.query<{ id: string }>(
      `INSERT INTO rehearsals (id, mission_id, version_id, day, terms, seed, status, requested_at, touched_at)
       SELECT gen_random_uuid(), mission_id, version_id, day, terms, seed, 'queued', '2026-11-20Z', '2026-11-20Z'
       FROM rehearsals WHERE mission_id = $1 LIMIT 1 RETURNING id`,
      [mission.missionId],
    );
    const wish = { versionId, day: '2026-12-01', terms: { rounds: 1 } };
    const refused = await mission.organiser.post(rehearsals(), wish).expect(409);
    expect(refused.body).toMatchObject({ type: '/problems/rehearsal-active', rehearsalId: row?.id });
    await product.database.query(`UPDATE rehearsals SET status = 'running' WHERE id = $1`, [row?.id]);
    expect(await play({ terms: { rounds: 1 } })).toMatchObject({ status: 'succeeded' });
    expect(await product.database.query('SELECT status, failure FROM rehearsals WHERE id = $1', [row?.id])).toEqual([
      { status: 'failed', failure: 'job-lost' },
    ]);
  });

  it('is for organisers, and of versions there are', async () => {
    const unknown = { versionId: mission.missionId, day: '2026-12-01' };
    await mission.organiser.post(rehearsals(), unknown).expect(404);
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.get(rehearsals()).expect(403);
  });
});

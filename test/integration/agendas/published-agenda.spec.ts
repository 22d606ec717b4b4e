import { eventually } from '../../builders/eventually.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

const REFUSED = 'A published agenda never changes';

let product: TestProduct;
let mission: MissionWithCompanies;
let publishedId: string;
let draftId: string;

beforeAll(async () => {
  product = await startTestProduct();
  mission = await makeMissionWithCompanies(product, { smes: 3, buyers: 2 });
  for (const sme of mission.smes.slice(1)) for (const buyer of mission.buyers) await agree(mission, sme, buyer);
  publishedId = await draft();
  draftId = await draft();
  await mission.organiser.post(`${mission.path}/agenda-versions/${publishedId}/publication`).expect(200);
  // Agreed too late for both versions.
  await agree(mission, mission.smes[0], mission.buyers[0]);
});
afterAll(() => closeVerified(product));

async function draft(): Promise<string> {
  const { id } = (await mission.organiser.post(`${mission.path}/solve-runs`, { seconds: 0.2 }).expect(202)).body;
  return eventually('a draft', async () => {
    const run = (await mission.organiser.get(`${mission.path}/solve-runs/${String(id)}`).expect(200)).body;
    return run.versionId as string | null;
  });
}

/** All that is stored of the published version. */
const stored = (): Promise<unknown[]> =>
  product.database.query(
    `SELECT to_jsonb(agenda_versions) AS version,
            (SELECT jsonb_agg(to_jsonb(placements) ORDER BY meeting_id) FROM placements
             WHERE version_id = agenda_versions.id) AS placements,
            (SELECT jsonb_agg(to_jsonb(unplaced_meetings)) FROM unplaced_meetings
             WHERE version_id = agenda_versions.id) AS unplaced
     FROM agenda_versions WHERE id = $1`,
    [publishedId],
  );

const ADD_PLACEMENT = `
  INSERT INTO placements (version_id, meeting_id, sme_id, buyer_id, slot_id, table_id)
  SELECT placements.version_id, meetings.id, meetings.sme_id, meetings.buyer_id, slot_id, table_id
  FROM meetings, placements
  WHERE placements.version_id = $1
    AND meetings.id NOT IN (SELECT meeting_id FROM placements WHERE version_id = $1)
  LIMIT 1`;

const ADD_UNPLACED = `
  INSERT INTO unplaced_meetings (version_id, meeting_id, sme_id, buyer_id, reason, facts)
  SELECT $1, meeting_id, sme_id, buyer_id, 'none', '{}' FROM placements WHERE version_id = `;

describe('a published agenda', () => {
  it.each([
    ['another time for a meeting', 'UPDATE placements SET slot_id = slot_id WHERE version_id = $1'],
    ['a meeting taken out', 'DELETE FROM placements WHERE version_id = $1'],
    ['meetings moved to another version', `UPDATE placements SET version_id = '$draft' WHERE version_id = $1`],
    [
      'meetings moved in from another version',
      `UPDATE placements SET version_id = $1, meeting_id = gen_random_uuid() WHERE version_id = '$draft'`,
    ],
    ['a meeting put in', ADD_PLACEMENT],
    ['a reason added', `${ADD_UNPLACED} $1`],
    ['another number', 'UPDATE agenda_versions SET number = 17 WHERE id = $1'],
    ['other counts', 'UPDATE agenda_versions SET placed = placed + 1 WHERE id = $1'],
    ['a return to a draft', `UPDATE agenda_versions SET status = 'draft', published_at = NULL WHERE id = $1`],
    ['another id', 'UPDATE agenda_versions SET id = gen_random_uuid() WHERE id = $1'],
    ['its removal', 'DELETE FROM agenda_versions WHERE id = $1'],
    [
      'the removal of its run',
      'DELETE FROM solve_runs WHERE id = (SELECT solve_run_id FROM agenda_versions WHERE id = $1)',
    ],
    [
      'the removal of its mission',
      'DELETE FROM missions WHERE id = (SELECT mission_id FROM agenda_versions WHERE id = $1)',
    ],
  ])('refuses %s', async (_name, statement) => {
    const before = await stored();
    const attempt = product.database.query(statement.replace('$draft', draftId), [publishedId]);
    // An update that finds nothing to conflict with may be refused by a key first.
    await expect(attempt).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a meeting put in', ADD_PLACEMENT],
    ['another time', 'UPDATE placements SET slot_id = slot_id WHERE version_id = $1'],
    ['its removal', 'DELETE FROM agenda_versions WHERE id = $1'],
    ['its unpublishing', `UPDATE agenda_versions SET status = 'draft', published_at = NULL WHERE id = $1`],
    ['a reason added', `${ADD_UNPLACED} $1`],
    ['its emptying', 'TRUNCATE placements'],
    ['the emptying of reasons', 'TRUNCATE unplaced_meetings'],
    ['the emptying of versions', 'TRUNCATE agenda_versions CASCADE'],
    ['the emptying of missions', 'TRUNCATE missions CASCADE'],
  ])('says why it refuses %s', async (_name, statement) => {
    const parameters = statement.includes('$1') ? [publishedId] : [];
    expect(await refusalOf(statement, parameters)).toContain(REFUSED);
  });
});

/**
 * What PostgreSQL says against that statement. One that locks whole tables is tried again where it was given up for the
 * sake of a job that happened to hold some of them.
 */
function refusalOf(statement: string, parameters: readonly unknown[]): Promise<string> {
  return eventually('a refusal', async () => {
    try {
      await product.database.query(statement, parameters);
      return 'nothing';
    } catch (error) {
      const message = String(error);
      return message.includes('deadlock detected') ? null : message;
    }
  });
}

describe('a draft', () => {
  it('keeps its placements when somebody would remove what they need', async () => {
    for (const table of ['slots', 'meeting_tables', 'meetings', 'participations']) {
      const attempt = product.database.query(`DELETE FROM ${table} WHERE mission_id = $1`, [mission.missionId]);
      await expect(attempt).rejects.toThrow('foreign key constraint');
    }
  });

  it('can be removed, and its mission after it, where nothing was published', async () => {
    const other = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
    const { organiser, path, smes, buyers, missionId } = other;
    await agree(other, smes[0], buyers[0]);
    const { id } = (await organiser.post(`${path}/solve-runs`, { seconds: 0.2 }).expect(202)).body;
    await eventually('a draft', async () => (await organiser.get(`${path}/solve-runs/${String(id)}`)).body.versionId);
    const removeMission = () => product.database.query('DELETE FROM missions WHERE id = $1', [missionId]);
    await expect(removeMission()).rejects.toThrow('foreign key constraint');
    await product.database.query('DELETE FROM agenda_versions WHERE mission_id = $1', [missionId]);
    await removeMission();
    expect(await product.database.query('SELECT 1 FROM agenda_versions WHERE mission_id = $1', [missionId])).toEqual(
      [],
    );
  });
});

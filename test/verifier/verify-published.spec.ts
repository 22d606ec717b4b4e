import { changing } from '../builders/change.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { draftExactly, publishExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { violationsEverPublished } from './verify-published.js';

const FIRST_SLOT_GOES = `
  UPDATE slots SET gone_at = now()
  WHERE id = (SELECT id FROM slots WHERE mission_id = $1 ORDER BY starts_at LIMIT 1)`;
const FIRST_TABLE_GOES = `
  UPDATE meeting_tables SET gone_at = now()
  WHERE id = (SELECT id FROM meeting_tables WHERE mission_id = $1 ORDER BY position LIMIT 1)`;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

/** One firm that meets a buyer in the first slot, and has agreed to meet another. */
beforeEach(async () => {
  const interpreters = [{ label: 'Interpreter 1', languages: ['it', 'ru'] }];
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2, interpreters });
  for (const buyer of mission.buyers) await agree(mission, mission.smes[0], buyer);
  await publishExactly(product, mission, [place(0, 0)]);
});

const place = (buyer: number, slot: number) => ({
  ...{ sme: mission.smes[0], buyer: mission.buyers[buyer], slot, table: 0 },
});
const violations = () => violationsEverPublished(product, mission.missionId);
const write = (sql: string, parameters: readonly unknown[]) =>
  product.database.write((tx) => tx.query(sql, [...parameters]));

/** Puts a version in the place of the public one, past everything that looks at it. */
async function publishUnseen(places: Parameters<typeof draftExactly>[2]): Promise<void> {
  const versionId = await draftExactly(product, mission, places);
  await write(`UPDATE agenda_versions SET status = 'superseded' WHERE mission_id = $1 AND status = 'published'`, [
    mission.missionId,
  ]);
  await write(`UPDATE agenda_versions SET status = 'published', published_at = now() WHERE id = $1`, [versionId]);
}

/** From the second slot on: 4:25 in UTC. */
async function comeLater(): Promise<void> {
  const windows = [{ startsAt: '2026-12-01T04:25:00.000Z', endsAt: '2026-12-01T07:00:00.000Z' }];
  const address = `${mission.path}/participants/${String(mission.smes[0])}/availability`;
  await changing(mission.organiser, address, { windows }).expect(200);
}

describe('what was ever public', () => {
  it('is held against the limits that people had when it became public', async () => {
    await publishUnseen([place(0, 0), place(1, 1)]);
    await comeLater();
    await write('UPDATE participations SET maximum_meetings = 1 WHERE id = $1', [mission.smes[0]]);
    expect(await violations()).toEqual([]);
    // What was public stays where it was.
    await publishUnseen([place(0, 0), place(1, 1)]);
    expect(await violations()).toEqual([]);
  });

  it('is wrong where a version moves somebody to where they cannot come by then', async () => {
    await comeLater();
    await publishUnseen([place(0, 0), place(1, 1)]);
    expect(await violations()).toEqual([]);
    await publishUnseen([place(0, 1), place(1, 0)]);
    expect(await violations()).toEqual([expect.stringContaining('are unavailable in slot 0')]);
  });

  it('is wrong where somebody is given more meetings than they may have by then', async () => {
    await write('UPDATE participations SET maximum_meetings = 1 WHERE id = $1', [mission.smes[0]]);
    await publishUnseen([place(0, 0), place(1, 1)]);
    expect(await violations()).toEqual([expect.stringContaining('has 2 meetings, may have 1')]);
    await write('UPDATE participations SET maximum_meetings = 2 WHERE id = $1', [mission.smes[0]]);
    expect(await violations()).toHaveLength(1);
  });

  it.each([
    ['slot', FIRST_SLOT_GOES],
    ['table', FIRST_TABLE_GOES],
    ['interpreter', 'UPDATE interpreters SET left_at = now() WHERE mission_id = $1'],
  ])('is wrong where its %s has gone by then, also where it was public there before', async (part, goes) => {
    const interpreted = { ...place(0, 0), interpreter: 0 };
    await publishUnseen([interpreted]);
    const known = await violations();
    await write('DELETE FROM public_placements WHERE mission_id = $1', [mission.missionId]);
    await write(goes, [mission.missionId]);
    expect(await violations()).toEqual(known);
    await publishUnseen([interpreted]);
    expect(await violations()).toEqual([
      ...known,
      expect.stringContaining(`has a ${part} that the mission has no more`),
    ]);
  });

  it.each([
    ['slot', FIRST_SLOT_GOES],
    ['table', FIRST_TABLE_GOES],
  ])('is wrong from the moment on in which its %s goes, though nothing is published then', async (part, goes) => {
    await write(goes, [mission.missionId]);
    expect(await violations()).toEqual([expect.stringContaining(`was public while its ${part} was gone`)]);
  });

  it('is right where a place goes in the transaction that takes its meeting out', async () => {
    await product.database.write(async (tx) => {
      await tx.query(FIRST_SLOT_GOES, [mission.missionId]);
      await tx.query('DELETE FROM public_placements WHERE mission_id = $1', [mission.missionId]);
    });
    expect(await violations()).toEqual([]);
  });
});

import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../builders/mission-with-companies.js';
import { draftExactly, publishExactly } from '../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../builders/test-product.js';
import { violationsEverPublished } from './verify-published.js';

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());

/** One firm that meets a buyer in the first slot, and has agreed to meet another. */
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 2 });
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
  await mission.organiser.put(address, { windows }).expect(200);
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
});

import { listenTo } from '../../builders/caller.js';
import { change, changing } from '../../builders/change.js';
import { eventually } from '../../builders/eventually.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface VenueMap {
  readonly version: number;
  readonly columns: number;
  readonly rows: number;
  readonly tables: readonly { readonly id: string; readonly label: string; readonly spot: object | null }[];
}

/** As the mission of these tests is made. */
const TIMETABLE = {
  ...{ sessions: [{ day: '2026-12-01', startsAt: '09:00', endsAt: '12:00' }], slotMinutes: 20, changeOverMinutes: 5 },
};
const HALL = { columns: 6, rows: 4 };
const at = (column: number, row: number) => ({ column, row });

let product: TestProduct;
let mission: MissionWithCompanies;
let path: string;
let ids: readonly string[];

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1, tableCount: 3 });
  path = `${mission.path}/venue-map`;
  ids = (await read()).tables.map(({ id }) => id);
});

const read = async (): Promise<VenueMap> => (await mission.organiser.get(path).expect(200)).body as VenueMap;
const spots = async () => (await read()).tables.map(({ label, spot }) => [label, spot]);
const say = (spotByIndex: readonly (object | null)[], size: object = HALL) =>
  changing(mission.organiser, path, { ...size, tables: spotByIndex.map((spot, index) => ({ id: ids[index], spot })) });

async function haveTables(tableCount: number): Promise<void> {
  const wish = { ...TIMETABLE, tableCount };
  const { body } = await mission.organiser.post(`${mission.path}/timetable-previews`, wish).expect(200);
  const seen = { digest: body.digest as string };
  await changing(mission.organiser, `${mission.path}/timetable`, { ...wish, seen }).expect(200);
}

describe('the map of a venue', () => {
  it('has room and no table on it at first, and then what an organiser says', async () => {
    expect(await read()).toMatchObject({ version: 0, columns: 12, rows: 8 });
    expect(await spots()).toEqual([
      ['1', null],
      ['2', null],
      ['3', null],
    ]);
    const { body } = await say([at(0, 0), null, at(5, 3)]).expect(200);
    expect(body).toEqual({
      ...{ version: 1, ...HALL },
      tables: [
        { id: ids[0], label: '1', spot: at(0, 0) },
        { id: ids[1], label: '2', spot: null },
        { id: ids[2], label: '3', spot: at(5, 3) },
      ],
    });
    expect(await read()).toEqual(body);
  });

  it('lets tables change places, and leaves those that are not named where they are', async () => {
    await say([at(0, 0), at(1, 0), at(2, 0)]).expect(200);
    await say([at(1, 0), at(0, 0)]).expect(200);
    expect(await spots()).toEqual([
      ['1', at(1, 0)],
      ['2', at(0, 0)],
      ['3', at(2, 0)],
    ]);
  });

  it('is changed by nobody who has not read what it is now', async () => {
    const { headers } = await mission.organiser.get(path).expect(200);
    const late = mission.organiser.put(path, { ...HALL, tables: [] }).set('If-Match', headers.etag ?? '');
    await say([at(0, 0)]).expect(200);
    const refused = await late.expect(412);
    expect(refused.body).toMatchObject({ type: '/problems/venue-map-moved-on', basedOnVersion: 0, latestVersion: 1 });
    expect((await spots())[0]).toEqual(['1', at(0, 0)]);
  });

  it('is read by participants, who hear of a change and make none, and by nobody else', async () => {
    const firm = await mission.callerOf(mission.smes[0]);
    const ear = await listenTo(firm, mission.missionId);
    await say([at(0, 0)]).expect(200);
    await eventually('the firm hears of it', () => ear.heard.find(({ topic }) => topic === 'venue-map'));
    ear.close();
    expect((await firm.get(path).expect(200)).body).toEqual(await read());
    expect((await change(firm, path, { ...HALL, tables: [] })).status).toBe(403);
    const other = await makeMissionWithCompanies(product, { smes: 0, buyers: 0 });
    await other.organiser.get(path).expect(404);
  });

  it.each([
    ['two tables on one spot', [at(0, 0), at(0, 0)], HALL, 'spot-taken'],
    ['a table outside the hall', [at(6, 0)], HALL, 'table-outside-hall'],
    ['a hall too small for its tables', [], { columns: 1, rows: 1 }, 'table-outside-hall'],
  ])('has not %s, and stays as it was', async (_name, wanted, size, problem) => {
    await say([null, null, at(3, 3)]).expect(200);
    const before = await read();
    const refused = await say(wanted, size).expect(422);
    expect(refused.body.type).toBe(`/problems/${problem}`);
    expect(await read()).toEqual(before);
  });

  it('has no table of another mission', async () => {
    const other = await makeMissionWithCompanies(product, { smes: 0, buyers: 0, tableCount: 1 });
    const [theirs] = ((await other.organiser.get(`${other.path}/venue-map`)).body as VenueMap).tables;
    const tables = [{ id: theirs?.id, spot: at(0, 0) }];
    const refused = await changing(mission.organiser, path, { ...HALL, tables }).expect(422);
    expect(refused.body.type).toBe('/problems/placed-table-unknown');
  });

  it('is no hall without end', async () => {
    await say([], { columns: 31, rows: 4 }).expect(400);
    await say([], { columns: 6, rows: 0 }).expect(400);
  });
});

describe('tables that go and come back', () => {
  it('stand where they stood, unless another stands there by then', async () => {
    await say([at(0, 0), at(1, 0), at(2, 0)]).expect(200);
    await haveTables(1);
    expect(await spots()).toEqual([['1', at(0, 0)]]);
    await say([at(1, 0)]).expect(200);
    await haveTables(4);
    expect(await spots()).toEqual([
      ['1', at(1, 0)],
      ['2', null],
      ['3', at(2, 0)],
      ['4', null],
    ]);
  });

  it('stand nowhere where two of them stood on one spot at different times, or the hall has become smaller', async () => {
    await say([at(0, 0), at(1, 0), at(2, 0)]).expect(200);
    await haveTables(2);
    await say([at(0, 0), at(2, 0)]).expect(200);
    await haveTables(1);
    await haveTables(3);
    expect(await spots()).toEqual([
      ['1', at(0, 0)],
      ['2', at(2, 0)],
      ['3', null],
    ]);
    await haveTables(1);
    await say([at(0, 0)], { columns: 2, rows: 1 }).expect(200);
    await haveTables(3);
    expect(await spots()).toEqual([
      ['1', at(0, 0)],
      ['2', null],
      ['3', null],
    ]);
  });
});

import supertest from 'supertest';
import { changing } from '../../builders/change.js';
import { Desk } from '../../builders/desk.js';
import { FloorPosts } from '../../builders/floor-posts.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

let product: TestProduct;
let mission: MissionWithCompanies;
let desk: Desk;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, { smes: 1, buyers: 1, tableCount: 2 });
  const [[sme], [buyer]] = [mission.smes, mission.buyers];
  await agree(mission, sme, buyer);
  desk = await Desk.open(product, mission, [{ sme, buyer, slot: 0, table: 0 }]);
});

/** The first table stands in the hall, the other nowhere. */
async function placeFirstTable(): Promise<object> {
  const [first, second] = desk.tables;
  const spot = { column: 1, row: 0 };
  const change = { columns: 2, rows: 1, tables: [{ id: first, spot }] };
  await changing(mission.organiser, `${mission.path}/venue-map`, change).expect(200);
  const tables = [
    { id: first, label: '1', spot },
    { id: second, label: '2', spot: null },
  ];
  return { columns: 2, rows: 1, tables };
}

describe('where the tables stand', () => {
  it('is told at the posts in the hall once one has a place', async () => {
    const posts = new FloorPosts(product, mission);
    const host = await posts.invite('table', desk.tables[0]);
    expect((await posts.asked(host).expect(200)).body.hall).toBeNull();
    const hall = await placeFirstTable();
    expect((await posts.asked(host).expect(200)).body.hall).toEqual(hall);
  });

  it('is told on the screens of the hall once one has a place', async () => {
    const link = { label: 'Entrance', naming: 'codes' };
    const { body } = await mission.organiser.post(`${mission.path}/display-links`, link).expect(201);
    const secret = new URL(String(body.url)).hash.slice(1);
    const board = async (): Promise<{ hall: unknown }> => {
      const asked = supertest(product.address).get(`${mission.path}/board`).set('Authorization', `Bearer ${secret}`);
      return (await asked.expect(200)).body as { hall: unknown };
    };
    expect((await board()).hall).toBeNull();
    const hall = await placeFirstTable();
    expect((await board()).hall).toEqual(hall);
  });
});

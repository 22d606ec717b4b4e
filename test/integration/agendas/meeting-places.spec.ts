import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface PlaceBody {
  readonly state: string;
  readonly places: readonly { readonly slotId: string; readonly tableId: string }[];
  readonly changes: readonly object[];
  readonly reasons: readonly string[];
}

interface VersionBody {
  readonly id: string;
  readonly status: string;
  readonly placements: readonly { readonly meetingId: string; readonly slotId: string }[];
}

let product: TestProduct;
let mission: MissionWithCompanies;
let slots: readonly string[];
let tables: readonly string[];

beforeAll(async () => {
  product = await startTestProduct();
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  const [sme, otherSme] = mission.smes;
  const [buyer, otherBuyer] = mission.buyers;
  await agree(mission, sme, buyer);
  await agree(mission, sme, otherBuyer);
  await agree(mission, otherSme, buyer);
  await publishExactly(product, mission, [
    { sme, buyer, slot: 0, table: 0 },
    { sme, buyer: otherBuyer, slot: 1, table: 0 },
    { sme: otherSme, buyer, slot: 1, table: 1 },
  ]);
  const frame = await read<Record<'slots' | 'tables', readonly { readonly id: string }[]>>(mission.path);
  slots = frame.slots.map(({ id }) => id);
  tables = frame.tables.map(({ id }) => id);
});
afterAll(() => product.close());

async function read<Body>(path: string): Promise<Body> {
  return (await mission.organiser.get(path).expect(200)).body as Body;
}

async function publicVersion(): Promise<VersionBody> {
  const { items } = await read<{ items: readonly VersionBody[] }>(`${mission.path}/agenda-versions`);
  const found = items.find(({ status }) => status === 'published');
  return read<VersionBody>(`${mission.path}/agenda-versions/${found?.id ?? ''}`);
}

it('every slot says whether a meeting can go there, and the moves that it offers can be made', async () => {
  const version = await publicVersion();
  const meetingId = version.placements.find(({ slotId }) => slotId === slots[0])?.meetingId ?? '';
  const windows = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T05:30:00.000Z' }];
  await mission.organiser
    .put(`${mission.path}/participants/${String(mission.buyers[0])}/availability`, { windows })
    .expect(200);
  const address = `${mission.path}/agenda-versions/${version.id}`;
  const { items } = await read<{ items: readonly PlaceBody[] }>(`${address}/meetings/${meetingId}/places`);
  expect(items.map(({ state }) => state)).toEqual(['free', 'moves', 'free', ...Array<string>(4).fill('impossible')]);
  expect(items[2]?.places).toEqual(tables.map((tableId) => ({ slotId: slots[2], tableId, interpreterId: null })));
  expect(items[1]?.reasons.toSorted()).toEqual(['participant-busy', 'table-taken']);
  expect(items[6]?.reasons).toEqual(['availability']);
  await mission.organiser.post(`${address}/edits`, { changes: items[1]?.changes }).expect(200);
  const { placements } = await publicVersion();
  expect(placements.find((placed) => placed.meetingId === meetingId)?.slotId).toBe(slots[1]);
  expect(placements).toHaveLength(3);
  await mission.organiser.get(`${address}/meetings/${mission.missionId}/places`).expect(404);
});

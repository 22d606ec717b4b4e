import { changing } from '../../builders/change.js';
import { Desk } from '../../builders/desk.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { moveClock } from '../../builders/moved-clock.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface PlaceBody {
  readonly state: string;
  readonly places: readonly { readonly slotId: string; readonly tableId: string }[];
  readonly changes: readonly object[];
  readonly reasons: readonly string[];
}

interface PlacedBody {
  readonly meetingId: string;
  readonly slotId: string;
  readonly tableId: string;
  readonly buyer: { readonly participationId: string };
}

interface VersionBody {
  readonly id: string;
  readonly status: string;
  readonly placements: readonly PlacedBody[];
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
afterAll(() => closeVerified(product));

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
  const availability = `${mission.path}/participants/${String(mission.buyers[0])}/availability`;
  await changing(mission.organiser, availability, { windows }).expect(200);
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

it('a place that has come to be closed on the day is not offered, and is refused to whoever puts a meeting there', async () => {
  moveClock(product, '2026-12-01T03:00:00.000Z');
  const desk = await Desk.open(product, mission);
  const version = await publicVersion();
  const moving = version.placements.find(({ buyer }) => buyer.participationId === mission.buyers[0]);
  const meetingId = moving?.meetingId ?? '';
  const address = `${mission.path}/agenda-versions/${version.id}`;
  const look = async () =>
    (await read<{ items: readonly PlaceBody[] }>(`${address}/meetings/${meetingId}/places`)).items;
  const tablesIn = async (slot: number) => (await look())[slot]?.places.map(({ tableId }) => tableId);
  const put = (slot: number, tableId: string | undefined) => {
    const from = { slotId: moving?.slotId, tableId: moving?.tableId, interpreterId: null };
    const to = { slotId: slots[slot], tableId, interpreterId: null };
    return mission.organiser.post(`${address}/edits`, { changes: [{ meetingId, from, to }] });
  };
  const [ownTable, otherTable] = tables;
  expect(await tablesIn(2)).toEqual(tables);
  // Closed where meetings stand, and where one could go: what stands there is for a repair, what could go there goes not.
  await desk.report({ kind: 'table-closure', tableId: ownTable, endsAt: desk.slots[2]?.endsAt });
  expect(await tablesIn(2)).toEqual([otherTable]);
  expect((await put(2, ownTable).expect(422)).body).toMatchObject({
    type: '/problems/place-not-allowed',
    breaches: [{ meetingId, rule: 'table-closed' }],
  });
  const lateness = { kind: 'lateness', participationIds: [mission.buyers[0]], arrivesAt: desk.slots[3]?.startsAt };
  const late = await desk.report(lateness);
  expect((await look())[2]).toMatchObject({ state: 'impossible', reasons: ['availability'] });
  expect((await put(2, otherTable).expect(422)).body.breaches).toEqual([{ meetingId, rule: 'participant-away' }]);
  await mission.organiser.post(`${mission.path}/incidents/${late}/withdrawal`).expect(200);
  await put(2, otherTable).expect(200);
});

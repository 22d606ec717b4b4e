import { changing } from '../../builders/change.js';
import { agree, makeMissionWithCompanies, type MissionWithCompanies } from '../../builders/mission-with-companies.js';
import { publishExactly } from '../../builders/published-agenda.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';
import { closeVerified } from '../../verifier/verify-published.js';

interface Placed {
  readonly meetingId: string;
  readonly slotId: string;
  readonly tableId: string;
}

interface Place {
  readonly slotId: string;
  readonly state: string;
  readonly changes: readonly { readonly meetingId: string }[];
  readonly reasons: readonly string[];
  readonly isSearchable: boolean;
}

interface Swap {
  readonly changes: readonly object[];
  readonly reasons: readonly string[];
}

let product: TestProduct;
let mission: MissionWithCompanies;

/** Three meetings, one after another at one of two tables: the first and the second share nobody. */
beforeEach(async () => {
  product = await startTestProduct();
  mission = await makeMissionWithCompanies(product, { smes: 2, buyers: 2, tableCount: 2 });
  const [sme, otherSme] = mission.smes;
  const [buyer, otherBuyer] = mission.buyers;
  await agree(mission, sme, buyer);
  await agree(mission, otherSme, otherBuyer);
  await agree(mission, sme, otherBuyer);
  await publishExactly(product, mission, [
    { sme, buyer, slot: 0, table: 0 },
    { sme: otherSme, buyer: otherBuyer, slot: 1, table: 0 },
    { sme, buyer: otherBuyer, slot: 2, table: 0 },
  ]);
});
afterEach(() => closeVerified(product));

const read = async <Body>(path: string): Promise<Body> => (await mission.organiser.get(path).expect(200)).body as Body;

/** The address of the public version, and its meetings in order of time. */
async function publicAgenda(): Promise<{ readonly address: string; readonly placed: readonly Placed[] }> {
  const { items } = await read<{ items: readonly { id: string; status: string }[] }>(`${mission.path}/agenda-versions`);
  const address = `${mission.path}/agenda-versions/${items.find(({ status }) => status === 'published')?.id ?? ''}`;
  const { placements } = await read<{ placements: readonly Placed[] }>(address);
  const { slots } = await read<{ slots: readonly { id: string }[] }>(mission.path);
  const order = slots.map(({ id }) => id);
  const placed = [...placements].sort((one, other) => order.indexOf(one.slotId) - order.indexOf(other.slotId));
  return { address, placed };
}

const idOf = (placed: readonly Placed[], index: number): string => placed[index]?.meetingId ?? '';

it('two meetings take each other’s place in one change', async () => {
  const { address, placed } = await publicAgenda();
  const { changes } = await read<Swap>(`${address}/meetings/${idOf(placed, 0)}/swaps/${idOf(placed, 1)}`);
  await mission.organiser.post(`${address}/edits`, { changes }).expect(200);
  const after = (await publicAgenda()).placed;
  expect(after.map(({ meetingId }) => meetingId)).toEqual([1, 0, 2].map((index) => idOf(placed, index)));
  await mission.organiser.get(`${address}/meetings/${idOf(placed, 0)}/swaps/${mission.missionId}`).expect(404);
});

it('an exchange that the mission does not allow says why', async () => {
  const windows = [{ startsAt: '2026-12-01T04:00:00.000Z', endsAt: '2026-12-01T04:45:00.000Z' }];
  const availability = `${mission.path}/participants/${String(mission.buyers[0])}/availability`;
  await changing(mission.organiser, availability, { windows }).expect(200);
  const { address, placed } = await publicAgenda();
  expect(await read<Swap>(`${address}/meetings/${idOf(placed, 0)}/swaps/${idOf(placed, 2)}`)).toEqual({
    changes: [],
    reasons: ['availability'],
  });
});

it('a meeting that is pinned goes nowhere else, and makes way for nobody', async () => {
  const { address, placed } = await publicAgenda();
  const [first, second] = placed;
  const pin = { slotId: first?.slotId, tableId: null, interpreterId: null };
  await mission.organiser.put(`${mission.path}/meeting-pins/${idOf(placed, 0)}`, pin).expect(200);
  const { items } = await read<{ items: readonly Place[] }>(`${address}/meetings/${idOf(placed, 0)}/places`);
  const elsewhere = items.filter(({ slotId }) => slotId !== first?.slotId);
  expect(elsewhere.filter(({ state }) => state !== 'impossible')).toEqual([]);
  expect(elsewhere.filter(({ reasons }) => !reasons.includes('pinned-slot'))).toEqual([]);
  const third = await read<{ items: readonly Place[] }>(`${address}/meetings/${idOf(placed, 2)}/places`);
  expect(third.items.find(({ slotId }) => slotId === first?.slotId)).toMatchObject({ state: 'impossible' });
  expect(third.items.find(({ slotId }) => slotId === second?.slotId)).toMatchObject({ state: 'moves' });
  expect(await read<Swap>(`${address}/meetings/${idOf(placed, 1)}/swaps/${idOf(placed, 0)}`)).toEqual({
    changes: [],
    reasons: ['pinned-slot'],
  });
});

it('a slot in which only other meetings are in the way can be searched longer', async () => {
  const { address, placed } = await publicAgenda();
  const [first] = placed;
  const room = `${address}/meetings/${idOf(placed, 2)}/places`;
  expect(await read<Place>(`${room}/${first?.slotId ?? ''}`)).toMatchObject({ slotId: first?.slotId, state: 'moves' });
  await mission.organiser.get(`${room}/${mission.missionId}`).expect(404);
});

import type { Caller } from '../builders/caller.js';
import { signInWith } from '../builders/caller.js';
import { change } from '../builders/change.js';
import { demoSpreadsheets } from '../../src/composition/demo-mission/mission.js';
import { steps } from '../builders/prepared-mission.js';
import { type ProductProcess, signInOrganiser, startProductProcess } from '../builders/product-process.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

interface Suggestion {
  readonly counterpart: { readonly participationId: string; readonly countryCode: string };
  readonly reasons: readonly { readonly isReason: boolean; readonly points: number }[];
}
interface Profiled {
  readonly id: string;
  readonly profile: { readonly roles: readonly string[]; readonly products: readonly { readonly code: string }[] };
}

/** The chapters of machines for textiles. */
const TEXTILE_MACHINERY = /^84(4[4-9]|5[01])/;

let database: TestDatabase;
let product: ProductProcess;
let organiser: Caller;
let missionId: string;
let smeId: string;
let sme: Caller;
let suggestions: readonly Suggestion[];
/** The buyers from the best suggestion on, and then those who are not suggested. */
let buyerIds: readonly string[];

const path = (rest: string): string => `/api/v1/missions/${missionId}/${rest}`;
const wishes = () => path(`participants/${smeId}/wishes`);
const suggestionsOf = async (caller: Caller, id: string): Promise<readonly Suggestion[]> => {
  const { body } = await caller.get(path(`participants/${id}/suggestions?limit=20`)).expect(200);
  return (body as { items: Suggestion[] }).items;
};
const idOf = (index: number): string => buyerIds[index] ?? 'nobody';

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { DATABASE_URL: database.url };
  product = await startProductProcess(settings);
  organiser = await signInOrganiser(product.address, settings);
  missionId = await steps.createMission(organiser);
  for (const side of ['sme', 'buyer'] as const) {
    const { id } = await steps.check(organiser, missionId, side, demoSpreadsheets[side]);
    await steps.confirm(organiser, missionId, id);
  }
  await steps.untilSuggested(organiser, missionId);
  const smes = (await steps.participants(organiser, missionId, 'sme')) as unknown as readonly Profiled[];
  smeId = smes.find(({ profile }) => profile.products.some(({ code }) => TEXTILE_MACHINERY.test(code)))?.id ?? '';
  sme = await signInWith(product.address, await steps.linkOf(organiser, missionId, smeId));
  suggestions = await suggestionsOf(sme, smeId);
  const buyers = (await steps.participants(sme, missionId, 'buyer')) as unknown as readonly Profiled[];
  const suggested = suggestions.map(({ counterpart }) => counterpart.participationId);
  buyerIds = [...new Set([...suggested, ...buyers.map(({ id }) => id)])];
});
afterAll(async () => {
  await product.end();
  await database.drop();
});

describe('a PMI that makes textile machinery', () => {
  it('finds the buyers of it in Uzbekistan among its suggestions, each with three reasons', async () => {
    const buyers = (await steps.participants(sme, missionId, 'buyer')) as unknown as readonly Profiled[];
    const wanted = new Set(
      buyers
        .filter(({ profile }) => profile.products.some(({ code }) => TEXTILE_MACHINERY.test(code)))
        .map(({ id }) => id),
    );
    const fitting = suggestions.filter(
      ({ counterpart }) => counterpart.countryCode === 'UZ' && wanted.has(counterpart.participationId),
    );
    expect(fitting.length).toBeGreaterThan(0);
    for (const { reasons } of fitting) {
      expect(reasons.filter(({ isReason }) => isReason)).toHaveLength(3);
    }
  });

  it('ranks three gold and five silver wishes, and a sixth silver is refused with the budget', async () => {
    const golds = [0, 1, 2].map((index) => ({ counterpartId: idOf(index), level: 'must-meet' }));
    const silvers = [3, 4, 5, 6, 7].map((index) => ({ counterpartId: idOf(index), level: 'meet' }));
    const kept = await change(sme, wishes(), { items: [...golds, ...silvers] });
    expect(kept.body).toMatchObject({ gold: { budget: 3, used: 3 }, silver: { budget: 5, used: 5 } });
    const sixth = { counterpartId: idOf(8), level: 'meet' };
    const refused = await change(sme, wishes(), { items: [...golds, ...silvers, sixth] });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      type: '/problems/wish-budget-exceeded',
      metal: 'silver',
      budget: 5,
      asked: 6,
      detail:
        'You have 5 silver wishes, one for each "meet", and this list has 6: lower or leave out the ones that matter least.',
    });
    expect((await sme.get(wishes()).expect(200)).body).toMatchObject({ version: 1, silver: { used: 5 } });
  });

  it('keeps a veto to itself: nothing that the other side reads is different', async () => {
    const otherId = idOf(9);
    const other = await signInWith(product.address, await steps.linkOf(organiser, missionId, otherId));
    const read = async () => ({
      wishes: (await other.get(path(`participants/${otherId}/wishes`)).expect(200)).body as object,
      requests: (await other.get(path('meeting-requests')).expect(200)).body as object,
    });
    const before = await read();
    await sme.put(path(`participants/${smeId}/vetoes/${otherId}`), {}).expect(204);
    await change(sme, wishes(), { items: [{ counterpartId: otherId, level: 'no-thanks' }] });
    expect(await read()).toEqual(before);
    await other.get(wishes()).expect(404);
  });
});

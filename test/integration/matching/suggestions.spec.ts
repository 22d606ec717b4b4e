import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import {
  announceImport,
  makeMissionWithCompanies,
  type MissionWithCompanies,
} from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface SuggestionBody {
  readonly counterpart: { readonly participationId: string };
  readonly score: number;
  readonly requestStatus: string;
  readonly reasons: { readonly kind: string; readonly facts: Record<string, unknown>; readonly share: number }[];
}

let product: TestProduct;
let mission: MissionWithCompanies;

const LOOMS = { scheme: 'HS', code: '844630' } as const;
const SHOES = { scheme: 'HS', code: '640399' } as const;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  // The first of each side deal in looms, the others in shoes.
  mission = await makeMissionWithCompanies(product, {
    smes: 3,
    buyers: 4,
    profileOf: (_side, index) => ({ products: [index === 0 ? LOOMS : SHOES], roles: ['distributor'] }),
  });
  await announceImport(product, mission.missionId);
  await eventually('recommendations', async () =>
    (await suggestionsOf(mission.organiser, mission.smes[0])).length > 0 ? true : null,
  );
});
afterAll(() => product.close());

async function suggestionsOf(reader: Caller, participationId: string | undefined): Promise<SuggestionBody[]> {
  const address = `${mission.path}/participants/${String(participationId)}/suggestions`;
  return (await reader.get(address).expect(200)).body.items;
}

describe('suggestions', () => {
  it('put who deals in the same goods first, with reasons whose shares sum to the score', async () => {
    const sme = await mission.callerOf(mission.smes[0]);
    const [best] = await suggestionsOf(sme, mission.smes[0]);
    expect(best?.counterpart).toEqual({
      participationId: mission.buyers[0],
      companyName: '[SYNTHETIC] buyer 0',
      countryCode: 'UZ',
      side: 'buyer',
    });
    const shares = best?.reasons.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeCloseTo(best?.score ?? 0, 12);
    expect(best?.reasons.find(({ kind }) => kind === 'products')?.facts.codes).toEqual(['HS 844630']);
  });

  it('label codes in the language of the reader', async () => {
    const address = `${mission.path}/participants/${String(mission.smes[0])}/suggestions?limit=1`;
    const answer = await mission.organiser.get(address).set('Accept-Language', 'it').expect(200);
    expect(answer.body.items).toHaveLength(1);
    expect(answer.body.items[0].reasons[0].facts.labels[0]).toMatch(/telai|tess/i);
  });

  it('are one’s own alone', async () => {
    const stranger = await mission.callerOf(mission.smes[1]);
    await stranger.get(`${mission.path}/participants/${String(mission.smes[0])}/suggestions`).expect(404);
  });

  it('say what has come of asking', async () => {
    const requests = `${mission.path}/meeting-requests`;
    const asked = await mission.organiser
      .post(requests, { fromParticipationId: mission.buyers[0], toParticipationId: mission.smes[0] })
      .expect(201);
    expect((await suggestionsOf(mission.organiser, mission.smes[0]))[0]?.requestStatus).toBe('open');
    await mission.organiser.post(`${requests}/${String(asked.body.id)}/withdrawal`).expect(200);
    expect((await suggestionsOf(mission.organiser, mission.smes[0]))[0]?.requestStatus).toBe('none');
  });

  it('are computed although somebody once stated a section, under which nobody can be compared', async () => {
    const mixed = await makeMissionWithCompanies(product, {
      smes: 2,
      buyers: 1,
      profileOf: (side, index) => ({
        products: side === 'sme' && index === 1 ? [{ scheme: 'HS', code: 'XVI' }] : [LOOMS],
        roles: ['distributor'],
      }),
    });
    await announceImport(product, mixed.missionId);
    const address = `${mixed.path}/participants/${String(mixed.buyers[0])}/suggestions`;
    const items = await eventually('recommendations', async () => {
      const { body } = await mixed.organiser.get(address).expect(200);
      return body.computedAt === null ? null : (body.items as SuggestionBody[]);
    });
    expect(items.map(({ counterpart }) => counterpart.participationId)).toEqual([mixed.smes[0]]);
  });

  it('have no time of computation before there are any', async () => {
    const fresh = await makeMissionWithCompanies(product, { smes: 1, buyers: 1 });
    const address = `${fresh.path}/participants/${String(fresh.smes[0])}/suggestions`;
    expect((await fresh.organiser.get(address).expect(200)).body).toEqual({
      items: [],
      computedAt: null,
      requestStatuses: [],
    });
  });
});

import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import {
  announceImport,
  makeMissionWithCompanies,
  type MissionWithCompanies,
} from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

type Setup = Record<string, unknown>;

let product: TestProduct;
let mission: MissionWithCompanies;

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, {
    smes: 3,
    buyers: 3,
    // Of one heading, and not the same: no score is full.
    profileOf: (side) => ({ products: [{ scheme: 'HS', code: side === 'sme' ? '844630' : '844621' }] }),
  });
  await announceImport(product, mission.missionId);
  await eventually('recommendations', async () => ((await suggested(mission.smes[0])).length === 3 ? true : null));
});
afterAll(() => product.close());

const address = () => `${mission.path}/match-setup`;
const at = (participationId: string | undefined, rest: string): string =>
  `${mission.path}/participants/${String(participationId)}/${rest}`;

async function suggested(participationId: string | undefined, reader: Caller = mission.organiser): Promise<string[]> {
  const { items } = (await reader.get(at(participationId, 'suggestions')).expect(200)).body as {
    items: { counterpart: { participationId: string } }[];
  };
  return items.map(({ counterpart }) => counterpart.participationId);
}

async function decide(change: Setup) {
  const read = await mission.organiser.get(address()).expect(200);
  return mission.organiser
    .put(address(), { ...(read.body.setup as Setup), ...change })
    .set('If-Match', String(read.get('ETag')));
}

const everyWeight = (products: number, languages: number) =>
  Object.fromEntries(
    [
      ...['roles', 'segments', 'price_level', 'certifications', 'territories', 'channels', 'volume', 'size'],
      ...['years_active', 'presence', 'trade_terms', 'seniority'],
    ]
      .map((kind): [string, number] => [kind, 0])
      .concat([
        ['products', products],
        ['languages', languages],
      ]),
  );

describe('the organiser’s setup', () => {
  it('begins with what usually holds, and keeps every version with who decided it', async () => {
    const read = await mission.organiser.get(address()).expect(200);
    expect(read.body).toMatchObject({ version: 0, recordedAt: null, setup: { weights: null, minimumScore: 0 } });
    expect((await decide({ minimumScore: 0.1 })).body).toMatchObject({ version: 1, setup: { minimumScore: 0.1 } });
    expect((await decide({ minimumScore: 0.2 })).get('ETag')).toBe('"match-setup-2"');
    const { items } = (await mission.organiser.get(`${address()}/versions`).expect(200)).body;
    expect(items).toMatchObject([
      { version: 2, recordedById: expect.any(String) },
      { version: 1, recordedById: expect.any(String) },
    ]);
    const late = await mission.organiser.put(address(), read.body.setup).set('If-Match', '"match-setup-1"').expect(412);
    expect(late.body).toMatchObject({ type: '/problems/match-setup-moved-on', latestVersion: 2 });
    await mission.organiser.put(address(), read.body.setup).expect(428);
  });

  it('is the organiser’s alone', async () => {
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.get(address()).expect(403);
    await sme.put(address(), {}).expect(403);
  });

  it('refuses a rule about nobody, and names the bound it breaks for whoever tells it in another language', async () => {
    const nobody = { attribute: 'country', values: [] };
    const rule = { effect: 'never', smes: { attribute: 'province', values: ['Como'] }, buyers: nobody };
    expect((await decide({ groupRules: [rule] })).body).toMatchObject({
      type: '/problems/invalid-input',
      faults: [{ path: 'groupRules.0.buyers.values', code: 'too_small.array', minimum: 1 }],
    });
  });

  it('refuses weights without products, and people who take no part', async () => {
    const weights = { sme: everyWeight(0, 1), buyer: everyWeight(1, 1) };
    expect((await decide({ weights })).body).toMatchObject({ type: '/problems/invalid-input' });
    const blockedPairs = [{ smeId: mission.buyers[0], buyerId: mission.smes[0] }];
    expect((await decide({ blockedPairs })).body).toMatchObject({
      type: '/problems/match-setup-names-strangers',
      participationIds: [mission.buyers[0], mission.smes[0]],
    });
  });

  it('shows on sample pairs what other weights would do, and stores nothing', async () => {
    const weights = { sme: everyWeight(1, 9), buyer: everyWeight(1, 9) };
    const { items } = (await mission.organiser.post(`${address()}/weights-preview`, { weights }).expect(200)).body;
    expect(items.length).toBeGreaterThan(0);
    expect(items[0].now).toMatchObject({ outcome: 'scored', weightsVersion: 'prior-1' });
    const terms = items[0].then.terms as { kind: string; forSme: { weight: number } }[];
    const weightOf = (kind: string) => terms.find((term) => term.kind === kind)?.forSme.weight;
    expect(weightOf('products')).toBeCloseTo(0.1, 10);
    expect(weightOf('languages')).toBeCloseTo(0.9, 10);
    expect((await mission.organiser.get(address())).body.version).toBe(0);
  });

  it('bears on everybody’s suggestions once it is decided', async () => {
    await decide({ blockedPairs: [{ smeId: mission.smes[0], buyerId: mission.buyers[1] }] });
    await eventually('the refresh', async () => ((await suggested(mission.smes[0])).length === 2 ? true : null));
    expect(await suggested(mission.smes[0])).not.toContain(mission.buyers[1]);
    const country = (values: string[]) => ({ attribute: 'country', values });
    await decide({
      blockedPairs: [],
      groupRules: [{ effect: 'never', smes: country(['IT']), buyers: country(['UZ']) }],
    });
    await eventually('the refresh', async () => ((await suggested(mission.smes[0])).length === 0 ? true : null));
    await decide({ groupRules: [{ effect: 'only', smes: country(['IT']), buyers: country(['UZ']) }] });
    await eventually('the refresh', async () => ((await suggested(mission.smes[0])).length === 3 ? true : null));
    await decide({ groupRules: [], minimumScore: 0.999 });
    await eventually('the refresh', async () => ((await suggested(mission.smes[0])).length < 3 ? true : null));
  });
});

describe('minimums of meetings', () => {
  it('are stored when they can be kept', async () => {
    expect((await decide({ minimumMeetings: { sme: 3, buyer: 3 } })).status).toBe(200);
  });

  it('are refused with the group that cannot have them', async () => {
    const blockedPairs = [
      { smeId: mission.smes[0], buyerId: mission.buyers[0] },
      { smeId: mission.smes[0], buyerId: mission.buyers[1] },
    ];
    const answer = await decide({ minimumMeetings: { sme: 2, buyer: 0 }, blockedPairs });
    expect(answer.body).toMatchObject({
      type: '/problems/minimum-not-feasible',
      side: 'sme',
      participationIds: [mission.smes[0]],
      asked: 2,
      possible: 1,
    });
    expect((await mission.organiser.get(address())).body.version).toBe(0);
    const { setup } = (await mission.organiser.get(address())).body;
    const proof = await mission.organiser.post(`${address()}/proof`, setup).expect(200);
    expect(proof.body).toEqual({ possiblePairs: 9 });
  });

  it('are refused beyond what somebody takes', async () => {
    const answer = await decide({ minimumMeetings: { sme: 2, buyer: 0 }, maximumMeetings: { sme: 1, buyer: null } });
    expect(answer.body).toMatchObject({ type: '/problems/minimum-not-feasible', asked: 6, possible: 3 });
  });
});

describe('the list that a participant would see', () => {
  const preview = (participationId: string | undefined, setup: object) =>
    mission.organiser.post(`${address()}/list-preview`, { participationId, setup });

  it('is shown under a setup that is not stored, beside the places of now', async () => {
    const { setup } = (await mission.organiser.get(address()).expect(200)).body as { setup: object };
    const [first] = await suggested(mission.smes[0]);
    const same = await preview(mission.smes[0], setup).expect(200);
    expect(same.body).toMatchObject({ items: [{ placeNow: 1 }, { placeNow: 2 }, { placeNow: 3 }], gone: [] });
    const apart = { ...setup, blockedPairs: [{ smeId: mission.smes[0], buyerId: first }] };
    const other = (await preview(mission.smes[0], apart).expect(200)).body as { items: object[] };
    expect(other).toMatchObject({ items: [{ placeNow: 2 }, { placeNow: 3 }], gone: [{ participationId: first }] });
    expect(await suggested(mission.smes[0])).toHaveLength(3);
    await preview('0199a000-0000-7000-8000-000000000000', setup).expect(404);
    const sme = await mission.callerOf(mission.smes[0]);
    await sme.post(`${address()}/list-preview`, { participationId: mission.smes[0], setup }).expect(403);
  });
});

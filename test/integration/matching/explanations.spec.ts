import type { MissionId } from '../../../src/kernel/id.js';
import type { Caller } from '../../builders/caller.js';
import { eventually } from '../../builders/eventually.js';
import {
  announceImport,
  makeMissionWithCompanies,
  type MissionWithCompanies,
} from '../../builders/mission-with-companies.js';
import { startTestProduct, type TestProduct } from '../../builders/test-product.js';

interface Side {
  readonly weight: number;
  readonly value: number;
}
interface Term {
  readonly kind: string;
  readonly share: number;
  readonly points: number;
  readonly isReason: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly forSme: Side | null;
  readonly forBuyer: Side | null;
}
interface Suggestion {
  readonly counterpart: { readonly participationId: string };
  readonly score: number;
  readonly reasons: Term[];
}

let product: TestProduct;
let mission: MissionWithCompanies;

const LOOMS = { scheme: 'HS', code: '844630' } as const;
const LINE = { role: 'offer', share: null, text: null };

beforeAll(async () => {
  product = await startTestProduct();
});
beforeEach(async () => {
  mission = await makeMissionWithCompanies(product, {
    smes: 3,
    buyers: 4,
    profileOf: (_side, index) => ({
      products: [index === 0 ? LOOMS : { scheme: 'HS', code: '640399' }],
      roles: ['distributor'],
    }),
  });
  await announceImport(product, mission.missionId);
  await refreshed(0);
});
afterAll(() => product.close());

/** Waits until the recommendations were computed more often than that. */
const refreshed = (revision: number, missionId: MissionId = mission.missionId) =>
  eventually('recommendations', async () => {
    const found = await product.database.query<{ revision: number }>(
      'SELECT revision FROM recommendation_sets WHERE mission_id = $1 AND revision >= $2',
      [missionId, revision],
    );
    return found[0];
  });

const at = (participationId: string | undefined, rest: string): string =>
  `${mission.path}/participants/${String(participationId)}/${rest}`;

const suggestionsOf = async (participationId: string | undefined, reader: Caller = mission.organiser) =>
  (await reader.get(at(participationId, 'suggestions')).expect(200)).body.items as Suggestion[];

interface Explanation {
  readonly outcome: string;
  readonly score: number;
  readonly terms: Term[];
  readonly wouldRaise: { readonly kind: string; readonly scoreThen: number }[];
}

const explain = async (
  one: string | undefined,
  other: string | undefined,
  reader: Caller,
  view = 'organiser',
): Promise<Explanation> =>
  (await reader.get(at(one, `counterparts/${String(other)}/explanation?view=${view}`)).expect(200)).body;

async function revise(participationId: string | undefined, change: object): Promise<void> {
  const read = await mission.organiser.get(at(participationId, 'profile')).expect(200);
  await mission.organiser
    .put(at(participationId, 'profile'), { ...read.body.profile, ...change })
    .set('If-Match', String(read.get('ETag')))
    .expect(200);
}

/** The score as a person computes it from what is shown: two weighted means, and their harmonic mean. */
function byHand(terms: readonly Term[]): number {
  const utility = (sides: readonly (Side | null)[]): number => {
    const stated = sides.flatMap((side) => side ?? []);
    const weights = stated.reduce((sum, { weight }) => sum + weight, 0);
    return stated.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights;
  };
  const forSme = utility(terms.map((term) => term.forSme));
  const forBuyer = utility(terms.map((term) => term.forBuyer));
  return (2 * forSme * forBuyer) / (forSme + forBuyer);
}

/** What products are worth, from the likenesses that are shown. */
function productsByHand(facts: Readonly<Record<string, unknown>>): number {
  const figure = (name: string): number => Number(facts[name] ?? 0);
  const { partOfConcepts: part = 0 } = facts as { partOfConcepts?: number };
  const codes = (1 - part) * figure('codeLikeness') + part * figure('conceptLikeness');
  return codes + figure('partOfText') * (1 - codes) * figure('textLikeness');
}

describe('a suggestion', () => {
  it('can be recomputed by hand from what is shown, and its points sum to those of its score', async () => {
    await revise(mission.smes[0], { priceLevel: 3, channels: ['retail', 'project'], yearFounded: 1990 });
    await revise(mission.buyers[0], { priceLevel: 4, channels: ['retail'], seniority: 'owner' });
    await refreshed(2);
    const items = await suggestionsOf(mission.smes[0]);
    expect(items.length).toBeGreaterThan(0);
    for (const { score, reasons } of items) {
      expect(byHand(reasons)).toBeCloseTo(score, 10);
      const products = reasons.find(({ kind }) => kind === 'products');
      expect(productsByHand(products?.facts ?? {})).toBeCloseTo(products?.forSme?.value ?? 0, 10);
      expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 10);
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(Math.round(score * 100));
      expect(reasons.filter(({ isReason }) => isReason).length).toBeLessThanOrEqual(3);
    }
    expect(items[0]?.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['price_level', 'channels', 'years_active', 'seniority']),
    );
  });

  it('is explained with what would raise it', async () => {
    await revise(mission.smes[0], { priceLevel: 1 });
    await revise(mission.buyers[0], { priceLevel: 4 });
    const told = await explain(mission.smes[0], mission.buyers[0], mission.organiser);
    expect(told).toMatchObject({ outcome: 'scored', isSuggested: true, weightsVersion: 'prior-1' });
    expect(byHand(told.terms)).toBeCloseTo(told.score, 10);
    const rise = told.wouldRaise.find(({ kind }) => kind === 'price_level');
    expect(rise).toMatchObject({ change: 'improve', facts: { sme: 1, buyer: 4 } });
    expect(rise?.scoreThen).toBeGreaterThan(told.score);
  });
});

describe('a changed profile', () => {
  it('scores its own pairs anew and leaves the others as they are, to the last bit', async () => {
    const others = await suggestionsOf(mission.smes[2]);
    await revise(mission.smes[1], { lines: [{ scheme: 'HS', code: '844630', ...LINE }] });
    await refreshed(1);
    expect((await suggestionsOf(mission.smes[1]))[0]?.counterpart.participationId).toBe(mission.buyers[0]);
    const looms = await suggestionsOf(mission.buyers[0]);
    expect(looms.map(({ counterpart }) => counterpart.participationId).sort()).toEqual(
      [mission.smes[0], mission.smes[1]].sort(),
    );
    const rest = (await suggestionsOf(mission.smes[2])).map(({ counterpart, score }) => ({ ...counterpart, score }));
    expect(rest).toEqual(others.map(({ counterpart, score }) => ({ ...counterpart, score })));
    const [sets] = await product.database.query<{ sets: number }>(
      `SELECT count(*)::int AS sets FROM recommendation_sets WHERE mission_id = $1 AND revision = 1`,
      [mission.missionId],
    );
    expect(sets?.sets).toBe(1);
  });

  it('leads to the same lists as scoring everybody', async () => {
    const computedAt = async () =>
      (await mission.organiser.get(at(mission.smes[0], 'suggestions')).expect(200)).body.computedAt as string;
    const computedFirst = await computedAt();
    await revise(mission.smes[1], { lines: [{ scheme: 'HS', code: '844630', ...LINE }], priceLevel: 2 });
    await refreshed(1);
    const ordered = async (id: string | undefined) =>
      (await suggestionsOf(id)).map(({ counterpart }) => counterpart.participationId);
    const everybody = [...mission.smes, ...mission.buyers];
    const incremental = await Promise.all(everybody.map(ordered));
    const own = await suggestionsOf(mission.smes[1]);
    const before = await computedAt();
    expect(before > computedFirst).toBe(true);
    await announceImport(product, mission.missionId);
    await eventually('the refresh', async () => ((await computedAt()) === before ? null : true));
    expect(await Promise.all(everybody.map(ordered))).toEqual(incremental);
    expect(await suggestionsOf(mission.smes[1])).toEqual(own);
  });
});

describe('why not this one', () => {
  it('is told with the filter that stopped the pair', async () => {
    await revise(mission.buyers[0], { certifications: [{ code: 'EAC', isMandatory: true, validUntil: null }] });
    await revise(mission.smes[0], { certifications: [{ code: 'EAC', isMandatory: false, validUntil: '2025-01-31' }] });
    await refreshed(2);
    const sme = await mission.callerOf(mission.smes[0]);
    expect(await explain(mission.smes[0], mission.buyers[0], sme)).toEqual({
      outcome: 'not-suggested',
      stoppedBy: [{ kind: 'mandatory_certification_missing', facts: { missing: ['EAC'], expired: ['EAC'] } }],
    });
    expect(await suggestionsOf(mission.smes[0], sme)).toEqual([]);
  });

  it('is for who takes part, about the other side', async () => {
    const stranger = await mission.callerOf(mission.smes[1]);
    const address = at(mission.smes[0], `counterparts/${String(mission.buyers[0])}/explanation`);
    await stranger.get(address).expect(404);
    await mission.organiser.get(at(mission.smes[0], `counterparts/${String(mission.smes[1])}/explanation`)).expect(404);
  });
});

describe('completeness', () => {
  it('counts what each unstated field costs', async () => {
    await revise(mission.buyers[0], { priceLevel: 4, channels: ['retail'] });
    const { body } = await mission.organiser.get(at(mission.smes[0], 'profile/completeness')).expect(200);
    expect(body).toMatchObject({ counterparts: 4, possible: 1 });
    expect(body.missing).toContainEqual({ kind: 'price_level', closedPairs: 0, uncountedPairs: 1 });
    expect(body.missing).toContainEqual({ kind: 'channels', closedPairs: 0, uncountedPairs: 1 });
    await revise(mission.smes[0], { lines: [], description: {} });
    const empty = await mission.organiser.get(at(mission.smes[0], 'profile/completeness')).expect(200);
    expect(empty.body).toMatchObject({ possible: 0, missing: [{ kind: 'products', closedPairs: 4 }] });
  });
});

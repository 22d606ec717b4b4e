import { scorePairs } from '../../../matching-engine/index.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Candidate } from './candidate.js';
import { USUAL_SETUP } from '../domain/match-setup.js';
import { recommendationsOf } from './read-scores.js';
import { type MatchFrame, scoreQuestion } from './score-input.js';

const candidate = (id: string, side: 'sme' | 'buyer', change: Partial<Candidate> = {}): Candidate => ({
  id: id as ParticipationId,
  side,
  countryCode: side === 'sme' ? 'IT' : 'UZ',
  sessions: [],
  meetingsPerSession: null,
  province: null,
  products: [{ scheme: 'HS', code: '844630', share: null, linkedHsCodes: [] }],
  productTexts: [],
  territories: [],
  segments: [],
  channels: [],
  priceLevel: null,
  volume: { least: null, most: null },
  size: null,
  sizesSought: [],
  yearFounded: null,
  tradeTerms: [],
  seniority: null,
  presence: null,
  presenceSought: null,
  exclusivities: [],
  validUntil: null,
  consentsToMatching: true,
  isRestricted: false,
  roles: ['distributor'],
  targetCountries: side === 'sme' ? ['UZ'] : [],
  languages: [side === 'sme' ? 'it' : 'ru'],
  certifications: [{ code: 'CE', isMandatory: false, validUntil: null }],
  description: { en: 'weaving machines' },
  ...change,
});

const frame: MatchFrame = {
  interpreters: [],
  setup: USUAL_SETUP,
  setupVersion: 0,
  day: '2026-12-01',
  knowledge: { concepts: { ids: [], byCode: {} }, tellingStems: {} },
};

describe('what the engine is asked about a mission', () => {
  it('tells what an SME seeks from what a buyer is', () => {
    const { smes, buyers } = scoreQuestion([candidate('sme', 'sme'), candidate('buyer', 'buyer')], frame);
    expect(smes).toMatchObject([
      {
        id: 'sme',
        side: 'sme',
        products: [{ scheme: 'HS', code: '844630' }],
        texts: [{ language: 'en', text: 'weaving machines' }],
        languages: ['it'],
        priceLevel: null,
        segments: [],
        rolesSought: ['distributor'],
        targetCountries: ['UZ'],
        certificationsHeld: ['CE'],
      },
    ]);
    expect(buyers).toMatchObject([
      {
        id: 'buyer',
        rolesHeld: ['distributor'],
        country: 'UZ',
        certificationsRequired: [{ code: 'CE', isMandatory: false }],
      },
    ]);
  });

  it('hands over of the kinds of business what bears on the goods of the mission, with what lies above them', () => {
    const vector = { concepts: [0], weights: [1] };
    const byCode = { 'HS 84': vector, 'HS 8446': vector, 'HS 844630': vector, 'HS 844610': vector, 'HS 94': vector };
    const knowledge = { concepts: { ids: ['ATECO 28.94'], byCode }, tellingStems: {} };
    const { options } = scoreQuestion([candidate('sme', 'sme')], { ...frame, knowledge });
    expect(options.concepts).toEqual({
      ids: ['ATECO 28.94'],
      byCode: { 'HS 84': vector, 'HS 8446': vector, 'HS 844630': vector },
    });
  });

  it('leaves the certificates of an SME that states none unknown', () => {
    const { smes } = scoreQuestion([candidate('sme', 'sme', { certifications: [] })], frame);
    expect(smes[0]?.certificationsHeld).toBeNull();
  });

  it('is answered with the same reasons for both, told in words and lists', () => {
    const interpreters = [{ languages: ['it', 'ru'] }];
    const { smes, buyers, options } = scoreQuestion([candidate('sme', 'sme'), candidate('buyer', 'buyer')], {
      ...frame,
      interpreters,
    });
    const recommendations = recommendationsOf(scorePairs(smes, buyers, options).pairs, USUAL_SETUP);
    expect(
      recommendations.map(({ participationId, counterpartId, rank }) => [participationId, counterpartId, rank]),
    ).toEqual([
      ['sme', 'buyer', 1],
      ['buyer', 'sme', 1],
    ]);
    const factsByKind = new Map(recommendations[0]?.terms.map(({ kind, facts }) => [kind, facts]));
    expect(factsByKind.get('products')).toMatchObject({ codes: ['HS 844630'] });
    expect(factsByKind.get('roles')).toEqual({ sought: 'distributor', held: 'distributor', fit: 1 });
    expect(factsByKind.get('certifications')).toEqual({ met: ['CE'] });
    expect(factsByKind.get('languages')).toEqual({ interpreter: ['it', 'ru'] });
  });

  it('tells that a firm wants to sell in the country of the buyer, where fewer than three terms speak for the meeting', () => {
    const country = { kind: 'country', country: 'UZ' } as const;
    const pair = {
      ...{ smeId: 'sme', buyerId: 'buyer', score: 0, points: 0, utility: { sme: 0, buyer: 0 }, terms: [] },
      ...{ reasons: [country], rank: { forSme: 1, forBuyer: null }, weightsVersion: 'prior-1' },
    };
    const told = { share: 0, points: 0, isReason: true, forSme: null, forBuyer: null };
    expect(recommendationsOf([pair], USUAL_SETUP)).toMatchObject([
      { terms: [{ kind: 'country', facts: { country: 'UZ' }, ...told }] },
    ]);
  });

  it('keeps scores within 1, whatever fractions sum to', () => {
    const pair = {
      smeId: 'sme',
      buyerId: 'buyer',
      score: 1 + Number.EPSILON,
      points: 100,
      utility: { sme: 1, buyer: 1 },
      terms: [],
      reasons: [],
      rank: { forSme: 1, forBuyer: null },
      weightsVersion: 'prior-1',
    };
    expect(recommendationsOf([pair], USUAL_SETUP)).toEqual([
      { participationId: 'sme', counterpartId: 'buyer', rank: 1, score: 1, terms: [] },
    ]);
  });
});

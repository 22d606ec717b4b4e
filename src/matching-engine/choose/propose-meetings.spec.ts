import { aBuyer, anSme, hsLines } from '../../../test/builders/match-profiles.js';
import type { ProposalNews, ProposalTerms } from '../model/meeting-proposal.js';
import { proposeMeetings } from './propose-meetings.js';

const LOOMS = '844630';
const SHOES = '640399';

const smes = [
  anSme({ id: 's-looms', products: hsLines(LOOMS) }),
  anSme({ id: 's-shoes', products: hsLines(SHOES) }),
  anSme({ id: 's-without-products' }),
];
const buyers = [
  aBuyer({ id: 'b-looms', products: hsLines(LOOMS) }),
  aBuyer({ id: 'b-shoes-1', products: hsLines(SHOES) }),
  aBuyer({ id: 'b-shoes-2', products: hsLines(SHOES) }),
];

function termsOf(bounds: Readonly<Record<string, readonly [number, number]>>): ProposalTerms {
  return {
    bounds: [...smes, ...buyers].map(({ id, side }) => {
      const [minimum, maximum] = bounds[id] ?? [0, 5];
      return { id, side, minimum, maximum };
    }),
    agreed: [],
    minimumScore: 0,
  };
}

const unheard = { report: () => undefined, isStopped: () => false };

function pairsProposed(terms: ProposalTerms): readonly string[] | undefined {
  return proposeMeetings(smes, buyers, terms, {}, unheard)?.meetings.map(({ smeId, buyerId }) => `${smeId} ${buyerId}`);
}

describe('proposeMeetings', () => {
  it('proposes whoever suits and says who is left with nothing, and why', () => {
    expect(pairsProposed(termsOf({}))).toEqual(['s-looms b-looms', 's-shoes b-shoes-1', 's-shoes b-shoes-2']);
    expect(proposeMeetings(smes, buyers, termsOf({}), {}, unheard)?.shortfalls).toEqual([
      {
        participantId: 's-without-products',
        side: 'sme',
        meetings: 0,
        minimum: 0,
        reason: 'nobody_suitable',
        filtered: { products_not_comparable: 3 },
      },
    ]);
  });

  it('counts agreed meetings and does not propose them again', () => {
    const terms = { ...termsOf({ 's-shoes': [0, 1] }), agreed: [{ smeId: 's-shoes', buyerId: 'b-shoes-2' }] };
    expect(pairsProposed(terms)).toEqual(['s-looms b-looms']);
  });

  it('says that somebody has less than the minimum, and what stands in the way', () => {
    const bounds = { 's-looms': [3, 5], 's-shoes': [2, 5], 'b-shoes-1': [0, 0], 's-without-products': [0, 0] } as const;
    const reasons = proposeMeetings(smes, buyers, termsOf(bounds), {}, unheard)?.shortfalls.map(
      ({ participantId, meetings, minimum, reason }) => ({ participantId, meetings, minimum, reason }),
    );
    expect(reasons).toEqual([
      { participantId: 's-looms', meetings: 1, minimum: 3, reason: 'nobody_suitable' },
      { participantId: 's-shoes', meetings: 1, minimum: 2, reason: 'nobody_good_enough' },
      { participantId: 's-without-products', meetings: 0, minimum: 0, reason: 'no_capacity' },
      { participantId: 'b-shoes-1', meetings: 0, minimum: 0, reason: 'no_capacity' },
    ]);
  });

  it('finds a meeting beyond the first lists for whoever would be left with nothing', () => {
    // Everybody offers and seeks the same; the last SME is the worst partner of each buyer but for its language.
    const many = Array.from({ length: 70 }, (_, index) =>
      anSme({ id: `s${String(index).padStart(2, '0')}`, products: hsLines(LOOMS), languages: ['en'] }),
    );
    const last = anSme({ id: 's99', products: hsLines(LOOMS), languages: ['it'] });
    const partners = Array.from({ length: 71 }, (_, index) =>
      aBuyer({ id: `b${String(index).padStart(2, '0')}`, products: hsLines(LOOMS), languages: ['en', 'ru', 'it'] }),
    );
    const bounds = [...many, last, ...partners].map(({ id, side }) => ({ id, side, minimum: 0, maximum: 1 }));
    const proposal = proposeMeetings([...many, last], partners, { bounds, agreed: [], minimumScore: 0 }, {}, unheard);
    expect(proposal?.shortfalls).toEqual([]);
    expect(proposal?.meetings).toHaveLength(71);
  });

  it('tells how far it has come, and ends when it is stopped', () => {
    const news: ProposalNews[] = [];
    const report = (heard: ProposalNews): void => void news.push(heard);
    proposeMeetings(smes, buyers, termsOf({}), {}, { report, isStopped: () => false });
    expect(news[0]).toEqual({ share: 0, meetings: 0 });
    expect(news.at(-1)).toEqual({ share: 1, meetings: 3 });
    const stopped = proposeMeetings(smes, buyers, termsOf({}), {}, { report, isStopped: () => true });
    expect(stopped).toBeNull();
  });
});

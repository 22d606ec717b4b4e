import { aBuyer, anSme, hsLines } from '../../../test/builders/match-profiles.js';
import type { SmeProfile } from '../model/match-profile.js';
import { scorePairs } from '../score/score-pairs.js';
import { codeConcepts, type CodeLabel, type ConceptDescription } from './code-concepts.js';
import { englishStem } from './english-stem.js';

const labels: readonly CodeLabel[] = [
  { scheme: 'HS', code: '8446', label: 'Weaving machines (looms)' },
  { scheme: 'HS', code: '844630', label: 'Weaving machines for fabrics wider than 30 cm, shuttleless' },
  { scheme: 'HS', code: '8448', label: 'Auxiliary machinery for looms; shuttles' },
  { scheme: 'HS', code: '8432', label: 'Agricultural machinery for soil preparation; ploughs' },
  { scheme: 'HS', code: '9999', label: 'zzz' },
];
const descriptions: readonly ConceptDescription[] = [
  { id: '28.94', title: 'Machinery for textile production', text: 'machines for weaving, looms, shuttles' },
  { id: '28.30', title: 'Agricultural machinery', text: 'ploughs, tractors, harvesters' },
];

describe('codeConcepts', () => {
  const concepts = codeConcepts(labels, descriptions);
  const strongest = (code: string): string | undefined => {
    const first = concepts.byCode[code]?.concepts[0];
    return first === undefined ? undefined : concepts.ids[first];
  };

  it('reads the kind of business from labels', () => {
    expect(strongest('HS 844630')).toBe('28.94');
    expect(strongest('HS 8448')).toBe('28.94');
    expect(strongest('HS 8432')).toBe('28.30');
  });

  it('knows nothing of a code whose label shares no word with any kind', () => {
    expect(strongest('HS 9999')).toBeUndefined();
  });

  it('gives vectors of length 1', () => {
    const { weights = [] } = concepts.byCode['HS 8432'] ?? {};
    expect(weights.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1, 12);
  });

  it('counts for a company the goods that it names, and not its activity besides', () => {
    const activity = { scheme: 'ATECO', code: '28.30', linkedHsCodes: ['8432'] } as const;
    const buyers = [aBuyer({ products: hsLines('844630') })];
    const likeness = (products: SmeProfile['products']) => {
      const [pair] = scorePairs([anSme({ products })], buyers, { concepts }).pairs;
      const facts = pair?.terms[0]?.facts;
      return facts?.kind === 'products' ? facts.conceptLikeness : null;
    };
    expect(likeness([activity, ...hsLines('844630')])).toBeCloseTo(1, 12);
  });

  it('brings related goods of different headings together, and tells by what', () => {
    const smes = [anSme({ products: hsLines('844630', '844890') })];
    const buyers = [aBuyer({ products: hsLines('8448') })];
    const [without] = scorePairs(smes, buyers).pairs;
    const [pair] = scorePairs(smes, buyers, { concepts }).pairs;
    expect(pair!.score).toBeGreaterThan(without!.score);
    expect(pair!.terms[0]!.facts).toMatchObject({ kind: 'products', concepts: ['28.94', '28.30'] });
  });
});

describe('englishStem', () => {
  it.each([
    ['machines', 'machin'],
    ['machine', 'machin'],
    ['weaving', 'weav'],
    ['glasses', 'glass'],
    ['glass', 'glass'],
    ['batteries', 'battery'],
    ['gas', 'gas'],
  ])('takes %s to %s', (word, stem) => {
    expect(englishStem(word)).toBe(stem);
  });
});

import { CodeSearch } from '../../../matching-engine/index.js';
import { atecoRules } from '../domain/ateco.js';
import type { Scheme } from '../domain/code.js';
import { hsRules } from '../domain/hs.js';
import type { LayoutName } from '../domain/official/file-layouts.js';
import { officialEntry, type OfficialEntry } from '../domain/official/official-entry.js';
import { loadHeadingsByClass } from '../loading/load-ateco.js';
import { loadActivitiesOfServices } from '../loading/load-services.js';
import { loadActivityTexts, loadGoodsTexts, loadServiceTexts } from '../loading/load-texts.js';
import type { SearchSources } from './search-sources.js';
import { searchedCatalogue, type WeighedCatalogue } from './searched-catalogue.js';

const sources: SearchSources = {
  goods: loadGoodsTexts(),
  activities: loadActivityTexts(),
  services: loadServiceTexts(),
  headingsByClass: loadHeadingsByClass(),
  activitiesOfService: (code) => loadActivitiesOfServices().get(code) ?? [],
  official: new Map(),
};
const goods = searchedCatalogue('HS', sources);
const activities = searchedCatalogue('ATECO', sources);
const services = searchedCatalogue('CPA', sources);
const searchIn = ({ catalogue, weights }: WeighedCatalogue) => new CodeSearch(catalogue, weights);
const searches = { HS: searchIn(goods), ATECO: searchIn(activities), CPA: searchIn(services) };

const codesFor = (scheme: keyof typeof searches, text: string) =>
  searches[scheme].search(text).suggestions.map(({ code }) => code);

/** The headings of the suggestions, each once, in order. */
const headingsFor = (text: string) => [...new Set(codesFor('HS', text).map((code) => code.slice(0, 4)))];

describe('Searching the shipped codes', () => {
  it('finds weaving looms in three languages', () => {
    expect(headingsFor('telai jacquard').slice(0, 3)).toContain('8446');
    expect(headingsFor('станки ткацкие')[0]).toBe('8446');
    expect(headingsFor('weaving looms')[0]).toBe('8446');
  });

  it.each([
    ['rapier looms', '844630'],
    ['pressure cookers', '732393'],
    ['wooden clothes pegs', '442199'],
    ['solar panels', '854143'],
    ['extra virgin olive oil', '150920'],
  ])('finds "%s" among the subheadings of HS', (text, code) => {
    expect(codesFor('HS', text).slice(0, 3)).toContain(code);
  });

  it.each([
    ['tornitura e fresatura conto terzi', '25.53'],
    ['caseificio', '10.51'],
    ['tessitura jacquard', '13.20'],
    ['costruzione di stampi per lamiera', '25.63'],
    ['pasticceria artigianale', '10.71'],
  ])('finds "%s" among the classes of ATECO', (text, code) => {
    expect(codesFor('ATECO', text).slice(0, 3)).toContain(code);
  });

  it.each([
    ['produzione di formaggi', '10.51'],
    ['azienda specializzata nella produzione di piastrelle', '23.31'],
    ['realizziamo mobili su misura', '31.00'],
  ])('hears in "%s" what is made rather than that something is', (text, code) => {
    expect(codesFor('ATECO', text)[0]).toBe(code);
  });

  it.each([
    ['tornitura e fresatura conto terzi', '25.62'],
    ['verniciatura e zincatura', '25.61'],
    ['printing services', '18.12'],
  ])('finds "%s" among the services of CPA', (text, code) => {
    expect(codesFor('CPA', text).slice(0, 3)).toContain(code);
  });

  it.each([
    ['станки ткацкие', '28.94'],
    ['растительное масло', '10.41'],
  ])('finds who makes "%s" in Russian by what the goods are called', (text, code) => {
    expect(codesFor('ATECO', text).slice(0, 3)).toContain(code);
  });

  it('reads Russian and English activities by the labels', () => {
    expect(codesFor('ATECO', 'weaving')).toContain('13.20');
    expect(codesFor('ATECO', 'ткачество')).toContain('13.20');
  });

  it('suggests nothing for Uzbek, and says so', () => {
    expect(searches.HS.search("to'quv dastgohlari").suggestions).toEqual([]);
  });
});

describe('The shipped words of the trade', () => {
  it('are of subheadings and classes in normal form', () => {
    const named = [...loadGoodsTexts()].filter(([, texts]) => texts.some(({ kind }) => kind === 'word'));
    expect(
      named.filter(([code]) => hsRules.normalise(code) !== code || hsRules.levelOf(code) !== 'subheading'),
    ).toEqual([]);
    const worded = [...loadActivityTexts()].filter(([, texts]) => texts.some(({ kind }) => kind === 'word'));
    expect(
      worded.filter(([code]) => atecoRules.normalise(code) !== code || atecoRules.levelOf(code) !== 'class'),
    ).toEqual([]);
  });

  it('make catalogues with every code once and every parent', () => {
    for (const { codes } of [goods.catalogue, activities.catalogue, services.catalogue]) {
      const known = new Set(codes.map(({ code }) => code));
      expect(known.size).toBe(codes.length);
      expect(codes.filter(({ parent }) => parent !== null && !known.has(parent))).toEqual([]);
    }
  });
});

describe('Searching official lists', () => {
  const entry = (code: string, label: string, more: Partial<OfficialEntry> = {}) =>
    officialEntry({ code, labels: { en: label }, ...more });
  const official = new Map<LayoutName, readonly OfficialEntry[]>([
    ['hs-codes', [entry('8446', 'Weaving machines (looms)'), entry('844650', 'Looms; quantum, for rugs')]],
    ['hs-labels-ru', [officialEntry({ code: '8446', labels: { ru: 'станки ткацкие' } })]],
    ['hs-ateco-links', [officialEntry({ code: '844650', linked: ['28.94'] })]],
    [
      'cn-codes',
      [entry('84465010', 'Quantum looms for silk rugs'), entry('84465090', 'Quantum looms (excl. for silk)')],
    ],
    ['cn-cpa-links', [officialEntry({ code: '84465010', linked: ['28.94.99'] })]],
    [
      'cpa-codes',
      [entry('25.62', 'Machining'), entry('25.62.77', 'Photon milling'), entry('28.94.99', 'Entangled looms')],
    ],
    ['ateco-codes', [officialEntry({ code: '28.94', labels: { it: 'Macchine tessili' } })]],
    [
      'ateco-notes',
      [
        officialEntry({ code: '28.94', texts: [{ language: 'it', kind: 'note', text: 'telai gravitazionali' }] }),
        officialEntry({ code: '28.94', texts: [{ language: 'it', kind: 'exclusion', text: 'frullatori' }] }),
      ],
    ],
    [
      'ateco-index',
      [officialEntry({ code: '28.94.07', texts: [{ language: 'it', kind: 'example', text: 'orditoi' }] })],
    ],
  ]);
  const first = (scheme: Scheme, text: string) =>
    searchIn(searchedCatalogue(scheme, { ...sources, official })).search(text).suggestions[0]?.code;

  it('finds a subheading by its label, by words of its tariff lines and products, and by who makes it', () => {
    expect(first('HS', 'quantum looms')).toBe('844650');
    expect(first('HS', 'entangled')).toBe('844650');
    expect(first('HS', 'gravitazionali')).toBe('844650');
  });

  it('tells the tariff lines of a subheading apart', () => {
    expect(first('CN', 'quantum looms for silk')).toBe('84465010');
    expect(first('CN', 'quantum looms for wool, not silk rugs')).toMatch(/^844650/);
  });

  it('finds finer services by their own label and by the words of the class above', () => {
    expect(first('CPA', 'photon milling')).toBe('25.62.77');
    expect(first('CPA', 'fresatura')).toBe('25.62.77');
  });

  it('finds an activity by notes, and by phrases of codes finer than any that is listed, but not by what it excludes', () => {
    expect(first('ATECO', 'telai gravitazionali')).toBe('28.94');
    expect(first('ATECO', 'orditoi')).toBe('28.94');
    expect(first('ATECO', 'frullatori')).not.toBe('28.94');
  });
});

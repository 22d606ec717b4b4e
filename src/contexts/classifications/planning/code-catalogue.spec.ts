import { CodeSearch } from '../../../matching-engine/index.js';
import { atecoRules } from '../domain/ateco.js';
import { hsRules } from '../domain/hs.js';
import { loadHeadingsByClass } from '../loading/load-ateco.js';
import { loadActivityTexts, loadGoodsTexts } from '../loading/load-texts.js';
import { searchedActivities, searchedGoods, type WeighedCatalogue } from './code-catalogue.js';

const goods = searchedGoods(loadGoodsTexts(), loadActivityTexts(), loadHeadingsByClass());
const activities = searchedActivities(loadActivityTexts());
const searchIn = ({ catalogue, weights }: WeighedCatalogue) => new CodeSearch(catalogue, weights);
const searches = { HS: searchIn(goods), ATECO: searchIn(activities) };

const codesFor = (scheme: 'HS' | 'ATECO', text: string) =>
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
    for (const { codes } of [goods.catalogue, activities.catalogue]) {
      const known = new Set(codes.map(({ code }) => code));
      expect(known.size).toBe(codes.length);
      expect(codes.filter(({ parent }) => parent !== null && !known.has(parent))).toEqual([]);
    }
  });
});

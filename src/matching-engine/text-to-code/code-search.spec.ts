import type { CatalogueCode, CodeCatalogue, CodeText } from './code-catalogue.js';
import { CodeSearch } from './code-search.js';
import { goodsWeights } from './ranking-weights.js';

const title = (text: string, language: CodeText['language'] = 'en'): CodeText => ({ kind: 'title', language, text });
const words = (text: string, language: CodeText['language'] = 'en'): CodeText => ({ kind: 'word', language, text });

function code(number: string, texts: readonly CodeText[], more: Partial<CatalogueCode> = {}): CatalogueCode {
  return {
    code: number,
    parent: number.length > 2 ? number.slice(0, -2) : null,
    isAnswer: number.length === 6,
    texts,
    relatedKeys: [],
    ...more,
  };
}

const textileMachines = [
  code('84', [title('Machinery'), title('Macchine', 'it')]),
  code('8446', [title('Weaving machines (looms)'), title('Telai per tessitura', 'it')]),
  code('844610', [title('Looms for narrow fabrics, excluding carpets'), title('Telai per nastri', 'it')]),
  code('844630', [title('Shuttleless looms'), words('rapier looms; air jet looms')]),
  code('844690', [title('Other looms')]),
  code('8447', [title('Knitting machines')]),
  code('844711', [title('Circular knitting machines')]),
  code('844720', [title('Flat knitting machines'), title('Macchine rettilinee per maglieria', 'it')]),
  code('57', [title('Carpets')]),
  code('5701', [title('Knotted carpets')]),
  code('570110', [title('Carpets of wool, knotted')]),
];

const searchIn = (codes: readonly CatalogueCode[], related: CodeCatalogue['related'] = new Map()): CodeSearch =>
  new CodeSearch({ codes, related }, goodsWeights);
const search = searchIn(textileMachines);
const first = (text: string, from: CodeSearch = search): string | undefined => from.search(text).suggestions[0]?.code;

describe('CodeSearch', () => {
  it('ranks the code whose texts say what was asked first, with the words they know', () => {
    const { language, suggestions, unknownWords } = search.search('rapier looms');
    expect(language).toBe('en');
    expect(suggestions[0]).toMatchObject({ code: '844630', words: ['rapier', 'looms'] });
    expect(suggestions.map(({ code: suggested }) => suggested)).toContain('844610');
    expect(unknownWords).toEqual([]);
  });

  it('gives likelihoods that sum to 1 over all codes with any evidence, the likeliest first', () => {
    const { suggestions } = search.search('looms', { limit: 100 });
    const likelihoods = suggestions.map(({ likelihood }) => likelihood);
    expect(likelihoods.reduce((sum, likelihood) => sum + likelihood, 0)).toBeCloseTo(1, 12);
    expect(likelihoods).toEqual([...likelihoods].sort((left, right) => right - left));
  });

  it('reads words by their stems', () => {
    expect(first('a machine that knits circularly')).toBe('844711');
  });

  it('leads the words of a heading to the codes below it', () => {
    expect(first('weaving machines')?.slice(0, 4)).toBe('8446');
  });

  it('counts the texts of finer codes for the answer above them', () => {
    const withLine = searchIn([...textileMachines, code('84472092', [title('Tricot machines')])]);
    expect(first('tricot', withLine)).toBe('844720');
  });

  it('does not lead to what a label excludes', () => {
    expect(first('carpets')).toBe('570110');
    expect(search.search('carpets').suggestions.map(({ code: suggested }) => suggested)).not.toContain('844610');
  });

  it('prefers what is left over when no sibling knows the rest of the question', () => {
    expect(first('looms zzzz', searchIn(textileMachines.filter(({ code: number }) => number !== '844630')))).toBe(
      '844690',
    );
  });

  it('reads misspelled words, words without accents, words written together and words written apart', () => {
    expect(first('rapeir loms')).toBe('844630');
    const household = searchIn([
      code('11', []),
      code('1111', []),
      code('111111', [title('wallpaper'), title('qualità', 'it')]),
      code('111119', [title('road sweepers')]),
    ]);
    expect(first('roadsweepers', household)).toBe('111119');
    expect(first('wall paper', household)).toBe('111111');
    expect(household.search('qualita').suggestions[0]).toMatchObject({ code: '111111', words: ['qualita'] });
  });

  it('reads a text in the language whose words it has, or in the one it is told', () => {
    expect(search.search('telai per tessitura').language).toBe('it');
    expect(search.search('telai', { language: 'en' }).suggestions).toEqual([]);
  });

  it('reaches codes without labels in a language through related texts', () => {
    const related = new Map([['28.94', [title('macchine per tessitura', 'it')]]]);
    const bridged = searchIn(
      [code('84', []), code('8445', []), code('844520', [title('Spinning')], { relatedKeys: ['28.94'] })],
      related,
    );
    expect(bridged.search('tessitura').suggestions).toMatchObject([{ code: '844520', words: [] }]);
  });

  it('says which words it cannot read, and suggests nothing for a text of such words alone', () => {
    expect(search.search('looms qqqqqq').unknownWords).toEqual(['qqqqqq']);
    expect(search.search('dastgoh')).toEqual({ language: null, suggestions: [], unknownWords: ['dastgoh'] });
    expect(search.search('')).toEqual({ language: null, suggestions: [], unknownWords: [] });
  });

  it('gives the first words of a long text the most weight', () => {
    const packing = 'packed in boxes with a leaflet of thanks and the address of the maker, '.repeat(4);
    expect(first(`flat knitting machines ${packing} for carpets of wool`)).toBe('844720');
  });

  it('always answers the same', () => {
    expect(searchIn(textileMachines).search('looms for carpets')).toEqual(search.search('looms for carpets'));
  });

  it('refuses a catalogue whose parents or related texts are missing', () => {
    expect(() => searchIn([code('844610', [])])).toThrow('The parent 8446 of 844610');
    expect(() => searchIn([code('84', [], { isAnswer: true, relatedKeys: ['28.94'] })])).toThrow('28.94');
  });
});

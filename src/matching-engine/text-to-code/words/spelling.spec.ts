import { assert, property, string } from 'fast-check';
import { affirmedText, namesTheRest } from './affirmed-text.js';
import { NearSpellings } from './near-spellings.js';
import { spellingDistance } from './spelling-distance.js';
import { splitWords, WordSplitter } from './split-words.js';

describe('spellingDistance', () => {
  it('counts letters put in, left out, replaced and swapped', () => {
    expect(spellingDistance('loom', 'looms', 2)).toBe(1);
    expect(spellingDistance('weaving', 'wevaing', 2)).toBe(1);
    expect(spellingDistance('telaio', 'telio', 2)).toBe(1);
    expect(spellingDistance('rapier', 'napier', 2)).toBe(1);
    expect(spellingDistance('loom', 'carpet', 2)).toBe(3);
  });

  it('is 0 for the same word only, and the same both ways', () => {
    assert(
      property(string({ maxLength: 8 }), string({ maxLength: 8 }), (left, right) => {
        expect(spellingDistance(left, right, 9)).toBe(spellingDistance(right, left, 9));
        expect(spellingDistance(left, right, 9) === 0).toBe(left === right);
      }),
    );
  });
});

describe('NearSpellings', () => {
  const near = new NearSpellings(['jacquard', 'jacket', 'silencing', 'looms', 'loops']);
  const wordsNear = (word: string) => near.of(word).map((found) => found.word);

  it('finds one slip in short words, two in long ones, and other forms of a long word', () => {
    expect(wordsNear('jaquard')).toEqual(['jacquard']);
    expect(wordsNear('silencers')).toEqual(['silencing']);
    expect(wordsNear('loons')).toEqual(['looms', 'loops']);
  });

  it('leaves words alone that are short, unlike all others, or have digits', () => {
    expect(wordsNear('loms')).toEqual([]);
    expect(wordsNear('excavator')).toEqual([]);
    expect(wordsNear('looms2')).toEqual([]);
  });
});

describe('affirmedText', () => {
  it('drops what a label excludes, and references to other codes', () => {
    expect(affirmedText('Screws (excl. wood screws), of iron', 'en')).toBe('Screws  , of iron');
    expect(affirmedText('Looms, other than power looms; new', 'en').trim()).toBe('Looms,  ; new');
    expect(affirmedText('Coltivazione di cereali, escluso il riso', 'it').trim()).toBe('Coltivazione di cereali,');
    expect(affirmedText('Мясо кроме птицы', 'ru').trim()).toBe('Мясо');
  });

  it('leaves other texts as they are', () => {
    expect(affirmedText('Exclusive furniture (of wood)', 'en')).toBe('Exclusive furniture (of wood)');
  });
});

describe('namesTheRest', () => {
  it('knows the labels of what siblings leave over', () => {
    expect(namesTheRest('Looms; n.e.c. in heading no. 8446', 'en')).toBe(true);
    expect(namesTheRest('Altri telai a navetta', 'it')).toBe(true);
    expect(namesTheRest('Прочие челночные станки', 'ru')).toBe(true);
    expect(namesTheRest('Power looms', 'en')).toBe(false);
  });
});

describe('splitWords', () => {
  it('leaves out words that name nothing but keeps words for activities', () => {
    expect(splitWords('Produzione di telai e accessori', 'it').map(({ written }) => written)).toEqual([
      'produzione',
      'telai',
      'accessori',
    ]);
  });

  it('splits alike one by one and by the thousand', () => {
    expect(new WordSplitter('en').split('Looms for weaving')).toEqual(splitWords('Looms for weaving', 'en'));
  });
});

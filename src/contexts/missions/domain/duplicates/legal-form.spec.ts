import { wordsOfName } from './legal-form.js';

describe('the words by which a company is told from others', () => {
  it.each<[name: string, words: readonly string[]]>([
    ['Tessitura Lariana S.r.l.', ['tessitura', 'lariana']],
    ['TESSITURA LARIANA SRL', ['tessitura', 'lariana']],
    ['Tessitura Lariana S. p. A.', ['tessitura', 'lariana']],
    ['Tessitura Lariana società a responsabilità limitata', ['tessitura', 'lariana']],
    ['ООО «Текстиль Плюс»', ['tekstil', 'plius']],
    ['"Tekstil Plyus" MChJ', ['tekstil', 'plius']],
    ['Текстиль Плюс МЧЖ', ['tekstil', 'plius']],
    ['Tekstil Plyus masʼuliyati cheklangan jamiyati', ['tekstil', 'plius']],
    ['Caffè Brianza & Figli, Ltd.', ['caffe', 'brianza', 'figli']],
    ['[SYNTHETIC] Tashkent Weaving 01', ['tashkent', 'veaving', '01']],
    ['LLC', ['llc']],
  ])('of %s are %j', (name, words) => {
    expect(wordsOfName(name)).toEqual(words);
  });
});

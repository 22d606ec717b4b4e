import { wordsOf } from './words.js';

describe('wordsOf', () => {
  it('lowers letters, drops accents of Latin letters and leaves stop words out', () => {
    expect(wordsOf('Fabbricazione di TELAI, perché no: caffè', 'it')).toEqual(['telai', 'perche', 'no', 'caffe']);
    expect(wordsOf('Looms for the textile industry', 'en')).toEqual(['looms', 'textile', 'industry']);
  });

  it('keeps й apart from и and reads ё as е', () => {
    expect(wordsOf('Швейный станок и ёмкости', 'ru')).toEqual(['швейный', 'станок', 'емкости']);
  });

  it('keeps numbers and drops single letters', () => {
    expect(wordsOf("l'acciaio 316 x", 'it')).toEqual(['acciaio', '316']);
  });

  it('has no stop words for a language it does not know', () => {
    expect(wordsOf('va bilan dastgoh', 'uz')).toEqual(['va', 'bilan', 'dastgoh']);
  });
});

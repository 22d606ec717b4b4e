import { LanguagePairs } from './language-pairs.js';

describe('the languages of two who meet', () => {
  it('need nobody between them where one is shared, or where those of one are not known', () => {
    const pairs = new LanguagePairs();
    expect(pairs.between(['it', 'en'], ['en', 'ru'])).toEqual([]);
    expect(pairs.between([], ['ru'])).toEqual([]);
    expect(pairs.names).toEqual([]);
  });

  it('are bridged by anybody who has one of each', () => {
    const pairs = new LanguagePairs();
    const bridged = pairs.within(['uz', 'it', 'ru']);
    expect(bridged.map((index) => pairs.names[index])).toEqual(['it-ru', 'it-uz', 'ru-uz']);
    expect(pairs.between(['it'], ['uz', 'ru']).map((index) => pairs.names[index])).toEqual(['it-ru', 'it-uz']);
  });

  it('stay a need where no interpreter has them', () => {
    const pairs = new LanguagePairs();
    expect(pairs.within(['it', 'ru'])).toEqual([0]);
    expect(pairs.between(['en'], ['uz'])).toEqual([1]);
    expect(pairs.names).toEqual(['it-ru', 'en-uz']);
  });
});

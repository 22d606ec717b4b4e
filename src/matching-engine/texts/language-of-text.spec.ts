import { languageReader } from './language-of-text.js';

const languageOf = languageReader({ it: ['tela'], en: ['loom', 'carpet'], ru: ['станк'] });

describe('the language of a text', () => {
  it('is the one that knows most of its words, of those that bind or that name goods', () => {
    expect(languageOf('Telai per tessitura')).toBe('it');
    expect(languageOf('looms for carpets')).toBe('en');
    expect(languageOf('оборудование для ткачества')).toBe('ru');
  });

  it('is not known where no language knows a word, or two know as many', () => {
    expect(languageOf('Jacquard')).toBeNull();
    expect(languageOf('carpet per')).toBeNull();
    expect(languageOf('')).toBeNull();
  });
});

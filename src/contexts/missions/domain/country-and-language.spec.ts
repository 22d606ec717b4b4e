import { countryCodeOf, isCountryCode } from './country.js';
import { isLanguageCode, languageCodeOf } from './language.js';

describe('a country', () => {
  it.each([
    ['UZ', 'UZ'],
    ['uz', 'UZ'],
    ['Uzbekistan', 'UZ'],
    ['Узбекистан', 'UZ'],
    [' germania ', 'DE'],
    ['Türkiye', 'TR'],
    ['Oʻzbekiston', 'UZ'],
    ["O'zbekiston", 'UZ'],
    ['O‘zbekiston', 'UZ'],
    ['o`zbekiston', 'UZ'],
  ])('is found as "%s"', (text, code) => {
    expect(countryCodeOf(text)).toBe(code);
  });

  it.each(['EU', 'UN', 'ZZ', 'SU', 'UK', 'XX', 'Europa', ''])('is not "%s"', (text) => {
    expect(countryCodeOf(text)).toBeNull();
  });

  it('has a code in capitals', () => {
    expect([isCountryCode('IT'), isCountryCode('it')]).toEqual([true, false]);
  });
});

describe('a language', () => {
  it.each([
    ['it', 'it'],
    ['RU', 'ru'],
    ['russo', 'ru'],
    ['узбекский', 'uz'],
    ['English', 'en'],
  ])('is found as "%s"', (text, code) => {
    expect(languageCodeOf(text)).toBe(code);
  });

  it.each(['iw', 'xx', 'klingon', ''])('is not "%s"', (text) => {
    expect(languageCodeOf(text)).toBeNull();
  });

  it('has a code in small letters', () => {
    expect([isLanguageCode('it'), isLanguageCode('IT')]).toEqual([true, false]);
  });
});

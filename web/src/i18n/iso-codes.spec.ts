import { countryCodes, languageCodes } from './iso-codes.js';

describe('codes that people choose from', () => {
  it('are countries, without unions and without what is no country any more', () => {
    expect(countryCodes()).toEqual(expect.arrayContaining(['IT', 'UZ', 'KZ', 'SM', 'VA']));
    expect(countryCodes()).not.toEqual(expect.arrayContaining(['EU']));
    expect(countryCodes()).not.toEqual(expect.arrayContaining(['SU']));
  });

  it('are languages of two letters', () => {
    expect(languageCodes()).toEqual(expect.arrayContaining(['it', 'uz', 'ru', 'en', 'ka']));
    expect(languageCodes()).not.toEqual(expect.arrayContaining(['xx']));
  });
});

import { localeOf, type ReaderFacts, timeZoneOf } from './contact.js';

const buyer: ReaderFacts = { side: 'buyer', contact: null, languages: [], venueTimeZone: 'Asia/Tashkent' };

describe('the language of messages', () => {
  it('is the one that the contact states', () => {
    expect(localeOf({ ...buyer, contact: { locale: 'uz', timeZone: null }, languages: ['ru'] })).toBe('uz');
  });

  it('is Italian for the delegation', () => {
    expect(localeOf({ ...buyer, side: 'sme', languages: ['en'] })).toBe('it');
  });

  it('is for partners the first of ours that they speak, and English where they speak none of them', () => {
    expect(localeOf({ ...buyer, languages: ['tr', 'ru', 'en'] })).toBe('ru');
    expect(localeOf({ ...buyer, languages: ['tr'] })).toBe('en');
  });
});

describe('the clock of a reader', () => {
  it('is the one stated, else Milan for the delegation and the venue for partners', () => {
    expect(timeZoneOf({ ...buyer, contact: { locale: null, timeZone: 'Asia/Almaty' } })).toBe('Asia/Almaty');
    expect(timeZoneOf({ ...buyer, side: 'sme' })).toBe('Europe/Rome');
    expect(timeZoneOf(buyer)).toBe('Asia/Tashkent');
  });
});

import { zoneAfter } from './zone-of-country.js';

describe('the zone of a mission', () => {
  it('comes with the country', () => {
    expect(zoneAfter({ countryCode: 'UZ', timeZone: 'Asia/Tashkent' }, 'JP')).toBe('Asia/Tokyo');
  });

  it('stays where it was chosen by hand', () => {
    expect(zoneAfter({ countryCode: 'US', timeZone: 'America/Chicago' }, 'GB')).toBe('America/Chicago');
  });

  it('stays where none is known of the country', () => {
    expect(zoneAfter({ countryCode: 'UZ', timeZone: 'Asia/Tashkent' }, 'NZ')).toBe('Asia/Tashkent');
  });
});

import { timeZonesWith } from './time-zones.js';

describe('the zones to choose from', () => {
  it('are those of the browser, each once', () => {
    expect(timeZonesWith('Asia/Tashkent')).toEqual(Intl.supportedValuesOf('timeZone'));
  });

  it('have the one that is chosen first where the browser knows it by another name', () => {
    expect(timeZonesWith('Asia/Ashkhabad')).toEqual(['Asia/Ashkhabad', ...Intl.supportedValuesOf('timeZone')]);
  });
});

import { staleKeys } from './topics.js';

describe('live topics', () => {
  it('refreshes requests, what shows their state, counts them or rests on them when a request changes', () => {
    expect(staleKeys('requests', 'tashkent')).toEqual([
      ['mission', 'tashkent', 'requests'],
      ['mission', 'tashkent', 'suggestions'],
      ['mission', 'tashkent', 'report'],
      ['mission', 'tashkent', 'agenda', 'outdated'],
    ]);
  });

  it('refreshes what is found in the configuration when the programme changes', () => {
    expect(staleKeys('programme', 'tashkent')).toEqual([
      ['mission', 'tashkent', 'programme'],
      ['mission', 'tashkent', 'requests', 'configuration-findings'],
    ]);
  });

  it('refreshes the map of the venue alone when tables are placed', () => {
    expect(staleKeys('venue-map', 'tashkent')).toEqual([['mission', 'tashkent', 'venue-map']]);
  });

  it('refreshes the whole mission for a topic it does not know', () => {
    expect(staleKeys('weather', 'tashkent')).toEqual([['mission', 'tashkent']]);
  });
});

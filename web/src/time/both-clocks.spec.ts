import { bothClocks } from './both-clocks.js';

describe('both clocks', () => {
  it('follows the clock change in Milan while Tashkent stays', () => {
    expect(bothClocks('2026-10-23T05:00:00Z', 'Asia/Tashkent', 'Europe/Rome')).toEqual({
      venueTime: '10:00',
      homeTime: '07:00',
      homeDay: null,
    });
    expect(bothClocks('2026-10-26T05:00:00Z', 'Asia/Tashkent', 'Europe/Rome')).toEqual({
      venueTime: '10:00',
      homeTime: '06:00',
      homeDay: null,
    });
  });

  it('names the day at home when it differs', () => {
    expect(bothClocks('2026-10-26T00:30:00Z', 'Asia/Tokyo', 'America/New_York')).toEqual({
      venueTime: '09:30',
      homeTime: '20:30',
      homeDay: '2026-10-25',
    });
  });

  it('shows one clock where both are equal', () => {
    expect(bothClocks('2026-10-26T09:00:00Z', 'Europe/Paris', 'Europe/Rome')).toEqual({
      venueTime: '10:00',
      homeTime: null,
      homeDay: null,
    });
  });
});

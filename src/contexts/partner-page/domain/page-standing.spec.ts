import { pageStanding, refusalToAnswer, refusalToPrivacy } from './page-standing.js';

const link = { device: 'first', isReadOnly: false, isConfirmed: false } as const;

describe('a page', () => {
  it('is open where nobody has answered yet, and in the browser that has', () => {
    expect(pageStanding(link)).toBe('open');
    expect(pageStanding({ ...link, device: 'known' })).toBe('open');
    expect(refusalToAnswer(link)).toBeNull();
  });

  it('is guarded in any other browser', () => {
    expect(refusalToAnswer({ ...link, device: 'other' })).toEqual({ type: 'page-guarded' });
  });

  it('is closed once somebody else answers, in whatever browser', () => {
    expect(refusalToAnswer({ ...link, device: 'known', isReadOnly: true })).toEqual({ type: 'page-closed' });
  });

  it('gives what is kept of somebody only where a code was entered, though it lets them answer before', () => {
    expect(refusalToPrivacy(link)).toEqual({ type: 'not-confirmed' });
    expect(refusalToPrivacy({ ...link, device: 'known', isConfirmed: true })).toBeNull();
    expect(refusalToPrivacy({ ...link, device: 'known', isConfirmed: true, isReadOnly: true })).toEqual({
      type: 'page-closed',
    });
  });
});

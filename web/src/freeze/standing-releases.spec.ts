import { isStandingAt, notReleased } from './standing-releases.js';

const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const now = Date.parse(at('04:10'));
const party = (id: string) => ({ participationId: id, companyName: id });
const meeting = (slotId: string, tableId: string, sme: string, buyer: string) => ({
  ...{ slotId, tableId },
  sme: party(sme),
  buyer: party(buyer),
});
const meetings = [meeting('a', 't1', 'f1', 'b1'), meeting('a', 't2', 'f2', 'b2'), meeting('b', 't2', 'f1', 'b2')];
const release = { participationId: null, tableId: null, slotId: null, endsAt: at('04:40'), withdrawnAt: null };

describe('a release', () => {
  it('stands until it ends or is taken back', () => {
    expect(isStandingAt(now, release)).toBe(true);
    expect(isStandingAt(Date.parse(at('04:40')), release)).toBe(false);
    expect(isStandingAt(now, { ...release, withdrawnAt: at('04:05') })).toBe(false);
  });

  it('names meetings by their time, their table and either of their two', () => {
    const left = (named: object) => notReleased(meetings, [{ ...release, ...named }], now);
    expect(left({ slotId: 'a' })).toEqual([meetings[2]]);
    expect(left({ tableId: 't2' })).toEqual([meetings[0]]);
    expect(left({ participationId: 'f1' })).toEqual([meetings[1]]);
    expect(left({ participationId: 'b2' })).toEqual([meetings[0]]);
  });

  it('names nothing any more when it stands no more', () => {
    expect(notReleased(meetings, [{ ...release, slotId: 'a', endsAt: at('04:10') }], now)).toEqual(meetings);
  });
});

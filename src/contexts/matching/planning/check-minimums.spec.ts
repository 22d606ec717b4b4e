import type { Instant } from '../../../kernel/instant.js';
import type { ParticipationId } from '../../../kernel/id.js';
import { checkMinimums, type MinimumGround } from './check-minimums.js';

const slot = (hour: number) => ({
  sessionId: 'morning',
  startsAt: `2026-12-01T0${String(hour)}:00:00.000Z` as Instant,
  endsAt: `2026-12-01T0${String(hour)}:30:00.000Z` as Instant,
});
const person = (id: string, side: 'sme' | 'buyer', maximumMeetings = 10) => ({
  id: id as ParticipationId,
  ...{ side, maximumMeetings, availability: [] },
});

/** Three slots at one table, one firm and two buyers. */
function groundWith(change: Partial<MinimumGround>): MinimumGround {
  return {
    setup: { minimumMeetings: { sme: 2, buyer: 0 }, maximumMeetings: { sme: null, buyer: null } },
    slots: [4, 5, 6].map(slot),
    tables: 1,
    participations: [person('firm', 'sme'), person('one', 'buyer'), person('other', 'buyer')],
    agreed: [],
    ...change,
  };
}

describe('the check of minimums', () => {
  it('finds nothing where everybody can have its minimum, or none is promised', () => {
    expect(checkMinimums(groundWith({}))).toEqual({ impossible: [], beyondTables: null, below: [] });
  });

  it.each([
    ['slots', { slots: [slot(4)] }, 1],
    ['own limit', { participations: [person('firm', 'sme', 1), person('one', 'buyer'), person('other', 'buyer')] }, 1],
    ['counterparts', { participations: [person('firm', 'sme'), person('one', 'buyer')] }, 1],
  ] as const)('names those whose %s are fewer', (_what, change, most) => {
    expect(checkMinimums(groundWith(change)).impossible).toEqual([
      { side: 'sme', minimum: 2, most, participationIds: ['firm'] },
    ]);
  });

  it('counts the places that all minimums together need', () => {
    const participations = [
      person('firm', 'sme'),
      person('second', 'sme'),
      person('one', 'buyer'),
      person('other', 'buyer'),
    ];
    expect(checkMinimums(groundWith({ participations })).beyondTables).toEqual({ meetings: 4, places: 3 });
  });

  it('names those who have agreed to fewer, once something is agreed', () => {
    const agreed = [{ smeId: 'firm' as ParticipationId, buyerId: 'one' as ParticipationId }];
    expect(checkMinimums(groundWith({ agreed })).below).toEqual([
      { side: 'sme', minimum: 2, participationIds: ['firm'] },
    ]);
  });
});

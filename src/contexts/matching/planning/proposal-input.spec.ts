import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { USUAL_SETUP } from '../domain/match-setup.js';
import { type Chooser, meetingBounds, stillPossible } from './proposal-input.js';

const sme = 'sme' as ParticipationId;
const buyer = 'buyer' as ParticipationId;
const otherBuyer = 'other-buyer' as ParticipationId;

const slots = [9, 10, 11].map((hour) => ({
  sessionId: hour < 11 ? 'morning' : 'noon',
  startsAt: `2026-09-14T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant,
  endsAt: `2026-09-14T${String(hour).padStart(2, '0')}:30:00.000Z` as Instant,
}));

function chooser(id: ParticipationId, stated: Partial<Chooser> = {}): Chooser {
  return {
    id,
    side: id === sme ? 'sme' : 'buyer',
    maximumMeetings: 5,
    availability: [],
    meetingsPerSession: null,
    ...stated,
  };
}

describe('meetingBounds', () => {
  it('let nobody have more than they take, have time for, or are allowed', () => {
    const setup = { ...USUAL_SETUP, minimumMeetings: { sme: 1, buyer: 0 }, maximumMeetings: { sme: null, buyer: 2 } };
    const morning = { startsAt: slots[0]!.startsAt, endsAt: slots[0]!.endsAt };
    const choosers = [chooser(sme), chooser(buyer), chooser(otherBuyer, { availability: [morning] })];
    expect(meetingBounds(choosers, slots, setup, 2)).toEqual([
      { id: sme, side: 'sme', minimum: 1, maximum: 2 },
      { id: buyer, side: 'buyer', minimum: 0, maximum: 2 },
      { id: otherBuyer, side: 'buyer', minimum: 0, maximum: 1 },
    ]);
    expect(meetingBounds([chooser(sme)], slots, setup, null)[0]?.maximum).toBe(3);
  });

  it('let nobody have more than they hold in each session', () => {
    const modest = [chooser(sme, { meetingsPerSession: 1 })];
    expect(meetingBounds(modest, slots, USUAL_SETUP, null)[0]?.maximum).toBe(2);
    const roomy = [chooser(sme, { meetingsPerSession: 9 })];
    expect(meetingBounds(roomy, slots, USUAL_SETUP, null)[0]?.maximum).toBe(3);
  });
});

describe('stillPossible', () => {
  const bounds = [
    { id: sme, side: 'sme', minimum: 0, maximum: 1 },
    { id: buyer, side: 'buyer', minimum: 0, maximum: 2 },
    { id: otherBuyer, side: 'buyer', minimum: 0, maximum: 2 },
  ] as const;
  const proposed = [
    { smeId: sme, buyerId: buyer },
    { smeId: sme, buyerId: otherBuyer },
  ];

  it('keeps the better of two meetings for which there is room for one', () => {
    expect(stillPossible(proposed, { bounds, agreed: [], excluded: [] })).toEqual([proposed[0]]);
  });

  it('leaves out who is kept apart or has said no, and gives their place to the next', () => {
    expect(stillPossible(proposed, { bounds, agreed: [], excluded: [{ smeId: sme, buyerId: buyer }] })).toEqual([
      proposed[1],
    ]);
  });

  it('counts what was agreed meanwhile, and leaves out who takes no part any more', () => {
    expect(stillPossible(proposed, { bounds, agreed: [{ smeId: sme, buyerId: buyer }], excluded: [] })).toEqual([]);
    expect(stillPossible(proposed, { bounds: bounds.slice(1), agreed: [], excluded: [] })).toEqual([]);
  });
});

import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { meetingsToCome } from './day-meetings.js';
import type { PublicPlace } from './place-news.js';

const at = (time: string): Instant => `2026-12-${time}:00.000Z` as Instant;
const dayOf = (instant: Instant): string => instant.slice(0, 10);
const placed = (id: string, startsAt: Instant): PublicPlace => ({
  participationId: 'buyer' as ParticipationId,
  meetingId: id as Id<'Meeting'>,
  counterpartId: 'sme' as ParticipationId,
  place: { startsAt, endsAt: startsAt, tableLabel: '1', interpreterLabel: null },
});

describe('what is still to come today', () => {
  const places = [placed('late', at('01T15:00')), placed('tomorrow', at('02T09:00')), placed('early', at('01T09:00'))];

  it('is every meeting of the day, in order of time', () => {
    expect(meetingsToCome(places, at('01T08:00'), dayOf).map(({ meetingId }) => meetingId)).toEqual(['early', 'late']);
  });

  it('is nothing once the last one has begun', () => {
    expect(meetingsToCome(places, at('01T15:00'), dayOf)).toEqual([]);
  });
});

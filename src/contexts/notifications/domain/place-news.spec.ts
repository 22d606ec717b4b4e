import fc from 'fast-check';
import type { Id, ParticipationId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import {
  type CalendarEntry,
  entriesToChange,
  newsStillSo,
  type Place,
  placeNews,
  type PublicPlace,
} from './place-news.js';

const now = '2026-11-20T09:00:00.000Z' as Instant;
const mine = 'mine' as ParticipationId;
const other = 'other' as ParticipationId;

const placeAt = (slot: number, tableLabel = '1'): Place => ({
  startsAt: addMinutes('2026-12-01T05:00:00.000Z' as Instant, slot * 25),
  endsAt: addMinutes('2026-12-01T05:20:00.000Z' as Instant, slot * 25),
  tableLabel,
  interpreterLabel: null,
});

const inPublic = (meetingId: string, place: Place): PublicPlace => ({
  participationId: mine,
  meetingId: meetingId as Id<'Meeting'>,
  counterpartId: other,
  place,
});

/** The entries after each of these public agendas came into force, one after the other. */
function follow(entries: readonly CalendarEntry[], agendas: readonly (readonly PublicPlace[])[]): CalendarEntry[] {
  const byMeeting = new Map(entries.map((entry) => [entry.meetingId, entry]));
  for (const agenda of agendas) {
    for (const entry of entriesToChange([...byMeeting.values()], agenda, now)) byMeeting.set(entry.meetingId, entry);
  }
  return [...byMeeting.values()];
}

const tell = (entries: readonly CalendarEntry[]): CalendarEntry[] =>
  entries.map((entry) => ({ ...entry, told: entry.place }));

describe('a calendar that follows the public agenda', () => {
  it('takes a new meeting with sequence 0', () => {
    expect(follow([], [[inPublic('one', placeAt(0))]])).toEqual([
      { ...inPublic('one', placeAt(0)), sequence: 0, told: null, changedAt: now },
    ]);
  });

  it('counts up when a meeting moves, is cancelled and comes back', () => {
    const agendas = [[inPublic('one', placeAt(0))], [inPublic('one', placeAt(1))], [], [inPublic('one', placeAt(1))]];
    expect(follow([], agendas).map(({ sequence, place }) => [sequence, place])).toEqual([[3, placeAt(1)]]);
  });

  it('changes nothing when it looks again', () => {
    const agenda = [inPublic('one', placeAt(0)), inPublic('two', placeAt(1))];
    expect(entriesToChange(follow([], [agenda]), agenda, now)).toEqual([]);
  });
});

describe('what somebody has not been told yet', () => {
  it('goes from the first old place to the last new one', () => {
    const told = tell(follow([], [[inPublic('one', placeAt(0))]]));
    const after = follow(told, [[inPublic('one', placeAt(1))], [inPublic('one', placeAt(2, '7'))]]);
    expect(placeNews(after)).toEqual([
      {
        meetingId: 'one',
        counterpartId: other,
        sequence: 2,
        before: placeAt(0),
        after: placeAt(2, '7'),
        changedAt: now,
      },
    ]);
  });

  it('is nothing where changes cancel out', () => {
    const told = tell(follow([], [[inPublic('one', placeAt(0))]]));
    expect(placeNews(follow(told, [[inPublic('one', placeAt(1))], [inPublic('one', placeAt(0))]]))).toEqual([]);
    expect(placeNews(follow([], [[inPublic('new', placeAt(0))], []]))).toEqual([]);
  });

  it('comes in order of time', () => {
    const agenda = [inPublic('late', placeAt(3)), inPublic('early', placeAt(1))];
    expect(placeNews(follow([], [agenda])).map(({ meetingId }) => meetingId)).toEqual(['early', 'late']);
  });
});

describe('news that did not get through', () => {
  const stays = inPublic('stays', placeAt(0));
  const written = follow([], [[stays, inPublic('moves', placeAt(1)), inPublic('ends', placeAt(2))]]);
  const told = tell(written);

  it('are still so only of meetings that are where they say', () => {
    const entries = follow(told, [[stays, inPublic('moves', placeAt(4))]]);
    expect(newsStillSo(placeNews(written), entries, now).map(({ meetingId }) => meetingId)).toEqual(['stays']);
  });

  it('have the sequence of a meeting that has come back', () => {
    const entries = follow(told, [[], [stays]]);
    expect(newsStillSo(placeNews(written), entries, now).map(({ sequence }) => sequence)).toEqual([2]);
  });

  it('that something is cancelled are so until it is there again', () => {
    const cancelled = follow(told, [[]]);
    const news = placeNews(cancelled);
    expect(newsStillSo(news, tell(cancelled), now)).toEqual(news);
    expect(newsStillSo(news, follow(cancelled, [[stays]]), now).map(({ meetingId }) => meetingId)).toEqual([
      'moves',
      'ends',
    ]);
  });

  it('are still so only of what is to come, or was to come', () => {
    const afterFirst = placeAt(0).endsAt;
    const entries = follow(told, [[stays, inPublic('moves', placeAt(0)), inPublic('ends', placeAt(2))]]);
    const moved = placeNews(entries);
    expect(
      newsStillSo([...placeNews(written), ...moved], entries, afterFirst).map(({ meetingId }) => meetingId),
    ).toEqual(['ends', 'moves']);
    expect(newsStillSo(moved, entries, placeAt(1).endsAt)).toEqual([]);
  });
});

const agendas = fc.array(
  fc.uniqueArray(fc.record({ meeting: fc.nat(4), slot: fc.nat(3) }), { selector: ({ meeting }) => meeting }),
  { maxLength: 8 },
);

it('after any agendas, calendars are as the last one, sequences only grew, and telling leaves nothing to tell', () => {
  fc.assert(
    fc.property(agendas, (drawn) => {
      const asPublic = drawn.map((agenda) =>
        agenda.map(({ meeting, slot }) => inPublic(String(meeting), placeAt(slot))),
      );
      let entries: CalendarEntry[] = [];
      for (const agenda of asPublic) {
        const earlier = new Map(entries.map((entry) => [entry.meetingId, entry]));
        entries = follow(entries, [agenda]);
        for (const entry of entries) {
          const before = earlier.get(entry.meetingId);
          const hasChanged = before !== undefined && before.place !== entry.place;
          expect(entry.sequence).toBe((before?.sequence ?? 0) + (hasChanged ? 1 : 0));
        }
      }
      const inCalendar = entries.flatMap(({ meetingId, place }) => (place === null ? [] : [[meetingId, place]]));
      const last = (asPublic.at(-1) ?? []).map(({ meetingId, place }) => [meetingId, place]);
      expect(new Map(inCalendar as [string, Place][])).toEqual(new Map(last as [string, Place][]));
      expect(placeNews(tell(entries))).toEqual([]);
    }),
  );
});

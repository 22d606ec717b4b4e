import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import { countsOf, digestOfEffect } from './change-timetable.js';
import type { StrandedPlace, TimetableEffect } from './foresee-timetable.js';

const at = (time: string): Instant => `2026-12-01T${time}:00.000Z` as Instant;
const place = (time: string, tableLabel = '1') => ({ startsAt: at(time), tableLabel });

function meeting(id: string, slotId: string, tableId = 'table', interpreterId: string | null = null): Placement {
  return {
    meetingId: id as Id<'Meeting'>,
    ...{ smeId: `${id} sme` as ParticipationId, buyerId: `${id} buyer` as ParticipationId },
    ...{ slotId: slotId as Id<'Slot'>, tableId: tableId as Id<'Table'> },
    interpreterId: interpreterId as Id<'Interpreter'> | null,
  };
}

function strandedOf(id: string, from: StrandedPlace['from'], to: StrandedPlace['to']): StrandedPlace {
  const { meetingId, smeId, buyerId } = meeting(id, 'gone');
  return { meetingId, smeId, buyerId, from, to };
}

const hours = (label: string, from: string, to: string) => ({
  ...{ label, hours: [{ startsAt: at(from), endsAt: at(to) }] },
});

/** Two meetings stay, one moves by half an hour, one finds no place, and an interpreter loses an hour. */
const seen: TimetableEffect = {
  publicId: 'version' as Id<'AgendaVersion'>,
  frame: {} as TimetableEffect['frame'],
  kept: [meeting('a', 'nine'), meeting('b', 'ten')],
  moved: [{ before: meeting('c', 'gone'), after: meeting('c', 'eleven') }],
  impossible: [meeting('d', 'gone')],
  stranded: [strandedOf('c', place('08:00'), place('11:00')), strandedOf('d', place('08:30'), null)],
  hoursLost: [hours('it-ru', '08:00', '09:00')],
};
const isSeenAs = (change: Partial<TimetableEffect>): boolean =>
  digestOfEffect({ ...seen, ...change }) === digestOfEffect(seen);

describe('what a preview of a timetable has shown', () => {
  it('is counted: what stays, what moves, and what finds no place', () => {
    expect(countsOf(seen)).toEqual({ kept: 2, moved: 1, impossible: 1 });
    expect(countsOf({ ...seen, kept: [], moved: [], impossible: [] })).toEqual({ kept: 0, moved: 0, impossible: 0 });
  });

  it('is the same in whatever order its meetings come, and whichever version is public', () => {
    expect(isSeenAs({})).toBe(true);
    expect(isSeenAs({ kept: seen.kept.toReversed() })).toBe(true);
    expect(isSeenAs({ publicId: 'other' as Id<'AgendaVersion'> })).toBe(true);
  });

  it.each<[string, Partial<TimetableEffect>]>([
    ['a meeting that stays is at another time', { kept: [meeting('a', 'nine'), meeting('b', 'noon')] }],
    ['a meeting that stays is at another table', { kept: [meeting('a', 'nine'), meeting('b', 'ten', 'other')] }],
    ['one meeting fewer stays', { kept: [meeting('a', 'nine')] }],
    ['another meeting stays', { kept: [meeting('a', 'nine'), meeting('e', 'ten')] }],
    [
      'a meeting moves to another time',
      { stranded: [strandedOf('c', place('08:00'), place('12:00')), strandedOf('d', place('08:30'), null)] },
    ],
    [
      'a meeting moves to another table',
      { stranded: [strandedOf('c', place('08:00'), place('11:00', '2')), strandedOf('d', place('08:30'), null)] },
    ],
    [
      'what had no place has one',
      { stranded: [strandedOf('c', place('08:00'), place('11:00')), strandedOf('d', place('08:30'), place('12:00'))] },
    ],
    [
      'what had a place has none',
      { stranded: [strandedOf('c', place('08:00'), null), strandedOf('d', place('08:30'), null)] },
    ],
    ['fewer have to move', { stranded: [strandedOf('d', place('08:30'), null)] }],
    ['an interpreter loses no hours', { hoursLost: [] }],
    ['an interpreter loses other hours', { hoursLost: [hours('it-ru', '08:00', '10:00')] }],
    ['another interpreter loses them', { hoursLost: [hours('en-ru', '08:00', '09:00')] }],
  ])('is another where %s', (_what, change) => {
    expect(isSeenAs(change)).toBe(false);
  });

  it('is never that of somebody who has seen nothing', () => {
    const nothing = { ...seen, kept: [], moved: [], impossible: [], stranded: [], hoursLost: [] };
    expect(digestOfEffect(nothing)).not.toBe('');
    expect(digestOfEffect(nothing)).not.toBe(digestOfEffect(seen));
  });
});

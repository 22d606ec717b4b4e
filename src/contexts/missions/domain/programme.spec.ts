import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import {
  type ProgrammeFacts,
  type ProgrammeItem,
  refusalOfProgramme,
  revisedItem,
  type TimedPlan,
} from './programme.js';

const LUNCH = 'lunch' as ProgrammeItem['id'];
const missionId = 'tashkent' as MissionId;
const at = (time: string) => `2026-12-01T${time}:00.000Z` as Instant;

const plan = (change: Partial<TimedPlan> = {}): TimedPlan => ({
  ...{ id: LUNCH, kind: 'meal', title: 'Lunch', place: 'Restaurant' },
  ...{ day: '2026-12-01', startTime: '13:00', endTime: '14:00', startsAt: at('08:00'), endsAt: at('09:00') },
  ...change,
});
const facts: ProgrammeFacts = { knownIds: new Set([LUNCH]), sessions: [{ day: '2026-12-01' }] };

describe('a programme', () => {
  it('may have items at the same time, on days without a session', () => {
    const buses = [plan({ id: null, day: '2026-11-30' }), plan({ id: null, day: '2026-11-30' })];
    expect(refusalOfProgramme([plan(), ...buses], facts)).toBeNull();
  });

  it.each([
    ['ends before it starts', [plan({ endsAt: at('07:59') })], 'item-ends-before-it-starts'],
    ['ends when it starts', [plan({ endsAt: at('08:00') })], 'item-ends-before-it-starts'],
    ['was never in the programme', [plan({ id: 'other' as ProgrammeItem['id'] })], 'item-unknown'],
    ['is in it twice', [plan(), plan()], 'item-named-twice'],
    ['is a year away from the sessions', [plan({ day: '2027-12-01' })], 'mission-too-long'],
  ])('has no item that %s', (_name, plans, type) => {
    expect(refusalOfProgramme(plans, facts)).toMatchObject({ type });
  });
});

describe('an item said anew', () => {
  const made = { id: LUNCH, missionId };
  const first = revisedItem(plan(), undefined, made, at('01:00'));

  it('begins with sequence 0', () => {
    expect(first).toEqual({ ...plan(), missionId, sequence: 0, changedAt: at('01:00') });
  });

  it('is as it was where the same is said', () => {
    expect(revisedItem(plan(), first, made, at('02:00'))).toEqual(first);
  });

  it('counts on where anything else is said', () => {
    expect(revisedItem(plan({ place: null }), first, made, at('02:00'))).toEqual({
      ...first,
      place: null,
      sequence: 1,
      changedAt: at('02:00'),
    });
  });
});

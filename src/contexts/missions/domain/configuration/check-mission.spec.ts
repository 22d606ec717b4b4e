import type { ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Deadline } from '../phase-plan.js';
import { type CheckedMission, checkMission } from './check-mission.js';

const at = (text: string) => text as Instant;
const span = (day: string, from: string, to: string) => ({
  startsAt: at(`${day}T${from}:00.000Z`),
  endsAt: at(`${day}T${to}:00.000Z`),
});
const NOW = at('2026-11-01T08:00:00.000Z');
const everyday = (id: string, side: 'sme' | 'buyer') => ({ id: id as ParticipationId, side, availability: [] });
const until = (day: string): Deadline => ({ day, time: '12:00', zone: 'UTC', at: at(`${day}T12:00:00.000Z`) });

const sound: CheckedMission = {
  isTimeZoneKnown: true,
  sessions: [span('2026-12-01', '09:00', '10:00'), span('2026-12-02', '09:00', '10:00')],
  slots: [span('2026-12-01', '09:00', '09:20'), span('2026-12-02', '09:00', '09:20')],
  tables: 2,
  programme: [
    {
      ...{ title: 'Coffee', day: '2026-12-01', startTime: '09:20', endTime: '10:00' },
      ...span('2026-12-01', '09:20', '10:00'),
    },
  ],
  participations: [everyday('firm', 'sme'), everyday('buyer', 'buyer')],
  plan: { phase: 'wishes', wishesUntil: until('2026-11-20'), answersUntil: until('2026-11-25') },
};
const kindsOf = (change: Partial<CheckedMission>) => checkMission({ ...sound, ...change }, NOW).map(({ kind }) => kind);

describe('the check of a mission', () => {
  it('finds nothing in a sound one', () => {
    expect(checkMission(sound, NOW)).toEqual([]);
  });

  it.each([
    ['no-slots', { slots: [] }],
    ['no-tables', { tables: 0 }],
    ['time-zone-unknown', { isTimeZoneKnown: false }],
    ['sessions-overlap', { sessions: [span('2026-12-01', '09:00', '10:00'), span('2026-12-01', '09:30', '11:00')] }],
    ['nobody-on-a-side', { participations: [everyday('firm', 'sme')] }],
  ] as const)('finds %s', (kind, change) => {
    expect(kindsOf(change)).toEqual([kind]);
  });

  it('says how many slots an item of the programme takes away', () => {
    const opening = { title: 'Opening', day: '2026-12-01', startTime: '08:30', endTime: '09:01' };
    const programme = [{ ...opening, ...span('2026-12-01', '08:30', '09:01') }];
    expect(checkMission({ ...sound, programme }, NOW)).toMatchObject([
      {
        kind: 'slots-during-programme',
        facts: { title: 'Opening', day: '2026-12-01', from: '08:30', to: '09:01', slots: 1 },
      },
    ]);
  });

  it('names those who can only come when no session is', () => {
    const away = { ...everyday('away', 'sme'), availability: [span('2026-12-01', '15:00', '16:00')] };
    expect(checkMission({ ...sound, participations: [...sound.participations, away] }, NOW)).toMatchObject([
      { kind: 'availability-outside-sessions', participationIds: ['away'] },
    ]);
  });

  it.each([
    ['deadline-after-mission', '2026-12-03'],
    ['deadline-after-start', '2026-12-01'],
    ['deadline-in-the-past', '2026-10-20'],
  ])('finds %s with what was typed', (kind, day) => {
    const found = checkMission({ ...sound, plan: { ...sound.plan, wishesUntil: until(day) } }, NOW);
    expect(found).toMatchObject([{ kind, facts: { act: 'wishes', day, time: '12:00', zone: 'UTC' } }]);
  });

  it('says nothing of a deadline that is over with its phase', () => {
    expect(kindsOf({ plan: { ...sound.plan, phase: 'scheduling', wishesUntil: until('2026-10-20') } })).toEqual([]);
  });
});

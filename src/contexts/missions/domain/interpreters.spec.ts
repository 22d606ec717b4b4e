import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../kernel/instant.js';
import { checkInterpreters, type InterpreterFacts, type InterpreterPlan } from './interpreters.js';
import type { Interpreter } from './mission.js';

const at = (time: string, day = '01'): Instant => `2026-12-${day}T${time}:00.000Z` as Instant;
const span = (from: string, to: string, day = '01'): TimeSpan => ({ startsAt: at(from, day), endsAt: at(to, day) });

const ID = 'interpreter' as Id<'Interpreter'>;
const plan: InterpreterPlan = {
  id: ID,
  label: 'Interpreter 1',
  spoken: [
    { code: 'it', level: 'fluent' },
    { code: 'ru', level: 'fluent' },
  ],
  ...{ hours: [], maximumConsecutive: null, maximumPerDay: null, preferredParticipationIds: [] },
};

/** The only slot is from ten to twenty past on the first of December; these hours were stored before. */
const factsWith = (...stored: readonly TimeSpan[]): InterpreterFacts => ({
  ...{ firstDay: '2026-12-01', lastDay: '2026-12-01', slots: [span('10:00', '10:20')] },
  dayOf: (instant) => instant.slice(0, 10),
  known: [
    { ...plan, id: ID, missionId: 'mission' as MissionId, position: 0, languages: ['it', 'ru'], hours: stored },
  ] as readonly Interpreter[],
  ...{ left: [], admittedIds: new Set<ParticipationId>(), withdrawnIds: new Set<ParticipationId>() },
});

const saved = (hours: readonly TimeSpan[], facts: InterpreterFacts) => {
  const checked = checkInterpreters([{ ...plan, hours }], facts);
  return checked.ok
    ? { hours: checked.value.plans[0]?.hours, notices: checked.value.notices.map(({ type }) => type) }
    : checked.error;
};

describe('hours of interpreters that were stored before the timetable changed', () => {
  const early = span('08:00', '09:30');
  const otherDay = span('10:00', '12:00', '05');
  const now = span('09:00', '11:00');

  it('are kept where they have no slot any more, or lie on another day, and are told', () => {
    expect(saved([early, otherDay], factsWith(early, otherDay))).toEqual({
      ...{ hours: [early, otherDay], notices: ['interpreter-hours-stale'] },
    });
  });

  it('give way to hours that are said now across them, and keep nobody from saving', () => {
    expect(saved([early, otherDay, now], factsWith(early, otherDay))).toEqual({
      hours: [now, otherDay],
      notices: ['interpreter-hours-stale', 'interpreter-hours-replaced'],
    });
  });

  it('are one where they overlap, once the timetable has slots in both again', () => {
    const later = span('10:00', '12:00');
    expect(saved([later, now], factsWith(now, later))).toEqual({ hours: [span('09:00', '12:00')], notices: [] });
  });

  it('stand in the way of nothing, while hours that are said now must be usable and apart', () => {
    const overlapping = span('10:00', '12:00');
    expect(saved([now, overlapping], factsWith(early))).toMatchObject({ because: { type: 'windows-overlap' } });
    expect(saved([early, span('12:00', '13:00')], factsWith(early))).toMatchObject({
      ...{ type: 'interpreter-hours-unusable', because: { type: 'no-slot-available' } },
    });
  });
});

import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { refusalOfPhases } from './check-phases.js';
import { type Deadline, lastAnswerAt, phaseBar, type PhasePlan, USUAL_PHASES } from './phase-plan.js';

const one = 'one' as ParticipationId;
const other = 'other' as ParticipationId;
const late = 'late' as ParticipationId;
const zone = 'Europe/Rome';
const deadline = (day: string): Deadline => ({ day, time: '18:00', zone, at: `${day}T17:00:00.000Z` as Instant });
const at = (day: string): Instant => `${day}T17:00:00.000Z` as Instant;

const plan: PhasePlan = {
  ...USUAL_PHASES,
  wishesUntil: deadline('2026-11-10'),
  answersUntil: deadline('2026-11-20'),
  lateEntrants: [{ participationId: late, until: deadline('2026-11-25') }],
};

describe('what a phase allows', () => {
  it('is everything before an organiser decides anything', () => {
    for (const act of ['wish', 'ask', 'answer'] as const) {
      expect(phaseBar(USUAL_PHASES, act, [one, other], at('2026-11-01'))).toBeNull();
    }
  });

  it('ends with its deadline, which belongs to what comes after it', () => {
    const justBefore = '2026-11-10T16:59:59.999Z' as Instant;
    expect(phaseBar(plan, 'ask', [one, other], justBefore)).toBeNull();
    expect(phaseBar(plan, 'ask', [one, other], at('2026-11-10'))).toEqual({
      type: 'deadline-passed',
      act: 'ask',
      day: '2026-11-10',
      time: '18:00',
      zone,
      deadline: at('2026-11-10'),
    });
    expect(phaseBar(plan, 'answer', [one, other], at('2026-11-10'))).toBeNull();
  });

  it.each([
    ['closed', 'answer'],
    ['answers', 'wish'],
    ['scheduling', 'answer'],
    ['final', 'ask'],
  ] as const)('is in the phase %s not to %s', (phase, act) => {
    expect(phaseBar({ ...plan, phase }, act, [one], at('2026-11-01'))).toEqual({ type: 'phase-closed', act, phase });
  });

  it('is open to who came late, and to whoever answers them, until their own deadline', () => {
    const scheduling = { ...plan, phase: 'scheduling' as const };
    expect(phaseBar(scheduling, 'answer', [one, late], at('2026-11-24'))).toBeNull();
    expect(phaseBar(scheduling, 'ask', [late, one], at('2026-11-25'))).toMatchObject({
      type: 'deadline-passed',
      day: '2026-11-25',
    });
    expect(phaseBar({ ...plan, phase: 'closed' }, 'ask', [late], at('2026-11-24'))).toMatchObject({
      type: 'phase-closed',
    });
  });

  it('is never closed to who came late before it is closed to everybody', () => {
    const early = { ...plan, lateEntrants: [{ participationId: late, until: deadline('2026-11-05') }] };
    expect(phaseBar(early, 'ask', [late, one], at('2026-11-06'))).toBeNull();
    expect(lastAnswerAt(early, [one, late])).toBe(at('2026-11-20'));
    const withoutEnd = { ...early, answersUntil: null };
    expect(phaseBar(withoutEnd, 'answer', [late], at('2026-11-28'))).toBeNull();
    expect(lastAnswerAt(withoutEnd, [late])).toBeNull();
  });

  it('bounds how long an answer can be waited for', () => {
    expect(lastAnswerAt(plan, [one, other])).toBe(at('2026-11-20'));
    expect(lastAnswerAt(plan, [one, late])).toBe(at('2026-11-25'));
    expect(lastAnswerAt(USUAL_PHASES, [one])).toBeNull();
  });
});

describe('phases that make no sense', () => {
  it('end answers before wishes, or name somebody who takes no part', () => {
    expect(refusalOfPhases({ ...plan, answersUntil: deadline('2026-11-09') }, [late])).toEqual({
      type: 'deadlines-out-of-order',
      wishesUntil: at('2026-11-10'),
      answersUntil: at('2026-11-09'),
    });
    expect(refusalOfPhases(plan, [one])).toEqual({ type: 'late-entrants-unknown', participationIds: [late] });
    expect(refusalOfPhases(plan, [late])).toBeNull();
  });
});

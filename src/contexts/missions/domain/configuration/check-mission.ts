import type { ParticipationId } from '../../../../kernel/id.js';
import { contains, type Instant, overlaps, type TimeSpan } from '../../../../kernel/instant.js';
import type { Side } from '../participation.js';
import type { Deadline, PhasePlan } from '../phase-plan.js';
import type { ProgrammeItem } from '../programme.js';
import type { TimedSpan } from '../timetable.js';
import { finding, type Finding } from './finding.js';

/** A mission as it is looked at before participants begin. */
export interface CheckedMission {
  readonly isTimeZoneKnown: boolean;
  readonly sessions: readonly TimeSpan[];
  readonly slots: readonly TimeSpan[];
  readonly tables: number;
  /** What there is beside the sessions. */
  readonly programme: readonly (Pick<ProgrammeItem, 'title'> & TimedSpan)[];
  readonly participations: readonly {
    readonly id: ParticipationId;
    readonly side: Side;
    /** Empty means in every session. */
    readonly availability: readonly TimeSpan[];
  }[];
  /** The plan that holds, or that is about to. */
  readonly plan: Pick<PhasePlan, 'phase' | 'wishesUntil' | 'answersUntil'>;
}

/** What is wrong with the frame of a mission, its participants' availability and its deadlines. */
export function checkMission(mission: CheckedMission, now: Instant): Finding[] {
  return [
    ...(mission.slots.length === 0 ? [finding('no-slots')] : []),
    ...(mission.tables === 0 ? [finding('no-tables')] : []),
    ...(mission.isTimeZoneKnown ? [] : [finding('time-zone-unknown')]),
    ...(haveOverlap(mission.sessions) ? [finding('sessions-overlap')] : []),
    ...findSlotsDuringProgramme(mission),
    ...findEmptySides(mission),
    ...findAvailabilityOutside(mission),
    ...findDeadlines(mission, now),
  ];
}

function haveOverlap(sessions: readonly TimeSpan[]): boolean {
  const ordered = [...sessions].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return ordered.some((session, index) => {
    const before = ordered[index - 1];
    return before !== undefined && overlaps(before, session);
  });
}

/** Whatever is held while meetings can be: whoever is at one misses the other. */
function findSlotsDuringProgramme({ programme, slots }: CheckedMission): Finding[] {
  return programme.flatMap((item) => {
    const taken = slots.filter((slot) => overlaps(slot, item)).length;
    const { title, day, startTime, endTime } = item;
    if (taken === 0) return [];
    return [finding('slots-during-programme', { facts: { title, day, from: startTime, to: endTime, slots: taken } })];
  });
}

function findEmptySides({ participations }: CheckedMission): Finding[] {
  return (['sme', 'buyer'] as const)
    .filter((side) => !participations.some((participation) => participation.side === side))
    .map((side) => finding('nobody-on-a-side', { facts: { side } }));
}

/** Those who said when they can meet, and mean no slot of any session. */
function findAvailabilityOutside({ participations, slots }: CheckedMission): Finding[] {
  if (slots.length === 0) return [];
  const participationIds = participations
    .filter(({ availability }) => availability.length > 0)
    .filter(({ availability }) => !slots.some((slot) => availability.some((window) => contains(window, slot))))
    .map(({ id }) => id);
  return participationIds.length === 0 ? [] : [finding('availability-outside-sessions', { participationIds })];
}

function findDeadlines({ plan, slots }: CheckedMission, now: Instant): Finding[] {
  const startsAt = slots.map((slot) => slot.startsAt).sort()[0];
  const endsAt = slots
    .map((slot) => slot.endsAt)
    .sort()
    .at(-1);
  if (startsAt === undefined || endsAt === undefined) return [];
  const told = (act: 'wishes' | 'answers', deadline: Deadline | null): Finding[] => {
    if (deadline === null) return [];
    const facts = { act, day: deadline.day, time: deadline.time, zone: deadline.zone };
    if (deadline.at > endsAt) return [finding('deadline-after-mission', { facts })];
    if (deadline.at > startsAt) return [finding('deadline-after-start', { facts })];
    return deadline.at <= now && isStillOpen(act, plan.phase) ? [finding('deadline-in-the-past', { facts })] : [];
  };
  return [...told('wishes', plan.wishesUntil), ...told('answers', plan.answersUntil)];
}

const isStillOpen = (act: 'wishes' | 'answers', phase: PhasePlan['phase']): boolean =>
  phase === 'wishes' || (act === 'answers' && phase === 'answers');

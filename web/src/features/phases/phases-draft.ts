import type { Phases, PhasesView } from '../../api-client/contract.js';

export const phaseNames = ['closed', 'wishes', 'answers', 'scheduling', 'final'] as const;

export type PhaseName = (typeof phaseNames)[number];

/** A moment as it is typed; where day and time are empty there is none. */
export interface DeadlineDraft {
  readonly day: string;
  readonly time: string;
  readonly zone: string;
}

export interface LateEntrantDraft {
  readonly participationId: string;
  readonly until: DeadlineDraft;
}

/** A plan of phases while somebody writes it. */
export interface PhasesDraft {
  readonly phase: PhaseName;
  readonly wishesUntil: DeadlineDraft;
  readonly answersUntil: DeadlineDraft;
  readonly lateEntrants: readonly LateEntrantDraft[];
}

export function draftOf(view: PhasesView, zone: string): PhasesDraft {
  const { phase, wishesUntil, answersUntil, lateEntrants } = view;
  return {
    phase,
    wishesUntil: deadlineOf(wishesUntil, zone),
    answersUntil: deadlineOf(answersUntil, zone),
    lateEntrants: lateEntrants.map(({ participationId, until }) => ({
      participationId,
      until: deadlineOf(until, zone),
    })),
  };
}

/** The plan to be decided, or null where a moment is only half said. */
export function phasesIn({ phase, wishesUntil, answersUntil, lateEntrants }: PhasesDraft): Phases | null {
  const late = lateEntrants.flatMap(({ participationId, until }) => {
    const moment = momentIn(until);
    return moment === null ? [] : [{ participationId, until: moment }];
  });
  const isWhole = [wishesUntil, answersUntil].every((deadline) => !isHalfSaid(deadline));
  if (!isWhole || late.length < lateEntrants.length) return null;
  return { phase, wishesUntil: momentIn(wishesUntil), answersUntil: momentIn(answersUntil), lateEntrants: late };
}

/** Whether one of day and time is there without the other. */
export function isHalfSaid({ day, time }: DeadlineDraft): boolean {
  return (day === '') !== (time === '');
}

function momentIn(deadline: DeadlineDraft): DeadlineDraft | null {
  return deadline.day === '' || deadline.time === '' ? null : deadline;
}

function deadlineOf(moment: PhasesView['wishesUntil'], zone: string): DeadlineDraft {
  return moment === null ? { day: '', time: '', zone } : { day: moment.day, time: moment.time, zone: moment.zone };
}

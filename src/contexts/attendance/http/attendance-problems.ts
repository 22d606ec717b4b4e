import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { DeskEntryTooOld } from '../domain/entry-moment.js';
import type { ReportRefusal } from '../domain/report-incident.js';
import type { ArrivalFailure } from '../use-cases/change-arrival.js';
import type { ParticipantUnknown } from '../use-cases/check-in-participant.js';
import type { MarkFailure } from '../use-cases/mark-meeting.js';
import type { IncidentUnknown } from '../use-cases/withdraw-incident.js';
import type { NoteFailure } from '../use-cases/write-desk-note.js';

const entryProblems: ProblemTexts<DeskEntryTooOld> = {
  'desk-entry-too-old': {
    status: 422,
    title: 'Too long ago',
    detail: ({ happenedAt, oldest }) =>
      `It happened at ${happenedAt}, before ${oldest}: whether it came before can no longer be told. Say it anew.`,
  },
};

export const reportProblems: ProblemTexts<ReportRefusal | DeskEntryTooOld> = {
  ...entryProblems,
  'incident-names-strangers': {
    status: 422,
    title: 'Not of this mission',
    detail: ({ what, ids }) => `This mission has no ${what} ${ids.join(', ')}: read the mission again.`,
  },
  'incident-over': {
    status: 422,
    title: 'Over already',
    detail: ({ endsAt, now }) => `It ends at ${endsAt}, and it is ${now}: give an end that is still to come.`,
  },
  'incident-ends-before-it-starts': {
    status: 422,
    title: 'Ends before it starts',
    detail: ({ startsAt, endsAt }) =>
      `It would begin at ${startsAt} and end at ${endsAt}: give an end after its beginning. Nothing was noted.`,
  },
  'overrun-too-early': {
    status: 422,
    title: 'Too early for an overrun',
    detail: ({ startsAt }) =>
      `What is in this slot begins at ${startsAt}: report that it goes on for longer once it has begun. Nothing was noted.`,
  },
  'no-show-too-early': {
    status: 422,
    title: 'Too early for a no-show',
    detail: ({ startsAt, from }) =>
      `The meeting begins at ${startsAt}: wait until ${from} before you report that somebody did not come.`,
  },
};

export const incidentProblems: ProblemTexts<IncidentUnknown> = {
  'incident-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such incident.' },
};

export const checkInProblems: ProblemTexts<ParticipantUnknown> = {
  'participant-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such participant.' },
};

export const noteProblems: ProblemTexts<NoteFailure> = { ...entryProblems, ...checkInProblems };

export const arrivalProblems: ProblemTexts<ArrivalFailure> = {
  ...noteProblems,
  'arrival-changed-meanwhile': {
    status: 409,
    title: 'Changed meanwhile',
    detail: ({ arrivedAt }) =>
      arrivedAt === null
        ? 'Somebody else has said meanwhile that they are not here: say again what is so.'
        : `Somebody else has said meanwhile that they are here since ${arrivedAt}: say again what is so.`,
  },
};

/** How a mark that cannot be made reads on the wire, also where more than this context has to be asked. */
export const markProblems: ProblemTexts<MarkFailure> = {
  ...reportProblems,
  'meeting-marked-meanwhile': {
    status: 409,
    title: 'Marked meanwhile',
    detail: ({ mark }) => `Somebody else has marked this meeting "${mark.kind}" meanwhile: say again what is so.`,
  },
  'mark-names-strangers': {
    status: 422,
    title: 'Not of this meeting',
    detail: ({ ids }) => `${ids.join(', ')} are not of this meeting: name one or both of the two who meet.`,
  },
};

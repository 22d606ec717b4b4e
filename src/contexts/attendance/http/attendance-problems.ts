import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { ReportRefusal } from '../domain/report-incident.js';
import type { ParticipantUnknown } from '../use-cases/check-in-participant.js';
import type { IncidentUnknown } from '../use-cases/withdraw-incident.js';

export const reportProblems: ProblemTexts<ReportRefusal> = {
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

import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { CancelRefusal } from '../domain/cancel-meeting.js';
import type { HandOverRefusal } from '../domain/hand-over.js';
import type { PairBarred } from '../domain/pair-bars.js';
import type { AcceptRefusal } from '../use-cases/accept-request.js';
import type { RequestUnknown } from '../use-cases/list-meeting-times.js';
import type { ProposeTimeRefusal } from '../use-cases/propose-time.js';
import type { AskRefusal } from '../use-cases/request-meeting.js';
import type { TurnDownRefusal } from '../use-cases/turn-down-request.js';
import { phaseProblems } from './wish-problems.js';

const full = {
  status: 409,
  title: 'No room for another meeting',
  detail: ({ maximumMeetings }: { readonly maximumMeetings: number }) =>
    `One of the two has agreed all of its ${maximumMeetings} meetings: raise its maximum, or choose somebody else.`,
};

const gone = {
  status: 409,
  title: 'No longer taking part',
  detail: () => 'One of the two takes part no longer: decline the request.',
};

const timeNotFeasible = {
  status: 409,
  title: 'Time not feasible',
  detail: ({ alternatives }: { readonly alternatives: readonly { readonly startsAt: string }[] }) =>
    alternatives.length === 0
      ? 'The two cannot meet in that slot, and there is no other one in which they can.'
      : `The two cannot meet in that slot: choose another one, such as ${alternatives.map(({ startsAt }) => startsAt).join(', ')}.`,
};

const barred: ProblemTexts<PairBarred> = {
  'refusal-stands': {
    status: 409,
    title: 'A refusal stands',
    detail: () => 'One of the two has said that it does not want to meet the other: it must take that back first.',
  },
  'pair-kept-apart': {
    status: 409,
    title: 'Kept apart by the organiser',
    detail: () =>
      'The rules of the organiser say that these two do not meet: choose somebody else, or ask the organiser.',
  },
};

export const requestProblems: ProblemTexts<AskRefusal> = {
  ...barred,
  ...phaseProblems,
  'participation-withdrawn': gone,
  'participation-unknown': {
    status: 404,
    title: 'Participant unknown',
    detail: () => 'Whoever asks or is asked takes no part in this mission: reload the list of participants.',
  },
  'not-yours-to-request': {
    status: 403,
    title: 'Not yours to request',
    detail: () => 'You can ask only for your own company: send its participation as the one who asks.',
  },
  'same-side': {
    status: 422,
    title: 'Both on one side',
    detail: ({ side }) => `Both companies are on the side "${side}": an SME meets a buyer.`,
  },
  'meeting-already-agreed': {
    status: 409,
    title: 'Meeting already agreed',
    detail: () => 'The two have agreed to meet, and meet once in a mission.',
  },
  'request-already-open': {
    status: 409,
    title: 'Request already open',
    detail: () => 'One of the two has asked the other already: answer or withdraw that request.',
  },
  'time-not-feasible': timeNotFeasible,
  'participation-full': full,
};

export const requestUnknownProblem: ProblemTexts<RequestUnknown> = {
  'request-unknown': {
    status: 404,
    title: 'Not found',
    detail: () => 'There is no such request, or you may not see it.',
  },
};

export const cancelProblems: ProblemTexts<CancelRefusal> = {
  ...requestUnknownProblem,
  'not-yours-to-answer': {
    status: 403,
    title: 'Not yours to cancel',
    detail: () => 'One of the two cancels their meeting, or an organiser in their place.',
  },
  'request-closed': {
    status: 409,
    title: 'No meeting to cancel',
    detail: ({ foundStatus }) => `This request is ${foundStatus}: only a meeting that was agreed can be cancelled.`,
  },
  'meeting-begun': {
    status: 409,
    title: 'Meeting begun',
    detail: ({ startsAt }) => `The meeting began at ${startsAt}: tell the organiser who did not come.`,
  },
};

export const turnDownProblems: ProblemTexts<TurnDownRefusal> = {
  ...phaseProblems,
  ...requestUnknownProblem,
  'not-yours-to-answer': {
    status: 403,
    title: 'Not yours to answer',
    detail: () => 'Whose turn it is accepts, declines or proposes a time; who asked can withdraw.',
  },
  'request-closed': {
    status: 409,
    title: 'Request closed',
    detail: ({ foundStatus }) => `This request is ${foundStatus} already: make a new one.`,
  },
  'request-expired': {
    status: 409,
    title: 'Request expired',
    detail: ({ expiresAt }) =>
      `This request could be answered until ${expiresAt ?? 'its time was over'}: make a new one.`,
  },
};

export const proposeTimeProblems: ProblemTexts<ProposeTimeRefusal> = {
  ...turnDownProblems,
  'time-not-feasible': timeNotFeasible,
  'time-already-proposed': {
    status: 409,
    title: 'Time proposed already',
    detail: () => 'This is the time that the other side proposes: accept the request, or choose another time.',
  },
};

export const handOverProblems: ProblemTexts<HandOverRefusal> = {
  ...turnDownProblems,
  'colleague-needs-interpreter': {
    status: 409,
    title: 'Nobody interprets for this colleague',
    detail: ({ languages, otherLanguages }) =>
      `The colleague speaks ${languages.join(', ')}, the other side ${otherLanguages.join(', ')}, and no interpreter of ` +
      'the mission speaks for both: send somebody else, or add a language.',
  },
};

export const acceptProblems: ProblemTexts<AcceptRefusal> = {
  ...barred,
  ...turnDownProblems,
  'time-not-feasible': timeNotFeasible,
  'participation-full': full,
  'participation-withdrawn': gone,
};

import type { ProblemTexts } from '../../../../platform/http/problem.js';
import { acceptProblems } from '../../../meetings/index.js';
import type { HoldRefusal } from '../../domain/hold-time.js';
import type { BookTime } from '../../use-cases/booking/book-time.js';
import type { AskRefusal } from '../../use-cases/booking/ask-for-times.js';
import type { TakeRefusal } from '../../use-cases/booking/take-slot.js';

type BookFailure = Extract<Awaited<ReturnType<BookTime['run']>>, { readonly ok: false }>['error'];

export const askProblems: ProblemTexts<AskRefusal> = {
  'booking-subject-unknown': {
    status: 404,
    title: 'Not found',
    detail: () => 'There is no such meeting or request, or it is not yours to give a time.',
  },
  'booking-subject-closed': {
    status: 409,
    title: 'Request closed',
    detail: () => 'This request was declined or withdrawn, or its time is over: reload the page to see how it stands.',
  },
  'booking-closed': {
    status: 403,
    title: 'Booking is closed',
    detail: () => 'In this mission the organisers make the agenda: times cannot be booked directly.',
  },
};

const notPossible = {
  begun: 'This time has begun',
  'not-available': 'One of the two cannot come then',
  'no-table': 'Every table is closed then',
  'no-interpreter': 'No interpreter for these two is there then',
} as const;

const takeProblems: ProblemTexts<TakeRefusal> = {
  ...askProblems,
  'slot-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such slot.' },
  'time-taken': {
    status: 409,
    title: 'Time taken',
    detail: ({ winner, alternatives }) => {
      const who = winner === null ? 'This time is taken' : `${winner.smeName} and ${winner.buyerName} were faster`;
      return `${who}: ${alternatives.length === 0 ? 'no other time is free now' : 'choose one of the alternatives'}.`;
    },
  },
  'time-not-possible': {
    status: 409,
    title: 'Time not possible',
    detail: ({ because, alternatives }) =>
      `${notPossible[because]}: ${alternatives.length === 0 ? 'no other time is free now' : 'choose one of the alternatives'}.`,
  },
  'meeting-has-time': {
    status: 409,
    title: 'Meeting has a time',
    detail: ({ winner, alternatives }) => {
      const who = winner === null ? 'These two' : `${winner.smeName} and ${winner.buyerName}`;
      const where = alternatives.length === 0 ? '' : ', to one of the alternatives for instance';
      return `${who} have a time already: somebody was faster. Organisers can move it${where}.`;
    },
  },
};

const tooShort = {
  'held-before': 'Another time was held before, and both end together',
  begins: 'This time begins in a moment',
  'answer-due': 'The answer is due in a moment',
} as const;

export const holdProblems: ProblemTexts<TakeRefusal | HoldRefusal> = {
  ...takeProblems,
  'hold-paused': {
    status: 409,
    title: 'Held just now',
    detail: ({ againAt }) =>
      `You or a colleague held this time just now: it can be held again from ${againAt}, and booked at once.`,
  },
  'hold-too-short': {
    status: 409,
    title: 'Too little time to hold it',
    detail: ({ because, againAt }) =>
      `${tooShort[because]}: book it at once${againAt === null ? '' : `, or hold it from ${againAt}`}.`,
  },
};

export const bookProblems: ProblemTexts<BookFailure> = { ...takeProblems, ...acceptProblems };

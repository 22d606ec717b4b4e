import type { ProblemTexts } from '../../../../platform/http/problem.js';
import type { WalkInRefusal } from '../../../missions/index.js';
import type { BookOpeningRefusal } from '../../use-cases/walking-in/book-opening.js';
import { changeProblems } from '../agenda-problems.js';

export const walkInProblems: ProblemTexts<WalkInRefusal> = {
  'not-found': { status: 404, title: 'Not found', detail: ({ what }) => `There is no such ${what}.` },
  'walk-in-codes-unknown': {
    status: 422,
    title: 'Codes unknown',
    detail: ({ codes }) =>
      `These are no codes of goods: ${codes
        .map(({ code, successors }) => (successors.length === 0 ? code : `${code}, now ${successors.join(' or ')}`))
        .join('; ')}.`,
  },
  'no-slot-left': {
    status: 422,
    title: 'No slot left',
    detail: ({ from, until }) => `No slot lies between ${from} and ${until}: let it stay longer, or come another day.`,
  },
};

export const bookOpeningProblems: ProblemTexts<BookOpeningRefusal> = {
  'walk-in-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such buyer.' },
  'opening-gone': {
    status: 409,
    title: 'Opening gone',
    detail: () => 'The two can no longer meet at that time: look again at whom the buyer could meet.',
  },
  ...changeProblems,
};

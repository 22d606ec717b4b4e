import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { NotFound } from '../domain/not-found.js';

export const notFoundProblem: ProblemTexts<NotFound> = {
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: ({ what }) => `There is no such ${what}, or you may not see it.`,
  },
};

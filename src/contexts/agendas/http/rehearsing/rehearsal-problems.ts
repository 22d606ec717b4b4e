import type { ProblemTexts } from '../../../../platform/http/problem.js';
import type { AskRehearsalFailure } from '../../use-cases/rehearsing/ask-for-rehearsal.js';
import { versionProblems } from '../agenda-problems.js';

export const rehearsalProblems: ProblemTexts<AskRehearsalFailure> = {
  ...versionProblems,
  'rehearsal-active': {
    status: 409,
    title: 'A rehearsal is under way',
    detail: () => 'Another rehearsal of this mission is being played: wait for it, or cancel it.',
  },
};

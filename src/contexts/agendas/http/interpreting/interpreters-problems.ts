import type { ProblemTexts } from '../../../../platform/http/problem.js';
import { interpretersProblems } from '../../../missions/index.js';
import type { ChangeInterpretersFailure } from '../../use-cases/interpreting/change-interpreters.js';

export const changeInterpretersProblems: ProblemTexts<ChangeInterpretersFailure> = {
  ...interpretersProblems,
  'interpreters-needed': {
    status: 409,
    title: 'Interpreters needed',
    detail: ({ breaches }) =>
      `${breaches.length} public meetings would be left without their interpreter, or with one who does not work then: move those first. Nothing was changed.`,
  },
};

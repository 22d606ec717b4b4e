import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { TooFewDecisions } from '../domain/fitted-weights.js';
import type { PromiseRefusal, SetupRefusal } from '../domain/check-setup.js';

export const promiseProblems: ProblemTexts<PromiseRefusal> = {
  'minimum-not-feasible': {
    status: 422,
    title: 'Minimum cannot be promised',
    detail: ({ participationIds, asked, possible }) =>
      `${participationIds.length} participants would be promised ${asked} meetings together and can have ${possible}: lower the minimum or a rule that keeps them apart.`,
  },
};

export const setupProblems: ProblemTexts<SetupRefusal> = {
  ...promiseProblems,
  'match-setup-moved-on': {
    status: 412,
    title: 'The setup has moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'match-setup-names-nobody': {
    status: 422,
    title: 'A rule is about nobody',
    detail: ({ values }) =>
      `Nobody is of these: ${values.map(({ side, attribute, value }) => `${attribute} "${value}" (${side})`).join(', ')}. Countries are written in two capital letters, provinces as in the list of participants.`,
  },
  'match-setup-names-strangers': {
    status: 422,
    title: 'Somebody named takes no part',
    detail: ({ participationIds }) => `Not of this mission, or of the other side: ${participationIds.join(', ')}.`,
  },
};

export const fitProblems: ProblemTexts<TooFewDecisions> = {
  'too-few-decisions': {
    status: 409,
    title: 'Too few decisions',
    detail: ({ leastDecisions, sme, buyer }) =>
      `Weights are fitted to ${leastDecisions} answers of one side, not all of one kind. SMEs must give ${sme.missing} more at the least, or buyers ${buyer.missing}.`,
  },
};

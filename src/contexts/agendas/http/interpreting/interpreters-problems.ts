import type { ProblemTexts } from '../../../../platform/http/problem.js';
import { interpretersProblems } from '../../../missions/index.js';
import type { ChangeInterpretersFailure, NeedingMeeting } from '../../use-cases/interpreting/change-interpreters.js';

/** More in one sentence nobody reads; the facts have them all. */
const MOST_NAMED = 5;

const inWords = ({ sme, buyer, startsAt, tableLabel, interpreterLabel }: NeedingMeeting): string =>
  `${sme.companyName} and ${buyer.companyName} at ${startsAt}, table ${tableLabel}, with ${interpreterLabel}`;

export const changeInterpretersProblems: ProblemTexts<ChangeInterpretersFailure> = {
  ...interpretersProblems,
  'interpreters-needed': {
    status: 409,
    title: 'Interpreters needed',
    detail: ({ breaches }) =>
      `${breaches.length} public meetings would be left without their interpreter, or with one who does not work then: ${breaches.slice(0, MOST_NAMED).map(inWords).join('; ')}${breaches.length > MOST_NAMED ? '; and others' : ''}. Move those first, or keep their interpreters as they were. Nothing was changed.`,
  },
};

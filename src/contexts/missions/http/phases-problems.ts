import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { WallTimeFailure } from '../../../platform/time/wall-time.js';
import { configurationProblems } from './configuration-problems.js';
import type { DecidePhasesFailure } from '../use-cases/decide-phases.js';

/** A time of some clock that names no instant, or two. */
export const wallTimeProblems: ProblemTexts<WallTimeFailure> = {
  'unknown-zone': {
    status: 422,
    title: 'Time zone unknown',
    detail: ({ zone }) => `"${zone}" is no time zone; use a name such as Asia/Tashkent.`,
  },
  'not-a-time': {
    status: 422,
    title: 'Not a time',
    detail: ({ day, time }) => `There is no ${time} on ${day}.`,
  },
  'skipped-by-clock-change': {
    status: 422,
    title: 'Time skipped by a clock change',
    detail: ({ day, time, zone }) => `On ${day} the clocks of ${zone} skip ${time}: choose another time.`,
  },
  'repeated-by-clock-change': {
    status: 422,
    title: 'Time repeated by a clock change',
    detail: ({ day, time, zone }) => `On ${day} the clocks of ${zone} show ${time} twice: choose another time.`,
  },
};

export const phasesProblems: ProblemTexts<DecidePhasesFailure> = {
  ...wallTimeProblems,
  ...configurationProblems,
  'phases-moved-on': {
    status: 412,
    title: 'The phases have moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'deadlines-out-of-order': {
    status: 422,
    title: 'Deadlines out of order',
    detail: ({ wishesUntil, answersUntil }) =>
      `Answers would end at ${answersUntil}, before wishes do at ${wishesUntil}: let them end later.`,
  },
  'late-entrants-unknown': {
    status: 422,
    title: 'Late entrants unknown',
    detail: ({ participationIds }) => `These take no part in this mission: ${participationIds.join(', ')}.`,
  },
};

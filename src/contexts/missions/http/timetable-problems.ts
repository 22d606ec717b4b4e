import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { ReviseTimetableFailure } from '../use-cases/revise-timetable.js';
import { missionProblems } from './mission-problems.js';

/** What is wrong with a timetable that somebody wants instead of the one that stands. */
export const timetableProblems: ProblemTexts<ReviseTimetableFailure> = {
  ...missionProblems,
  'mission-too-long': {
    ...missionProblems['mission-too-long'],
    detail: ({ firstDay, lastDay, maximumDays }) =>
      `From ${firstDay} to ${lastDay}, sessions and programme together, there are more than ${maximumDays} days: correct the days of the sessions, or first those of the programme.`,
  },
  'timetable-moved-on': {
    status: 412,
    title: 'The timetable has moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'slots-have-begun': {
    status: 409,
    title: 'Slots have begun',
    detail: ({ startsAt }) =>
      `${startsAt.length} slots that the new timetable leaves out have begun: keep what is past, and change what is to come. Nothing was changed.`,
  },
};

import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { ReviseProgrammeFailure } from '../use-cases/revise-programme.js';
import { missionProblems } from './mission-problems.js';
import { wallTimeProblems } from './phases-problems.js';

/** What is wrong with a programme that somebody wants. */
export const programmeProblems: ProblemTexts<ReviseProgrammeFailure> = {
  ...wallTimeProblems,
  'day-out-of-range': missionProblems['day-out-of-range'],
  'mission-too-long': {
    ...missionProblems['mission-too-long'],
    detail: ({ firstDay, lastDay, maximumDays }) =>
      `From ${firstDay} to ${lastDay} there are more than ${maximumDays} days: correct the day of an item.`,
  },
  'programme-moved-on': {
    status: 412,
    title: 'The programme has moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'item-ends-before-it-starts': {
    status: 422,
    title: 'Item ends before it starts',
    detail: ({ title, day, startTime, endTime }) =>
      `${title}, ${day} ${startTime}-${endTime}, must end after it starts, on the same day.`,
  },
  'item-unknown': {
    status: 422,
    title: 'Item unknown',
    detail: ({ title }) => `${title} is no item of this programme: leave the id out for one that is new.`,
  },
  'item-named-twice': {
    status: 422,
    title: 'Item named twice',
    detail: ({ title }) => `${title} is in the programme twice by the same id: name it once.`,
  },
};

import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { PhaseBar } from '../domain/phase-bar.js';
import type { RulesRefusal } from '../use-cases/decide-request-rules.js';
import type { RankRefusal } from '../use-cases/rank-wishes.js';

const doing: Readonly<Record<string, string>> = {
  wish: 'wishes are made',
  ask: 'meetings are asked for',
  answer: 'requests are answered',
};

const notDoing: Readonly<Record<string, string>> = {
  wish: 'no wishes are made',
  ask: 'no meetings are asked for',
  answer: 'no requests are answered',
};

/** What the phases of the mission do not let anybody do now. */
export const phaseProblems: ProblemTexts<PhaseBar> = {
  'phase-closed': {
    status: 409,
    title: 'Not in this phase',
    detail: ({ act, phase }) =>
      `The mission is in the phase "${phase}", in which ${notDoing[act] ?? act}: ask the organiser, who can do it for you.`,
  },
  'deadline-passed': {
    status: 409,
    title: 'Deadline passed',
    detail: ({ act, day, time, zone }) =>
      `Until ${time} on ${day} (${zone}) ${doing[act] ?? act}: ask the organiser, who can still do it for you.`,
  },
};

export const wishProblems: ProblemTexts<RankRefusal> = {
  ...phaseProblems,
  'participation-unknown': {
    status: 404,
    title: 'Participant unknown',
    detail: () => 'This participant takes no part in this mission: reload the list of participants.',
  },
  'wish-budget-exceeded': {
    status: 422,
    title: 'More wishes than the budget has',
    detail: ({ level, metal, budget, asked }) =>
      `You have ${budget} ${metal} wishes, one for each "${level}", and this list has ${asked}: ` +
      'lower or leave out the ones that matter least.',
  },
  'wish-repeated': {
    status: 422,
    title: 'Wished twice',
    detail: () => 'One company is in the list twice: leave one of the two.',
  },
  'wish-names-strangers': {
    status: 422,
    title: 'Nobody to meet',
    detail: ({ counterpartIds }) =>
      `In the list: ${counterpartIds.length}, who are not of this mission, or of your own side. Leave them out.`,
  },
  'wish-barred': {
    status: 422,
    title: 'They do not meet',
    detail: ({ by, counterpartIds }) =>
      by === 'rule'
        ? `The rules of the organiser keep you apart from ${counterpartIds.length} in the list: leave them out, or ask the organiser.`
        : `You have said that you do not want to meet ${counterpartIds.length} in the list: leave them out, or take that back first.`,
  },
  'wishes-moved-on': {
    status: 412,
    title: 'The wishes have moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
};

export const rulesProblems: ProblemTexts<RulesRefusal> = {
  'request-rules-moved-on': {
    status: 412,
    title: 'The rules have moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
};

import type { TimeSpan } from '../../../kernel/instant.js';
import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { InterpretersRefusal } from '../domain/interpreters.js';
import type { ReviseInterpretersFailure } from '../use-cases/revise-interpreters.js';
import { missionProblems } from './mission-problems.js';

/** What is wrong with what somebody says of interpreters. */
export const interpretersProblems: ProblemTexts<ReviseInterpretersFailure> = {
  'interpreters-moved-on': {
    status: 412,
    title: 'The interpreters have moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'interpreter-needs-two-languages': {
    ...missionProblems['interpreter-needs-two-languages'],
    detail: ({ label }) =>
      `${label} interprets between languages: name two or more that are spoken fluently or natively.`,
  },
  'unknown-language': missionProblems['unknown-language'],
  'language-named-twice': {
    status: 422,
    title: 'Language named twice',
    detail: ({ label }) => `${label} speaks the same language twice: name each once, at one level.`,
  },
  'interpreter-unknown': {
    status: 422,
    title: 'Interpreter unknown',
    detail: ({ label }) => `${label} is no interpreter of this mission: leave the id out for one who is new.`,
  },
  'interpreter-named-twice': {
    status: 422,
    title: 'Interpreter named twice',
    detail: ({ label }) => `${label} is in the list twice: give every interpreter a name of their own.`,
  },
  'preferred-company-unknown': {
    status: 422,
    title: 'Preferred company unknown',
    detail: ({ label, participationIds }) =>
      `${label} is best given to ${participationIds.length} companies that this mission never had: choose among the participants.`,
  },
  'interpreter-hours-unusable': {
    status: 422,
    title: 'Working hours unusable',
    detail: ({ label, because }) => `${label}: ${sentenceOf(because)} Correct the hours.`,
  },
};

type HoursFault = Extract<InterpretersRefusal, { readonly type: 'interpreter-hours-unusable' }>['because'];

const hoursOf = ({ startsAt, endsAt }: TimeSpan): string => `${startsAt} to ${endsAt}`;

function sentenceOf(fault: HoursFault): string {
  switch (fault.type) {
    case 'window-ends-before-it-starts':
      return `the hours ${hoursOf(fault)} end before they begin.`;
    case 'window-outside-mission':
      return `the hours ${hoursOf(fault)} lie outside the days of the mission, ${fault.firstDay} to ${fault.lastDay}.`;
    case 'windows-overlap':
      return `the hours ${hoursOf(fault.first)} and ${hoursOf(fault.second)} overlap.`;
    case 'no-slot-available':
      return 'no slot of the timetable lies within these hours.';
  }
}

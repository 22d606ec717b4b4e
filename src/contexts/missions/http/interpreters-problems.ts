import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { InterpretersRefusal } from '../domain/interpreters.js';
import { missionProblems } from './mission-problems.js';

/** What is wrong with what somebody says of interpreters. */
export const interpretersProblems: ProblemTexts<InterpretersRefusal> = {
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
    detail: ({ label }) =>
      `${label} prefers somebody whom this mission has not admitted: choose among the participants.`,
  },
  'interpreter-hours-unusable': {
    status: 422,
    title: 'Working hours unusable',
    detail: ({ label, because }) => `${label}: ${sentenceByFault[because.type]} Correct the hours.`,
  },
};

type HoursFault = Extract<InterpretersRefusal, { readonly type: 'interpreter-hours-unusable' }>['because']['type'];

const sentenceByFault: Readonly<Record<HoursFault, string>> = {
  'window-ends-before-it-starts': 'some hours end before they begin.',
  'window-outside-mission': 'some hours lie outside the days of the mission.',
  'windows-overlap': 'some hours overlap.',
  'no-slot-available': 'no slot of the timetable lies within these hours.',
};

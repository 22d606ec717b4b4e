import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { WallSpan } from '../domain/timetable.js';
import type { CreateMissionFailure } from '../use-cases/create-mission.js';
import { wallTimeProblems } from './phases-problems.js';

const sessionText = ({ day, startTime, endTime }: WallSpan): string => `${day} ${startTime}-${endTime}`;

/** What is wrong with a mission that somebody wants to set up. */
export const missionProblems: ProblemTexts<CreateMissionFailure> = {
  ...wallTimeProblems,
  'unknown-country': {
    status: 422,
    title: 'Country unknown',
    detail: ({ countryCode }) => `${countryCode} is no country code (ISO 3166-1, two letters).`,
  },
  'table-count-unusable': {
    status: 422,
    title: 'Number of tables unusable',
    detail: ({ maximumTables }) => `A mission has 1 to ${maximumTables} tables: give a number from 1 on.`,
  },
  'interpreter-needs-two-languages': {
    status: 422,
    title: 'Interpreter needs two languages',
    detail: ({ label }) => `${label} interprets between languages: name two or more.`,
  },
  'unknown-language': {
    status: 422,
    title: 'Language unknown',
    detail: ({ label, language }) => `${label}: "${language}" is no language code (ISO 639-1, two letters).`,
  },
  'no-sessions': { status: 422, title: 'No sessions', detail: () => 'Add at least one session to the timetable.' },
  'day-out-of-range': {
    status: 422,
    title: 'Day out of range',
    detail: ({ day, earliestDay, latestDay }) =>
      `The days of a mission lie from ${earliestDay} to ${latestDay}: correct ${day}.`,
  },
  'mission-too-long': {
    status: 422,
    title: 'Mission too long',
    detail: ({ firstDay, lastDay, maximumDays }) =>
      `From ${firstDay} to ${lastDay} there are more than ${maximumDays} days: correct the days of the sessions.`,
  },
  'slot-length-unusable': {
    status: 422,
    title: 'Slot length unusable',
    detail: ({ minimumMinutes, maximumMinutes }) =>
      `A slot lasts ${minimumMinutes} to ${maximumMinutes} minutes, a change-over 0 to ${maximumMinutes}.`,
  },
  'session-ends-before-it-starts': {
    status: 422,
    title: 'Session ends before it starts',
    detail: (span) => `The session ${sessionText(span)} must end after it starts, on the same day.`,
  },
  'session-too-short': {
    status: 422,
    title: 'Session too short',
    detail: ({ slotMinutes, ...span }) => `The session ${sessionText(span)} holds no slot of ${slotMinutes} minutes.`,
  },
  'sessions-overlap': {
    status: 422,
    title: 'Sessions overlap',
    detail: ({ first, second }) =>
      `The sessions ${sessionText(first)} and ${sessionText(second)} overlap: let one end before the other begins.`,
  },
  'too-many-slots': {
    status: 422,
    title: 'Too many slots',
    detail: ({ slots, maximumSlots }) => `The timetable has ${slots} slots; ${maximumSlots} is the most.`,
  },
};

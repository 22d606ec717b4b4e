import type { ProblemTexts } from '../../../../platform/http/problem.js';
import type { CancelRefusal, RepeatRefusal, RunActive, TakeRefusal } from '../../domain/solve-run.js';
import type { PinsContradict } from '../../domain/meeting-pin.js';
import { configurationProblems } from '../../../missions/index.js';
import type { QueueFailure } from '../../use-cases/solving/queue-solve-run.js';
import type { TermsFailure } from '../../use-cases/solving/check-run-terms.js';
import type { RunUnknown } from '../../use-cases/solving/cancel-solve-run.js';
import type { LookRefusal } from '../../use-cases/solving/look-at-best-agenda.js';

const activeProblems: ProblemTexts<RunActive> = {
  'solve-run-active': {
    status: 409,
    title: 'An agenda is being made',
    detail: () => 'Another run of this mission is under way: wait for it, or cancel it.',
  },
};

const unknownProblems: ProblemTexts<RunUnknown> = {
  'solve-run-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such run.' },
};

const listed = (items: Iterable<string>): string => [...new Set(items)].join(', ');

export const pinProblems: ProblemTexts<PinsContradict> = {
  'pins-contradict': {
    status: 409,
    title: 'Pins contradict',
    detail: ({ conflicts }) =>
      `No agenda can keep ${new Set(conflicts.map(({ meetingId }) => meetingId)).size} of the pinned meetings (${listed(conflicts.map(({ rule }) => rule))}): let go of some pins, or change the mission. Nothing was changed.`,
  },
};

const termsProblems: ProblemTexts<TermsFailure> = {
  ...pinProblems,
  'nobody-selected': {
    status: 422,
    title: 'Nobody selected',
    detail: () => 'An agenda for selected participants needs at least one of them: choose some, or plan everything.',
  },
  'selected-unknown': {
    status: 422,
    title: 'Selected participants unknown',
    detail: ({ participationIds }) =>
      `${participationIds.length} of the selected participants do not take part in this mission: choose others.`,
  },
  'public-places-not-allowed': {
    status: 409,
    title: 'Public places not allowed',
    detail: ({ breaches }) =>
      `Nothing public is to move, but ${new Set(breaches.map(({ meetingId }) => meetingId)).size} public meetings stand where the mission no longer allows it (${listed(breaches.map(({ rule }) => rule))}): move or cancel them first, or plan everything. Nothing was changed.`,
  },
};

export const solveProblems: ProblemTexts<QueueFailure> = {
  ...configurationProblems,
  ...activeProblems,
  ...termsProblems,
  'nothing-to-place': {
    status: 422,
    title: 'Nothing to place',
    detail: () => 'No meeting is agreed in this mission: accept requests, or agree the best suggestions for everybody.',
  },
  'no-slots': {
    status: 422,
    title: 'No slots',
    detail: () => 'The timetable of this mission has no slots: add a session.',
  },
  'no-tables': { status: 422, title: 'No tables', detail: () => 'This mission has no tables: add at least one.' },
};

export const cancelProblems: ProblemTexts<CancelRefusal | RunUnknown> = {
  ...unknownProblems,
  'solve-run-over': {
    status: 409,
    title: 'Run over',
    detail: ({ foundStatus }) => `This run is over already (${foundStatus}): there is nothing to end or to look at.`,
  },
};

export const takeProblems: ProblemTexts<TakeRefusal | RunUnknown> = {
  ...cancelProblems,
  'solve-run-not-begun': {
    status: 409,
    title: 'Run not begun',
    detail: () => 'This run still waits for its turn, and has nothing to take yet: wait for it, or cancel it.',
  },
};

export const lookProblems: ProblemTexts<LookRefusal> = {
  ...cancelProblems,
  'nothing-found-yet': {
    status: 409,
    title: 'Nothing found yet',
    detail: () => 'This run has found no agenda yet: look again in a moment.',
  },
};

export const repeatProblems: ProblemTexts<RepeatRefusal | RunUnknown> = {
  ...activeProblems,
  ...unknownProblems,
  'solve-run-without-agenda': {
    status: 409,
    title: 'Run without an agenda',
    detail: ({ foundStatus }) =>
      `This run is ${foundStatus} and has made no agenda that could be made again: generate a new one.`,
  },
};

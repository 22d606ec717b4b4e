import type { ProblemTexts } from '../../../../platform/http/problem.js';
import type { RepairRefusal } from '../../domain/agenda-repair.js';
import type { ReleaseOver } from '../../domain/freeze-release.js';
import type { RepairSettingsRefusal } from '../../domain/repair-settings.js';
import type { AcceptFailure, RepairUnknown } from '../../use-cases/repairing/accept-repair.js';
import type { ReleasedUnknown, ReleaseUnknown } from '../../use-cases/repairing/release-from-freeze.js';
import type { UndoFailure } from '../../use-cases/repairing/undo-repair.js';
import { changeProblems, countMeetings, publishProblems, rulesOf } from '../agenda-problems.js';

export const dismissProblems: ProblemTexts<RepairUnknown | RepairRefusal> = {
  'repair-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such repair.' },
  'repair-not-open': {
    status: 409,
    title: 'Repair not open',
    detail: ({ foundStatus }) => `This repair is ${foundStatus}: read the repairs again, a later one may be open.`,
  },
  'proposal-not-of-repair': {
    status: 422,
    title: 'Not a proposal of this repair',
    detail: () => 'This repair proposed no such version: read its proposals again.',
  },
  'meetings-have-begun': {
    status: 409,
    title: 'Meetings have begun',
    detail: ({ meetingIds }) =>
      `${meetingIds.length} meetings have begun meanwhile, or the slots that they would move to: ask for new proposals.`,
  },
};

export const acceptProblems: ProblemTexts<AcceptFailure> = {
  ...publishProblems,
  'draft-outdated': {
    ...publishProblems['draft-outdated'],
    detail: ({ breaches }) =>
      `Since this was proposed, things have changed for ${countMeetings(breaches)} of its meetings (${rulesOf(breaches)}): ask for new proposals. Nothing was published.`,
  },
  'place-gone': {
    ...publishProblems['place-gone'],
    detail: ({ placements }) =>
      `${placements} meetings stand in a slot, at a table or with an interpreter that the mission no longer has: ask for new proposals. Nothing was published.`,
  },
  'interpreters-changed': {
    ...publishProblems['interpreters-changed'],
    detail: ({ breaches }) =>
      `${countMeetings(breaches)} meetings have an interpreter who by now works at other hours, must rest, or speaks otherwise: ask for new proposals. Nothing was published.`,
  },
  'meetings-lost': {
    ...publishProblems['meetings-lost'],
    detail: ({ placements }) =>
      `${placements} meetings are agreed no more, since somebody has withdrawn or cancelled after this was proposed: ask for new proposals. Nothing was published.`,
  },
  ...dismissProblems,
};

export const settingsProblems: ProblemTexts<RepairSettingsRefusal> = {
  'budget-missing': {
    status: 422,
    title: 'Budget missing',
    detail: () => 'Nothing is applied by itself without a limit: say how many people a repair may disturb.',
  },
};

export const undoProblems: ProblemTexts<UndoFailure> = {
  'repair-unknown': dismissProblems['repair-unknown'],
  'meetings-have-begun': dismissProblems['meetings-have-begun'],
  'repair-not-accepted': {
    status: 409,
    title: 'Repair not accepted',
    detail: ({ foundStatus }) => `This repair is ${foundStatus}: only one that was accepted can be undone.`,
  },
  ...changeProblems,
};

export const releaseProblems: ProblemTexts<ReleasedUnknown> = {
  'released-unknown': {
    status: 422,
    title: 'Nothing to release',
    detail: () => 'This mission has no such participant, table or slot: read the mission again.',
  },
};

export const takeBackReleaseProblems: ProblemTexts<ReleaseUnknown | ReleaseOver> = {
  'freeze-release-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such release.' },
  'freeze-release-over': {
    status: 409,
    title: 'Release over',
    detail: ({ endsAt, withdrawnAt }) =>
      withdrawnAt === null
        ? `This release has ended by itself at ${endsAt}.`
        : `This release was taken back at ${withdrawnAt}.`,
  },
};

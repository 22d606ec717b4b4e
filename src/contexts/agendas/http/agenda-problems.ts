import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { ChangeRefusal } from '../domain/change-places.js';
import type { AskFailure } from '../use-cases/explaining/ask-for-explanation.js';
import type { EditFailure } from '../use-cases/editing/edit-agenda.js';
import type { PlacesFailure, RoomFailure } from '../use-cases/editing/find-meeting-places.js';
import type { SwapFailure } from '../use-cases/editing/find-meeting-swap.js';
import type { PinFailure } from '../use-cases/editing/pin-meeting.js';
import { configurationProblems } from '../../missions/index.js';
import type { PublishDraftFailure } from '../use-cases/publishing/publish-draft.js';
import type { WithdrawalRefusal } from '../domain/withdraw-agenda.js';
import type { PublishFailure } from '../use-cases/publishing/publish-agenda.js';
import type { PlaceNotAllowed } from '../use-cases/publishing/publish-content.js';
import type { RejectFailure } from '../use-cases/publishing/reject-version.js';
import type { RestoreFailure } from '../use-cases/publishing/restore-version.js';
import type { SelectFailure } from '../use-cases/publishing/select-changes.js';
import { pinProblems } from './solving/solve-run-problems.js';

export const versionProblems: ProblemTexts<{ readonly type: 'agenda-version-unknown' }> = {
  'agenda-version-unknown': {
    status: 404,
    title: 'Not found',
    detail: () => 'This mission has no such agenda version.',
  },
};

type Breaches = readonly { readonly meetingId: string; readonly rule: string }[];

/** So many meetings as are named, whatever number of rules each breaks. */
export const countMeetings = (breaches: Breaches): number => new Set(breaches.map(({ meetingId }) => meetingId)).size;
export const rulesOf = (breaches: Breaches): string => [...new Set(breaches.map(({ rule }) => rule))].join(', ');

const placeProblems: ProblemTexts<PlaceNotAllowed> = {
  'place-not-allowed': {
    status: 422,
    title: 'Place not allowed',
    detail: ({ breaches }) =>
      `The mission does not allow ${countMeetings(breaches)} of these places (${rulesOf(breaches)}): choose others. Nothing was changed.`,
  },
};

/** What keeps changes of places from being made. */
export const changeProblems: ProblemTexts<ChangeRefusal | PlaceNotAllowed> = {
  'place-moved-on': {
    status: 409,
    title: 'Place has moved on',
    detail: () => 'Somebody has moved one of these meetings since you looked: look again. Nothing was changed.',
  },
  'place-taken': {
    status: 409,
    title: 'Place taken',
    detail: ({ clashes }) =>
      `Other meetings need ${clashes.length} of the people, tables or interpreters at that time: choose another place, or move those meetings too. Nothing was changed.`,
  },
  ...placeProblems,
};

export const rejectProblems: ProblemTexts<RejectFailure> = {
  ...versionProblems,
  'not-a-draft': {
    status: 409,
    title: 'Not a draft',
    detail: ({ foundStatus }) => `This version is ${foundStatus}: only a draft can be published or discarded.`,
  },
};

export const publishProblems: ProblemTexts<PublishFailure> = {
  ...rejectProblems,
  'already-published': {
    status: 409,
    title: 'Already published',
    detail: ({ publishedAt }) => `This version is public since ${publishedAt ?? 'some time'}: nothing is left to do.`,
  },
  'agenda-moved-on': {
    status: 409,
    title: 'The agenda has moved on',
    detail: ({ publishedNumber }) =>
      publishedNumber === null
        ? 'This draft was made from a version that is no longer public: generate a new one.'
        : `Version ${publishedNumber} was published after this draft was begun: generate a new one from it.`,
  },
  'bookings-in-the-way': {
    status: 409,
    title: 'Bookings in the way',
    detail: ({ clashes }) =>
      `Since this draft was begun, people have booked ${clashes.length} places that it gives to others: move those meetings in the draft, or generate a new one.`,
  },
  'place-gone': {
    status: 409,
    title: 'Places are gone',
    detail: ({ placements }) =>
      `${placements} meetings stand in a slot, at a table or with an interpreter that the mission no longer has: move them or take them out of the draft, or generate a new agenda. Nothing was published.`,
  },
  'interpreters-changed': {
    status: 409,
    title: 'Interpreters have changed',
    detail: ({ breaches }) =>
      `${countMeetings(breaches)} meetings have an interpreter who by now works at other hours, must rest, or speaks otherwise: move them, or generate a new agenda.`,
  },
  'draft-outdated': {
    status: 409,
    title: 'Draft outdated',
    detail: ({ breaches }) =>
      `Since this version was made, things have changed for ${countMeetings(breaches)} of its meetings (${rulesOf(breaches)}): move those in the draft or take them out, publish the other changes alone, or generate a new agenda. Nothing was published.`,
  },
  'meetings-lost': {
    status: 409,
    title: 'Meetings are lost',
    detail: ({ placements }) =>
      `${placements} meetings are agreed no more, since somebody has withdrawn or cancelled after this version was made: take them out of the draft, or generate a new agenda. Nothing was published.`,
  },
  'double-booking': {
    status: 409,
    title: 'Double booking',
    detail: () => 'In this version somebody or something is in two meetings at a time: generate a new agenda.',
  },
};

export const publishDraftProblems: ProblemTexts<PublishDraftFailure> = { ...publishProblems, ...configurationProblems };

const meetingProblems: ProblemTexts<Extract<PlacesFailure, { readonly type: 'meeting-unknown' }>> = {
  'meeting-unknown': {
    status: 404,
    title: 'Not found',
    detail: () => 'No such meeting is agreed between two who take part in this mission.',
  },
};

export const pinMeetingProblems: ProblemTexts<PinFailure> = { ...meetingProblems, ...pinProblems };

export const placesProblems: ProblemTexts<PlacesFailure> = {
  ...versionProblems,
  ...meetingProblems,
  'agenda-not-sound': {
    status: 409,
    title: 'Agenda not sound',
    detail: () =>
      'In this agenda somebody or something is in two meetings at a time, or where the mission no longer allows it: take those meetings out first.',
  },
};

export const roomProblems: ProblemTexts<RoomFailure> = {
  ...placesProblems,
  'slot-unknown': { status: 404, title: 'Not found', detail: () => 'This mission has no such slot.' },
};

export const swapProblems: ProblemTexts<SwapFailure> = { ...versionProblems, ...meetingProblems };

export const editProblems: ProblemTexts<EditFailure> = {
  ...versionProblems,
  ...meetingProblems,
  'version-closed': {
    status: 409,
    title: 'Version closed',
    detail: ({ foundStatus }) =>
      `This version is ${foundStatus}: edit the public agenda or a draft, or put this version back.`,
  },
  ...changeProblems,
};

export const explanationProblems: ProblemTexts<AskFailure> = {
  ...versionProblems,
  'version-closed': {
    status: 409,
    title: 'Version closed',
    detail: ({ foundStatus }) => `This version is ${foundStatus}: only a draft and the public agenda are explained.`,
  },
};

export const restoreProblems: ProblemTexts<RestoreFailure> = {
  ...versionProblems,
  'never-public': {
    status: 409,
    title: 'Never public',
    detail: () => 'This version was never public: publish it instead.',
  },
  'nothing-to-change': {
    status: 409,
    title: 'Nothing to change',
    detail: ({ publishedNumber }) => `Version ${publishedNumber ?? ''} is public and says the same.`,
  },
  ...placeProblems,
};

export const selectProblems: ProblemTexts<SelectFailure> = {
  ...versionProblems,
  'meetings-lost': {
    status: 409,
    title: 'Meetings are lost',
    detail: ({ placements }) =>
      `${placements} of these meetings are agreed no more, since somebody has withdrawn or cancelled: leave them out. Nothing was published.`,
  },
  'not-changed': {
    status: 422,
    title: 'Not changed',
    detail: ({ meetingIds }) =>
      `${meetingIds.length} of these meetings stand in that version where they are public now: leave them out.`,
  },
  'changes-belong-together': {
    status: 409,
    title: 'Changes belong together',
    detail: ({ clashes }) =>
      `${clashes.length} of the places are those of meetings that are not selected: select these too, or leave something out. Nothing was published.`,
  },
  ...placeProblems,
};

export const withdrawalProblems: ProblemTexts<WithdrawalRefusal> = {
  'not-public': {
    status: 409,
    title: 'Not public',
    detail: () => 'This version is not the one that is public now: read the versions again.',
  },
  'agenda-has-begun': {
    status: 409,
    title: 'Agenda has begun',
    detail: ({ meetingIds }) => `${meetingIds.length} meetings have begun: what is public can only be changed by now.`,
  },
};

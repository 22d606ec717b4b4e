import type { ProblemTexts } from '../../../../platform/http/problem.js';
import type { FloorLinkNotFound } from '../../../access/index.js';
import { placedMarkProblems } from '../desk/desk-problems.js';
import type { FloorMarkFailure } from '../../use-cases/floor/mark-floor-meeting.js';
import type { ProlongRefusal } from '../../use-cases/floor/prolong-floor-meeting.js';
import type { FloorPostUnknown } from '../../use-cases/floor/invite-to-floor.js';

export const floorMeetingProblems: ProblemTexts<FloorMarkFailure | ProlongRefusal> = {
  ...placedMarkProblems,
  'floor-meeting-unknown': {
    status: 404,
    title: 'Not your meeting',
    detail: () => 'This meeting is not yours, or no longer: read your list again.',
  },
  'floor-meeting-not-begun': {
    status: 422,
    title: 'Not begun',
    detail: ({ startsAt }) => `This meeting begins at ${startsAt}: say so once it has.`,
  },
  'overrun-changed-meanwhile': {
    status: 409,
    title: 'Said otherwise meanwhile',
    detail: ({ overrunsUntil }) =>
      overrunsUntil === null
        ? 'Somebody else has said meanwhile that this meeting ends with its slot: say again what is so.'
        : `Somebody else has said meanwhile that this meeting goes on until ${overrunsUntil}: say again what is so.`,
  },
  'floor-meeting-finished': {
    status: 409,
    title: 'Finished',
    detail: () => 'This meeting is finished, and its table free: take that back first if it goes on.',
  },
};

export const floorLinkProblems: ProblemTexts<FloorPostUnknown | FloorLinkNotFound> = {
  'floor-post-unknown': {
    status: 404,
    title: 'Post unknown',
    detail: ({ kind, id }) => `This mission has no ${kind} ${id}: read the mission again.`,
  },
  'floor-link-unknown': {
    status: 404,
    title: 'Link unknown',
    detail: () => 'This mission has no such link: read its links again.',
  },
};

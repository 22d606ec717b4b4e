import type { ProblemTexts } from '../../../../platform/http/problem.js';
import { type MarkFailure, markProblems } from '../../../attendance/index.js';
import type { MeetingMovedMeanwhile } from '../../use-cases/desk/mark-placed-meeting.js';

export const placedMarkProblems: ProblemTexts<MarkFailure | MeetingMovedMeanwhile> = {
  ...markProblems,
  'meeting-moved-meanwhile': {
    status: 409,
    title: 'Moved meanwhile',
    detail: ({ slotId }) =>
      slotId === null
        ? 'This meeting is in the agenda no more: read the agenda again.'
        : 'This meeting has another time now: read the agenda again and say what is so.',
  },
};

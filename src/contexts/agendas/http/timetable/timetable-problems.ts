import type { ProblemTexts } from '../../../../platform/http/problem.js';
import { timetableProblems } from '../../../missions/index.js';
import type { ChangeTimetableFailure } from '../../use-cases/timetable/change-timetable.js';
import { editProblems } from '../agenda-problems.js';

export const changeTimetableProblems: ProblemTexts<ChangeTimetableFailure> = {
  ...timetableProblems,
  'place-not-allowed': editProblems['place-not-allowed'],
  'timetable-preview-outdated': {
    status: 409,
    title: 'Preview outdated',
    detail: ({ kept, moved, impossible }) =>
      `By now ${kept} meetings would stay, ${moved} move and ${impossible} lose their place: look at the preview again. Nothing was changed.`,
  },
};

import type { ProblemTexts } from '../../../../platform/http/problem.js';
import { timetableProblems } from '../../../missions/index.js';
import type { ChangeTimetableFailure, TryTimetableFailure } from '../../use-cases/timetable/change-timetable.js';
import { editProblems } from '../agenda-problems.js';

export const tryTimetableProblems: ProblemTexts<TryTimetableFailure> = {
  ...timetableProblems,
  'place-not-allowed': editProblems['place-not-allowed'],
  'tables-were-used': {
    status: 409,
    title: 'Tables were used',
    detail: ({ meetings }) =>
      `At the tables that the new timetable leaves out ${meetings} meetings have begun: keep those tables, and close them from now on instead. Nothing was changed.`,
  },
};

export const changeTimetableProblems: ProblemTexts<ChangeTimetableFailure> = {
  ...tryTimetableProblems,
  'timetable-preview-outdated': {
    status: 409,
    title: 'Preview outdated',
    detail: ({ kept, moved, impossible }) =>
      `By now ${kept} meetings would stay, ${moved} move and ${impossible} lose their place: look at the preview again. Nothing was changed.`,
  },
};

import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { MergeFailure } from '../use-cases/merge-participants.js';

/** A failure as it is told: clashes are sent with names in the place of ids. */
export type ToldFailure =
  | Exclude<MergeFailure, { readonly type: 'merge-clashes' }>
  | { readonly type: 'merge-clashes'; readonly clashes: readonly object[] };

/** Why two participations are not merged. */
export const mergeProblems: ProblemTexts<ToldFailure> = {
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: ({ what }) => `There is no such ${what}, or it takes part no longer.`,
  },
  'participant-is-itself': {
    status: 422,
    title: 'The same participant twice',
    detail: () => 'Name two participants: nobody can be merged into itself.',
  },
  'participants-of-two-sides': {
    status: 422,
    title: 'Participants of two sides',
    detail: () => 'A participant of one side cannot become one of the other: withdraw one of them instead.',
  },
  'merge-field-unknown': {
    status: 422,
    title: 'Field unknown',
    detail: ({ field }) => `The two do not differ in "${field}": choose among the fields of the preview.`,
  },
  'merge-preview-outdated': {
    status: 409,
    title: 'Preview outdated',
    detail: () => 'One of the two, or what would follow, has changed since the preview was read: read it again.',
  },
  'merge-clashes': {
    status: 409,
    title: 'Clashes stand in the way',
    detail: ({ clashes }) => `${clashes.length} clashes stand in the way: cancel or move what they name first.`,
  },
  'profile-moved-on': {
    status: 409,
    title: 'Profile moved on',
    detail: ({ latestVersion }) => `Somebody has revised the profile: it is at version ${latestVersion} now.`,
  },
  'profile-not-valid': {
    status: 422,
    title: 'Profile not valid',
    detail: ({ faults }) =>
      `The profile that was chosen has ${faults.length} faults: correct it first, or keep the other one's.`,
  },
};

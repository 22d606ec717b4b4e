import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { MissionTied } from '../domain/mission-settings.js';
import type { ReviseSettingsFailure } from '../use-cases/revise-settings.js';

/** Why a mission is not renamed, or not removed. */
export const missionSettingsProblems: ProblemTexts<ReviseSettingsFailure | MissionTied> = {
  'settings-moved-on': {
    status: 412,
    title: 'The settings have moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'mission-tied': {
    status: 409,
    title: 'Others rely on the mission',
    detail: ({ ties }) =>
      `The mission cannot be removed any more (${ties.join(', ')}): withdraw its agenda, and close its phases instead.`,
  },
};

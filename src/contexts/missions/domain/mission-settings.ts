/** What a mission is called and where it is: what can be said anew at any time, since no time and no place depends on it. */
export interface MissionSettings {
  readonly name: string;
  readonly city: string;
  readonly venueName: string;
}

/** What binds a mission to others than its organisers, so that it cannot be removed any more. */
export const MISSION_TIES = ['agenda-published', 'meetings-public', 'messages', 'participants-came'] as const;

export type MissionTie = (typeof MISSION_TIES)[number];

/** Others rely on the mission by now. */
export interface MissionTied {
  readonly type: 'mission-tied';
  readonly ties: readonly MissionTie[];
}

import type { FloorAgenda, FloorMeeting } from '../../api-client/contract.js';

export interface FloorMeetingProps {
  readonly meeting: FloorMeeting;
  readonly agenda: FloorAgenda;
  readonly missionId: string;
  readonly secret: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Whether it comes first: its briefs are open then. */
  readonly isFirst?: boolean;
}

import type { FloorAgenda, FloorMeeting } from '../../api-client/contract.js';
import type { SaidMark } from './floor-said.js';

export interface FloorMeetingProps {
  readonly meeting: FloorMeeting;
  readonly agenda: FloorAgenda;
  readonly missionId: string;
  readonly secret: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** After a mark by which the meeting leaves its place on the page. */
  readonly onMoved: (said: SaidMark) => void;
  /** Whether it comes first: its briefs are open then. */
  readonly isFirst?: boolean;
}

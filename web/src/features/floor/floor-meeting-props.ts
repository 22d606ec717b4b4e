import type { FloorAgenda, FloorMeeting } from '../../api-client/contract.js';
import type { SaidMark } from './floor-said.js';
import type { FloorEntries } from './use-floor-entries.js';

export interface FloorMeetingProps {
  /** As it is once what waits has arrived. */
  readonly meeting: FloorMeeting;
  readonly agenda: FloorAgenda;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly write: FloorEntries['write'];
  /** After a mark by which the meeting leaves its place on the page. */
  readonly onMoved: (said: SaidMark) => void;
  /** Whether it comes first: its briefs are open then. */
  readonly isFirst?: boolean;
}

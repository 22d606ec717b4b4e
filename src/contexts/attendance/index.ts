/** What happens on the day. */
export { AttendanceHttpModule, AttendanceModule } from './attendance.module.js';
export { AttendanceReader } from './attendance-reader.js';
export type {
  AttendanceEvent,
  CheckInChanged,
  IncidentReported,
  IncidentWithdrawn,
} from './domain/attendance-events.js';
export { CheckInParticipant } from './use-cases/check-in-participant.js';
export { momentOfEntry } from './domain/entry-moment.js';
export { absenceOf, type Incident, type IncidentDetails, type IncidentId, spanOf } from './domain/incident.js';
export type { MarkChange, MeetingMark } from './domain/mark-meeting.js';
export { type MeetingStanding, standingOf } from './domain/meeting-standing.js';
export { markProblems } from './http/attendance-problems.js';
export { ChangeOverrun, type OverrunFailure } from './use-cases/change-overrun.js';
export { MergeAttendance } from './use-cases/merge-attendance.js';
export { type MarkFailure, MarkMeeting } from './use-cases/mark-meeting.js';
export { WriteDeskNote } from './use-cases/write-desk-note.js';

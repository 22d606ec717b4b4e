/** What happens on the day. */
export { AttendanceHttpModule, AttendanceModule } from './attendance.module.js';
export { AttendanceReader } from './attendance-reader.js';
export type { AttendanceEvent, IncidentReported } from './domain/attendance-events.js';
export { CheckInParticipant } from './use-cases/check-in-participant.js';
export { absenceOf, type Incident, type IncidentDetails, type IncidentId, spanOf } from './domain/incident.js';

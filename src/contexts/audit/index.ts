/** Who changed what in a mission, and when. */
export { AuditHttpModule } from './audit.module.js';
export { areaOf, TYPES_LEFT_OUT } from './domain/audit-area.js';

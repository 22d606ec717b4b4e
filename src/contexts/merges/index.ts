/** Two participations of one company become one. */
export type { MergeEvent, ParticipantsMerged } from './domain/merge-events.js';
export { MergesHttpModule, MergesModule } from './merges.module.js';

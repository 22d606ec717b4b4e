import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../kernel/instant.js';

/** What stands in the way of meetings, and the incident that brought it about. */
export type Obstacle = { readonly incidentId: Id<'Incident'> } & (
  | {
      readonly kind: 'participations-away';
      readonly participationIds: readonly ParticipationId[];
      readonly span: TimeSpan;
    }
  | { readonly kind: 'table-closed'; readonly tableId: Id<'Table'>; readonly span: TimeSpan }
  | { readonly kind: 'interpreter-away'; readonly interpreterId: Id<'Interpreter'>; readonly span: TimeSpan }
  /** The meeting at that table in that slot goes on until then. */
  | {
      readonly kind: 'meeting-overruns';
      readonly tableId: Id<'Table'>;
      readonly slotId: Id<'Slot'>;
      readonly endsAt: Instant;
    }
);

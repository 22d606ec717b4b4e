import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../kernel/instant.js';

export type IncidentId = Id<'Incident'>;

/** What upsets the agenda of the day, with when. */
export type IncidentDetails =
  /** One or more (a delegation) come later: whatever they have between the two instants is missed. */
  | {
      readonly kind: 'lateness';
      readonly participationIds: readonly ParticipationId[];
      readonly missingFrom: Instant;
      readonly arrivesAt: Instant;
    }
  /** Did not come to what it had in that slot. */
  | { readonly kind: 'no-show'; readonly participationId: ParticipationId; readonly slotId: Id<'Slot'> }
  /** Leaves for good, or cancels whatever it has from then on. */
  | { readonly kind: 'departure'; readonly participationId: ParticipationId; readonly leavesAt: Instant }
  | ({ readonly kind: 'table-closure'; readonly tableId: Id<'Table'> } & Outage)
  | ({ readonly kind: 'interpreter-absence'; readonly interpreterId: Id<'Interpreter'> } & Outage)
  /** The meeting at that table in that slot goes on until then. */
  | {
      readonly kind: 'overrun';
      readonly tableId: Id<'Table'>;
      readonly slotId: Id<'Slot'>;
      readonly endsAt: Instant;
    };

/** A stretch without something; open where nobody knows when it ends. */
export interface Outage {
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

/** Something that happened on the day. It counts until it is withdrawn, which moves nothing by itself. */
export interface Incident {
  readonly id: IncidentId;
  readonly missionId: MissionId;
  readonly details: IncidentDetails;
  readonly reportedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** Somebody of that participation has come. */
export interface CheckIn {
  readonly participationId: ParticipationId;
  readonly missionId: MissionId;
  readonly arrivedAt: Instant;
}

/** Ends after everything that has an end. */
const END_OF_TIME = '9999-12-31T00:00:00.000Z' as Instant;

/** The stretch of an outage, which lasts for ever where it has no end yet. */
export function spanOf({ startsAt, endsAt }: Outage): TimeSpan {
  return { startsAt, endsAt: endsAt ?? END_OF_TIME };
}

/** Who is away because of what has come up, and how long. */
export interface Absence {
  readonly participationIds: readonly ParticipationId[];
  readonly span: TimeSpan;
}

/** The absence that an incident is; null where it is about something else, or about a slot that is no more. */
export function absenceOf(
  details: IncidentDetails,
  slots: readonly (TimeSpan & { readonly id: Id<'Slot'> })[],
): Absence | null {
  switch (details.kind) {
    case 'lateness': {
      const { participationIds, missingFrom: startsAt, arrivesAt: endsAt } = details;
      return { participationIds, span: { startsAt, endsAt } };
    }
    case 'departure': {
      const span = spanOf({ startsAt: details.leavesAt, endsAt: null });
      return { participationIds: [details.participationId], span };
    }
    case 'no-show': {
      const missed = slots.find(({ id }) => id === details.slotId);
      return missed === undefined ? null : { participationIds: [details.participationId], span: missed };
    }
    case 'table-closure':
    case 'interpreter-absence':
    case 'overrun':
      return null;
  }
}

/** The incidents as they stand now that these have come: whoever has arrived is late no more from then on. */
export function withArrivals(incidents: readonly Incident[], checkIns: readonly CheckIn[]): Incident[] {
  const arrivedAt = new Map(checkIns.map((checkIn) => [checkIn.participationId, checkIn.arrivedAt]));
  return incidents.flatMap((incident): Incident[] => {
    const { details } = incident;
    if (details.kind !== 'lateness') return [incident];
    const endOf = (id: ParticipationId): Instant => {
      const arrived = arrivedAt.get(id);
      return arrived === undefined || arrived < details.missingFrom || arrived > details.arrivesAt
        ? details.arrivesAt
        : arrived;
    };
    const ends = [...new Set(details.participationIds.map(endOf))].sort();
    return ends.map((arrivesAt) => {
      const participationIds = details.participationIds.filter((id) => endOf(id) === arrivesAt);
      return { ...incident, details: { ...details, participationIds, arrivesAt } };
    });
  });
}

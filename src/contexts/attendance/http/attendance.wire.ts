import { z } from 'zod';
import { receivedInstant, sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { CheckIn, Incident } from '../domain/incident.js';
import type { IncidentReport } from '../domain/report-incident.js';

const MOST_OF_A_DELEGATION = 500;

const participationId = wireId<'Participation'>();
const outage = {
  /** Left out: from now on. */
  startsAt: receivedInstant.optional(),
  /** Left out: nobody knows how long. */
  endsAt: receivedInstant.optional(),
};

/** What has come up. */
export const incidentReportWire = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('lateness'),
      participationIds: z.array(participationId).min(1).max(MOST_OF_A_DELEGATION),
      arrivesAt: receivedInstant,
    }),
    z.object({ kind: z.literal('no-show'), participationId, slotId: wireId<'Slot'>() }),
    z.object({ kind: z.literal('departure'), participationId, leavesAt: receivedInstant.optional() }),
    z.object({ kind: z.literal('table-closure'), tableId: wireId<'Table'>(), ...outage }),
    z.object({ kind: z.literal('interpreter-absence'), interpreterId: wireId<'Interpreter'>(), ...outage }),
    z.object({
      kind: z.literal('overrun'),
      tableId: wireId<'Table'>(),
      slotId: wireId<'Slot'>(),
      endsAt: receivedInstant,
    }),
  ])
  .meta({ id: 'IncidentReport' });

/** A report in the words of the domain. */
export function reportOf(sent: z.infer<typeof incidentReportWire>): IncidentReport {
  switch (sent.kind) {
    case 'departure':
      return { ...sent, leavesAt: sent.leavesAt ?? null };
    case 'table-closure':
    case 'interpreter-absence':
      return { ...sent, startsAt: sent.startsAt ?? null, endsAt: sent.endsAt ?? null };
    case 'lateness':
    case 'no-show':
    case 'overrun':
      return sent;
  }
}

/** What has come up, as it stands; which of the optional parts there are follows from the kind. */
export const incidentWire = z
  .object({
    id: wireId<'Incident'>(),
    kind: z.enum(['lateness', 'no-show', 'departure', 'table-closure', 'interpreter-absence', 'overrun']),
    participationIds: z.array(participationId),
    tableId: wireId<'Table'>().nullable(),
    interpreterId: wireId<'Interpreter'>().nullable(),
    slotId: wireId<'Slot'>().nullable(),
    startsAt: sentInstant.nullable(),
    endsAt: sentInstant.nullable(),
    reportedAt: sentInstant,
    withdrawnAt: sentInstant.nullable(),
  })
  .meta({ id: 'Incident' });

export const checkInWire = z.object({ participationId, arrivedAt: sentInstant }).meta({ id: 'CheckIn' });

/** Who has come, and what has come up and not been taken back. */
export const attendanceWire = z
  .object({ checkIns: z.array(checkInWire), incidents: z.array(incidentWire) })
  .meta({ id: 'Attendance' });

export type IncidentWire = z.infer<typeof incidentWire>;

export function presentIncident({ id, details, reportedAt, withdrawnAt }: Incident): IncidentWire {
  const nothing = {
    participationIds: [],
    tableId: null,
    interpreterId: null,
    slotId: null,
    startsAt: null,
    endsAt: null,
  };
  const { kind } = details;
  return { ...nothing, ...partsOf(details), id, kind, reportedAt, withdrawnAt };
}

function partsOf(details: Incident['details']): Partial<IncidentWire> {
  switch (details.kind) {
    case 'lateness': {
      const { participationIds, missingFrom, arrivesAt } = details;
      return { participationIds: [...participationIds], startsAt: missingFrom, endsAt: arrivesAt };
    }
    case 'no-show':
      return { participationIds: [details.participationId], slotId: details.slotId };
    case 'departure':
      return { participationIds: [details.participationId], startsAt: details.leavesAt };
    case 'table-closure':
    case 'interpreter-absence':
    case 'overrun':
      return details;
  }
}

export function presentCheckIn({ participationId: id, arrivedAt }: CheckIn): z.infer<typeof checkInWire> {
  return { participationId: id, arrivedAt };
}

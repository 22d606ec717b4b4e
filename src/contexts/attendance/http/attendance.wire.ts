import { z } from 'zod';
import { receivedInstant, sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { DeskNote } from '../domain/desk-note.js';
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

/** When it was, where a desk without a network says so afterwards. Left out: now. */
const happened = { happenedAt: receivedInstant.optional() };

/** What has come up. */
export const incidentReportWire = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('lateness'),
      participationIds: z.array(participationId).min(1).max(MOST_OF_A_DELEGATION),
      arrivesAt: receivedInstant,
      ...happened,
    }),
    z.object({ kind: z.literal('no-show'), participationId, slotId: wireId<'Slot'>(), ...happened }),
    z.object({ kind: z.literal('departure'), participationId, leavesAt: receivedInstant.optional(), ...happened }),
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

/** Whether somebody is here, as the desk sees it that showed `seenArrivedAt`. */
export const arrivalChangeWire = z
  .object({ isHere: z.boolean(), seenArrivedAt: receivedInstant.nullable(), ...happened })
  .meta({ id: 'ArrivalChange' });

export const arrivalWire = z.object({ participationId, arrivedAt: sentInstant.nullable() }).meta({ id: 'Arrival' });

const LONGEST_NOTE = 1000;

export const noteToWriteWire = z
  .object({ text: z.string().trim().min(1).max(LONGEST_NOTE), ...happened })
  .meta({ id: 'NoteToWrite' });

export const deskNoteWire = z
  .object({ id: wireId<'DeskNote'>(), participationId, text: z.string(), writtenAt: sentInstant })
  .meta({ id: 'DeskNote' });

/** Who has come, what has come up and not been taken back, what was held, and what was written down. */
export const attendanceWire = z
  .object({
    /** The server's clock, by which a desk says when something happened. */
    now: sentInstant,
    checkIns: z.array(checkInWire),
    incidents: z.array(incidentWire),
    heldMeetings: z.array(
      z.object({ meetingId: wireId<'Meeting'>(), slotId: wireId<'Slot'>(), markedAt: sentInstant }),
    ),
    notes: z.array(deskNoteWire),
  })
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

export function presentNote({ id, participationId, text, writtenAt }: DeskNote): z.infer<typeof deskNoteWire> {
  return { id, participationId, text, writtenAt };
}

export function presentCheckIn({ participationId: id, arrivedAt }: CheckIn): z.infer<typeof checkInWire> {
  return { participationId: id, arrivedAt };
}

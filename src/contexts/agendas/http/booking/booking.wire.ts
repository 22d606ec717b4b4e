import { z } from 'zod';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { BookingSubject, OfferedTime } from '../../domain/booking.js';

const meetingId = wireId<'Meeting'>();
const requestId = wireId<'MeetingRequest'>();
const eitherIsNamed = ({ meetingId: meeting, requestId: request }: SubjectFields): boolean =>
  (meeting === undefined) !== (request === undefined);
const EITHER = 'Name a meeting or a request, and only one.';

interface SubjectFields {
  readonly meetingId?: z.infer<typeof meetingId> | undefined;
  readonly requestId?: z.infer<typeof requestId> | undefined;
}

/** What is to get a time: a meeting agreed, or a request to be accepted with it. */
export const bookingTimesQuery = z
  .object({ meetingId: meetingId.optional(), requestId: requestId.optional() })
  .refine(eitherIsNamed, EITHER);

export const newBookingWire = z
  .object({ meetingId: meetingId.optional(), requestId: requestId.optional(), slotId: wireId<'Slot'>() })
  .refine(eitherIsNamed, EITHER)
  .meta({ id: 'NewBooking' });

const place = {
  slotId: wireId<'Slot'>(),
  tableId: wireId<'Table'>(),
  interpreterId: wireId<'Interpreter'>().nullable(),
};

export const bookingTimesWire = z
  .object({ items: z.array(z.object({ ...place, startsAt: sentInstant, endsAt: sentInstant })) })
  .meta({ id: 'BookingTimes' });

export const bookingWire = z.object({ meetingId, ...place }).meta({ id: 'Booking' });

export const bookingHoldWire = z
  .object({ id: wireId<'BookingHold'>(), ...place, heldAt: sentInstant, expiresAt: sentInstant })
  .meta({ id: 'BookingHold' });

export const bookingPolicyWire = z.object({ isOpen: z.boolean() }).meta({ id: 'BookingPolicy' });

export function subjectOf(fields: SubjectFields): BookingSubject {
  if (fields.meetingId !== undefined) return { kind: 'meeting', id: fields.meetingId };
  if (fields.requestId !== undefined) return { kind: 'request', id: fields.requestId };
  throw new Error('neither a meeting nor a request is named, which the schema refuses');
}

export function presentTimes(times: readonly OfferedTime[]): z.infer<typeof bookingTimesWire> {
  return {
    items: times.map(({ slotId, tableId, interpreterId, startsAt, endsAt }) => {
      return { slotId, tableId, interpreterId, startsAt, endsAt };
    }),
  };
}

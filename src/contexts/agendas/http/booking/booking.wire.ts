import { z } from 'zod';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { BookingSubject } from '../../domain/booking.js';
import type { BookableTimes } from '../../use-cases/booking/offer-times.js';

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
  .object({
    items: z.array(z.object({ ...place, startsAt: sentInstant, endsAt: sentInstant })),
    /** Times that somebody holds for one of the two: free again by then, unless they are booked. */
    held: z.array(
      z.object({ slotId: wireId<'Slot'>(), startsAt: sentInstant, endsAt: sentInstant, heldUntil: sentInstant }),
    ),
  })
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

export function presentTimes({ offered, held }: BookableTimes): z.infer<typeof bookingTimesWire> {
  return {
    held: held.map(({ slotId, startsAt, endsAt, heldUntil }) => ({ slotId, startsAt, endsAt, heldUntil })),
    items: offered.map(({ slotId, tableId, interpreterId, startsAt, endsAt }) => {
      return { slotId, tableId, interpreterId, startsAt, endsAt };
    }),
  };
}

import { z } from 'zod';
import { receivedInstant, wireId } from '../../../../platform/http/wire-types.js';
import { placeWire, remoteSideWire } from '../place.wire.js';

const party = z.object({ participationId: wireId<'Participation'>(), companyName: z.string() });

export const deskAgendaWire = z
  .object({
    meetings: z.array(
      z.object({
        ...{ meetingId: wireId<'Meeting'>(), ...placeWire.shape, sme: party, buyer: party },
        remoteSide: remoteSideWire,
      }),
    ),
  })
  .meta({ id: 'DeskAgenda' });

/** What is noted of a meeting; who is absent only where somebody did not come. */
export const meetingMarkWire = z
  .object({ kind: z.enum(['none', 'held', 'no-show']), absentIds: z.array(wireId<'Participation'>()).max(2) })
  .refine(({ kind, absentIds }) => (kind === 'no-show') === absentIds.length > 0, {
    message: 'name who is absent where, and only where, somebody did not come',
  })
  .meta({ id: 'MeetingMark' });

/** A mark, with what the desk showed when it was made: where the meeting was, and how it was marked. */
export const markChangeWire = z
  .object({
    mark: meetingMarkWire,
    seenMark: meetingMarkWire,
    seenSlotId: wireId<'Slot'>(),
    /** Left out: now. */
    happenedAt: receivedInstant.optional(),
  })
  .meta({ id: 'MarkChange' });

import { z } from 'zod';
import { wireId } from '../../../../platform/http/wire-types.js';

const MOST_AT_ONCE = 500;
const LONGEST_ADDRESS = 500;

const party = z.object({ participationId: wireId<'Participation'>(), companyName: z.string() });

const remotePlanMeetingWire = z
  .object({
    meetingId: wireId<'Meeting'>(),
    away: party,
    present: party,
    slotId: wireId<'Slot'>(),
    tableId: wireId<'Table'>(),
    interpreterId: wireId<'Interpreter'>().nullable(),
    link: z.string().nullable(),
    hasBegun: z.boolean(),
  })
  .meta({ id: 'RemotePlanMeeting' });

/** Meetings that are held remotely, which have a link, and those that could be. */
export const remotePlanWire = z
  .object({ roomAddress: z.string().nullable(), meetings: z.array(remotePlanMeetingWire) })
  .meta({ id: 'RemotePlan' });

export const remoteMeetingsWire = z
  .object({
    meetingIds: z
      .array(wireId<'Meeting'>())
      .min(1)
      .max(MOST_AT_ONCE)
      .refine((ids) => new Set(ids).size === ids.length, 'Name each meeting once.'),
  })
  .meta({ id: 'MeetingsToHoldRemotely' });

/** Where rooms are, with `{meeting}` where the name of the room goes; null where there are none. */
export const remoteRoomsWire = z
  .object({ address: z.string().trim().min(1).max(LONGEST_ADDRESS).nullable() })
  .meta({ id: 'RemoteRooms' });

import type { MeetingMark } from '../../api-client/contract.js';
import { markFloorMeeting, prolongFloorMeeting } from '../../api-client/floor.js';
import type { FloorEntry, StandingFact } from '../../offline/desk-entry.js';
import { PATIENCE_MILLISECONDS } from '../../offline/send-desk-command.js';

/** Sends what was written down at a post by its link, and gives what stands after it of what it was about. */
export async function sendFloorCommand(secret: string, entry: FloorEntry): Promise<StandingFact> {
  const { missionId, key, happenedAt, command } = entry;
  const { meetingId, seenSlotId } = command;
  const at = { missionId, secret, meetingId, key, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) };
  if (command.kind === 'overrun') {
    const { minutes, seenOverrunsUntil } = command;
    const standing = await prolongFloorMeeting(at, { seenSlotId, minutes, seenOverrunsUntil, happenedAt });
    return { kind: 'overrun', ...standing };
  }
  const change = { mark: sent(command.mark), seenMark: sent(command.seenMark), seenSlotId, happenedAt };
  return { kind: 'mark', mark: await markFloorMeeting(at, change), slotId: seenSlotId };
}

const sent = ({ kind, absentIds }: MeetingMark) => ({ kind, absentIds: [...absentIds] });

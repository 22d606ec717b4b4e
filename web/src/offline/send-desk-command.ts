import { answerOf, client, once } from '../api-client/client.js';
import type { IncidentReport, MeetingMark } from '../api-client/contract.js';
import type { DeskEntry, StandingFact } from './desk-entry.js';

/** A network that swallows requests must not hold up the desk. */
const PATIENCE_MILLISECONDS = 15_000;

/** Sends what was written down at the desk, and gives what stands after it of what it was about. */
export async function sendDeskCommand(entry: DeskEntry): Promise<StandingFact | null> {
  const { missionId, command, happenedAt } = entry;
  const sending = { ...once(entry.key), signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) };
  switch (command.kind) {
    case 'arrival': {
      const { participationId, isHere, seenArrivedAt } = command;
      const { arrivedAt } = await answerOf(
        client.POST('/api/v1/missions/{missionId}/participants/{participationId}/arrivals', {
          params: { path: { missionId, participationId } },
          ...sending,
          body: { isHere, seenArrivedAt, happenedAt },
        }),
      );
      return { kind: 'arrival', arrivedAt };
    }
    case 'mark': {
      const { meetingId, mark, seenMark, seenSlotId } = command;
      const standing = await answerOf(
        client.POST('/api/v1/missions/{missionId}/meetings/{meetingId}/marks', {
          params: { path: { missionId, meetingId } },
          ...sending,
          body: { mark: sent(mark), seenMark: sent(seenMark), seenSlotId, happenedAt },
        }),
      );
      return { kind: 'mark', mark: standing, slotId: seenSlotId };
    }
    case 'note': {
      const { participationId, text } = command;
      await answerOf(
        client.POST('/api/v1/missions/{missionId}/participants/{participationId}/notes', {
          params: { path: { missionId, participationId } },
          ...sending,
          body: { text, happenedAt },
        }),
      );
      return null;
    }
    case 'lateness':
    case 'departure':
      await answerOf(
        client.POST('/api/v1/missions/{missionId}/incidents', {
          params: { path: { missionId } },
          ...sending,
          body: { ...reportOf(command), happenedAt },
        }),
      );
      return null;
  }
}

const sent = ({ kind, absentIds }: MeetingMark) => ({ kind, absentIds: [...absentIds] });

function reportOf(command: Extract<DeskEntry['command'], { readonly kind: 'lateness' | 'departure' }>): IncidentReport {
  const { kind, participationId } = command;
  if (kind === 'departure') return { kind, participationId };
  return { kind, participationIds: [participationId], arrivesAt: command.arrivesAt };
}

import { answerOf, client, once } from '../api-client/client.js';
import type { IncidentReport, MeetingMark } from '../api-client/contract.js';
import type { DeskEntry, StandingFact } from './desk-entry.js';

/** A network that swallows requests must not hold up the desk, nor a post in the hall. */
export const PATIENCE_MILLISECONDS = 15_000;

/** Sends what was written down at the desk, and gives what stands after it of what it was about. */
export async function sendDeskCommand(entry: DeskEntry): Promise<StandingFact | null> {
  const { command } = entry;
  switch (command.kind) {
    case 'arrival':
      return sendArrival(entry, command);
    case 'mark':
      return sendMark(entry, command);
    case 'note':
      return sendNote(entry, command);
    case 'lateness':
    case 'departure':
      return sendIncident(entry, command);
  }
}

type CommandOf<Kind extends DeskEntry['command']['kind']> = Extract<DeskEntry['command'], { readonly kind: Kind }>;

const sendingOf = ({ key }: DeskEntry) => ({ ...once(key), signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });

async function sendArrival(entry: DeskEntry, command: CommandOf<'arrival'>): Promise<StandingFact> {
  const { missionId, happenedAt } = entry;
  const { participationId, isHere, seenArrivedAt } = command;
  const { arrivedAt } = await answerOf(
    client.POST('/api/v1/missions/{missionId}/participants/{participationId}/arrivals', {
      params: { path: { missionId, participationId } },
      ...sendingOf(entry),
      body: { isHere, seenArrivedAt, happenedAt },
    }),
  );
  return { kind: 'arrival', arrivedAt };
}

async function sendMark(entry: DeskEntry, command: CommandOf<'mark'>): Promise<StandingFact> {
  const { missionId, happenedAt } = entry;
  const { meetingId, mark, seenMark, seenSlotId } = command;
  const standing = await answerOf(
    client.POST('/api/v1/missions/{missionId}/meetings/{meetingId}/marks', {
      params: { path: { missionId, meetingId } },
      ...sendingOf(entry),
      body: { mark: sent(mark), seenMark: sent(seenMark), seenSlotId, happenedAt },
    }),
  );
  return { kind: 'mark', mark: standing, slotId: seenSlotId };
}

async function sendNote(entry: DeskEntry, { participationId, text }: CommandOf<'note'>): Promise<null> {
  const { missionId, happenedAt } = entry;
  await answerOf(
    client.POST('/api/v1/missions/{missionId}/participants/{participationId}/notes', {
      params: { path: { missionId, participationId } },
      ...sendingOf(entry),
      body: { text, happenedAt },
    }),
  );
  return null;
}

async function sendIncident(entry: DeskEntry, command: CommandOf<'lateness' | 'departure'>): Promise<null> {
  const { missionId, happenedAt } = entry;
  await answerOf(
    client.POST('/api/v1/missions/{missionId}/incidents', {
      params: { path: { missionId } },
      ...sendingOf(entry),
      body: { ...reportOf(command), happenedAt },
    }),
  );
  return null;
}

const sent = ({ kind, absentIds }: MeetingMark) => ({ kind, absentIds: [...absentIds] });

function reportOf(command: CommandOf<'lateness' | 'departure'>): IncidentReport {
  const { kind, participationId } = command;
  if (kind === 'departure') return { kind, participationId };
  return { kind, participationIds: [participationId], arrivesAt: command.arrivesAt };
}

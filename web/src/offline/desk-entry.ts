import type { MeetingMark } from '../api-client/contract.js';
import type { Problem } from '../api-client/problem.js';

/** What the desk says. What it had before its eyes goes with it, so that two desks notice that they disagree. */
export type DeskCommand =
  | {
      readonly kind: 'arrival';
      readonly participationId: string;
      readonly isHere: boolean;
      readonly seenArrivedAt: string | null;
    }
  | {
      readonly kind: 'mark';
      readonly meetingId: string;
      readonly mark: MeetingMark;
      readonly seenMark: MeetingMark;
      readonly seenSlotId: string;
    }
  | { readonly kind: 'lateness'; readonly participationId: string; readonly arrivesAt: string }
  | { readonly kind: 'departure'; readonly participationId: string }
  | { readonly kind: 'note'; readonly participationId: string; readonly text: string };

/** What is written down and has not arrived yet. */
export interface NewDeskEntry {
  /** The Idempotency-Key: however often it is sent, it counts once. */
  readonly key: string;
  readonly userId: string;
  readonly missionId: string;
  readonly command: DeskCommand;
  /** ISO instant on the server's clock. */
  readonly happenedAt: string;
  /** Why the server has not taken it; it waits for somebody to choose. */
  readonly conflict: Problem | null;
}

/** One that is kept, in the order in which they were written. */
export interface DeskEntry extends NewDeskEntry {
  readonly order: number;
}

/** What an entry is about, where a later one depends on it; null where it stands alone. */
export function subjectOf(command: DeskCommand): string | null {
  if (command.kind === 'arrival') return `arrival:${command.participationId}`;
  return command.kind === 'mark' ? `mark:${command.meetingId}` : null;
}

/** The first entry of somebody that can be sent: what it depends on neither waits nor is disputed. */
export function nextToSend(entries: readonly DeskEntry[], userId: string): DeskEntry | null {
  const disputed = new Set<string>();
  for (const entry of entries) {
    const subject = subjectOf(entry.command);
    if (entry.userId !== userId || (subject !== null && disputed.has(subject))) continue;
    if (entry.conflict === null) return entry;
    if (subject !== null) disputed.add(subject);
  }
  return null;
}

/** What stands on the server of what an entry was about. */
export type StandingFact =
  | { readonly kind: 'arrival'; readonly arrivedAt: string | null }
  | { readonly kind: 'mark'; readonly mark: MeetingMark; readonly slotId: string };

/** The same command of somebody who has seen what stands now. */
export function havingSeen(command: DeskCommand, fact: StandingFact): DeskCommand {
  if (command.kind === 'arrival' && fact.kind === 'arrival') return { ...command, seenArrivedAt: fact.arrivedAt };
  if (command.kind === 'mark' && fact.kind === 'mark') {
    return { ...command, seenMark: fact.mark, seenSlotId: fact.slotId };
  }
  return command;
}

import type { MeetingMark } from '../api-client/contract.js';
import type { Problem } from '../api-client/problem.js';

/** What the sender of the entries of a post begins with. */
const POST = 'post:';

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

/** What a post in the hall says of its meetings. */
export type FloorCommand =
  | Extract<DeskCommand, { readonly kind: 'mark' }>
  | {
      readonly kind: 'overrun';
      readonly meetingId: string;
      readonly seenSlotId: string;
      /** From the end of the slot; 0: it ends with its slot. */
      readonly minutes: number;
      /** An ISO instant; null where nothing was said of it. */
      readonly seenOverrunsUntil: string | null;
    };

export type EntryCommand = DeskCommand | FloorCommand;

/** What is written down and has not arrived yet. */
export interface NewDeskEntry<Command extends EntryCommand = DeskCommand> {
  /** The Idempotency-Key: however often it is sent, it counts once. */
  readonly key: string;
  /** Who sends it: a user at the desk, or a post in the hall, of which nobody is known. */
  readonly userId: string;
  readonly missionId: string;
  readonly command: Command;
  /** ISO instant on the server's clock. */
  readonly happenedAt: string;
  /** Why the server has not taken it; it waits for somebody to choose. */
  readonly conflict: Problem | null;
}

/** One that is kept, in the order in which they were written. */
export interface DeskEntry<Command extends EntryCommand = DeskCommand> extends NewDeskEntry<Command> {
  readonly order: number;
}

/** One of a post in the hall. */
export type FloorEntry = DeskEntry<FloorCommand>;

/** One of whomever. */
export type AnyEntry = DeskEntry<EntryCommand>;

/** By what the entries of a post in the hall are told from those of users; also where its link is replaced. */
export function senderOfPost({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${POST}${kind}:${id}`;
}

/** Whether it was written at a post in the hall. */
export function isOfPost({ userId }: AnyEntry): boolean {
  return userId.startsWith(POST);
}

/** What an entry is about, where a later one depends on it; null where it stands alone. */
export function subjectOf(command: EntryCommand): string | null {
  switch (command.kind) {
    case 'arrival':
      return `arrival:${command.participationId}`;
    case 'mark':
    case 'overrun':
      return `${command.kind}:${command.meetingId}`;
    case 'departure':
    case 'lateness':
    case 'note':
      return null;
  }
}

/** The first entry of somebody that can be sent: what it depends on neither waits nor is disputed. */
export function nextToSend<Command extends EntryCommand>(
  entries: readonly DeskEntry<Command>[],
  userId: string,
): DeskEntry<Command> | null {
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
  | { readonly kind: 'mark'; readonly mark: MeetingMark; readonly slotId: string }
  | { readonly kind: 'overrun'; readonly overrunsUntil: string | null };

/** The same command of somebody who has seen what stands now. */
export function havingSeen<Command extends EntryCommand>(command: Command, fact: StandingFact): Command {
  return fact.kind === command.kind ? { ...command, ...seenOf(fact) } : command;
}

function seenOf(fact: StandingFact): object {
  switch (fact.kind) {
    case 'arrival':
      return { seenArrivedAt: fact.arrivedAt };
    case 'mark':
      return { seenMark: fact.mark, seenSlotId: fact.slotId };
    case 'overrun':
      return { seenOverrunsUntil: fact.overrunsUntil };
  }
}

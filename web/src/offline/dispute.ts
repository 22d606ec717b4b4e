import type { MeetingMark } from '../api-client/contract.js';
import { type Problem, problemName } from '../api-client/problem.js';
import { type DeskEntry, type EntryCommand, havingSeen } from './desk-entry.js';

/** What stands where an entry was not taken, as far as it can be said in words of our own. */
export type Standing =
  | { readonly kind: 'arrived'; readonly arrivedAt: string }
  | { readonly kind: 'not-arrived' | 'cancelled' | 'over' | 'finished' | 'other' }
  /** Until when the meeting goes on past its slot; null where it ends with it. */
  | { readonly kind: 'prolonged'; readonly overrunsUntil: string | null }
  | { readonly kind: 'marked'; readonly mark: MeetingMark }
  | { readonly kind: 'moved'; readonly slotId: string };

/** What the server has told about why it has not taken an entry. */
export function standingOf(conflict: Problem): Standing {
  const { arrivedAt, mark, slotId, overrunsUntil } = conflict.facts;
  switch (problemName(conflict)) {
    case 'arrival-changed-meanwhile':
      return typeof arrivedAt === 'string' ? { kind: 'arrived', arrivedAt } : { kind: 'not-arrived' };
    case 'meeting-marked-meanwhile':
      return { kind: 'marked', mark: mark as MeetingMark };
    case 'meeting-moved-meanwhile':
      return typeof slotId === 'string' ? { kind: 'moved', slotId } : { kind: 'cancelled' };
    case 'overrun-changed-meanwhile':
      return { kind: 'prolonged', overrunsUntil: typeof overrunsUntil === 'string' ? overrunsUntil : null };
    case 'floor-meeting-finished':
      return { kind: 'finished' };
    case 'incident-over':
      return { kind: 'over' };
    default:
      return { kind: 'other' };
  }
}

/** The command of an entry once more, now that what stands has been seen; null where that would not help. */
export function insistingOn<Command extends EntryCommand>(
  { command }: Pick<DeskEntry<Command>, 'command'>,
  standing: Standing,
): Command | null {
  switch (standing.kind) {
    case 'arrived':
      return havingSeen(command, { kind: 'arrival', arrivedAt: standing.arrivedAt });
    case 'not-arrived':
      return havingSeen(command, { kind: 'arrival', arrivedAt: null });
    case 'marked':
      return markedAgain(command, { seenMark: standing.mark });
    case 'prolonged':
      return havingSeen(command, { kind: 'overrun', overrunsUntil: standing.overrunsUntil });
    case 'moved':
      return markedAgain(command, { seenSlotId: standing.slotId });
    case 'cancelled':
    case 'over':
    case 'finished':
    case 'other':
      return null;
  }
}

/** A mark once more with what was seen; null where it is no mark. */
function markedAgain<Command extends EntryCommand>(command: Command, seen: object): Command | null {
  return command.kind === 'mark' ? { ...command, ...seen } : null;
}

/** Whom a note about an entry that is let go is kept under; null where it is a note itself. */
export function notedUnder({ command }: DeskEntry, buyerId: string | undefined): string | null {
  if (command.kind === 'note') return null;
  return command.kind === 'mark' ? (command.mark.absentIds[0] ?? buyerId ?? null) : command.participationId;
}

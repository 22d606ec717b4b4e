import { contains } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { AgendaFrame, FrameInterpreter, FrameSlot } from '../frame/agenda-frame.js';

/** Whether interpreters work only when they are there, and rest as they must, with those places. */
export class InterpreterDuties {
  private readonly slotById: ReadonlyMap<string, FrameSlot>;
  private readonly slotsOfSession = new Map<string, FrameSlot[]>();
  /** Slots in which each interpreter works. */
  private readonly workOf = new Map<string, Set<string>>();

  constructor(
    private readonly frame: Pick<AgendaFrame, 'slots' | 'interpreters'>,
    placements: readonly Placement[],
  ) {
    this.slotById = new Map(frame.slots.map((slot) => [slot.id, slot]));
    for (const slot of [...frame.slots].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))) {
      this.slotsOfSession.set(slot.sessionId, [...(this.slotsOfSession.get(slot.sessionId) ?? []), slot]);
    }
    for (const { interpreterId, slotId } of placements) {
      if (interpreterId !== null) this.slotsWorked(interpreterId).add(slotId);
    }
  }

  isOffDuty({ hours = [] }: FrameInterpreter, slot: FrameSlot): boolean {
    return hours.length > 0 && !hours.some((window) => contains(window, slot));
  }

  /** Whether there would be too many meetings on that day, or in that row, with a meeting in that slot. */
  isTooMuch({ id, maximumPerDay = null, maximumConsecutive = null }: FrameInterpreter, slot: FrameSlot): boolean {
    const worked = new Set([...this.slotsWorked(id), slot.id]);
    if (maximumPerDay !== null && this.onDay(worked, slot.day) > maximumPerDay) return true;
    return maximumConsecutive !== null && this.rowAround(worked, slot) > maximumConsecutive;
  }

  /** Slots, as hindrances, in which interpreters cannot take one more meeting. */
  hindrances(): Hindrance[] {
    return this.frame.interpreters.flatMap((interpreter) => {
      const worked = this.slotsWorked(interpreter.id);
      return this.frame.slots
        .filter((slot) => !worked.has(slot.id))
        .filter((slot) => this.isOffDuty(interpreter, slot) || this.isTooMuch(interpreter, slot))
        .map(({ startsAt, endsAt }) => ({ resourceId: interpreter.id, startsAt, endsAt }));
    });
  }

  private slotsWorked(id: FrameInterpreter['id']): Set<string> {
    const known = this.workOf.get(id) ?? new Set<string>();
    this.workOf.set(id, known);
    return known;
  }

  private onDay(worked: ReadonlySet<string>, day: string): number {
    return [...worked].filter((id) => this.slotById.get(id)?.day === day).length;
  }

  /** How many slots in a row, with that one among them, are worked in. */
  private rowAround(worked: ReadonlySet<string>, slot: FrameSlot): number {
    const slots = this.slotsOfSession.get(slot.sessionId) ?? [];
    const isWorked = (index: number): boolean => worked.has(slots[index]?.id ?? '');
    let first = slots.findIndex(({ id }) => id === slot.id);
    let last = first;
    while (isWorked(first - 1)) first -= 1;
    while (isWorked(last + 1)) last += 1;
    return last - first + 1;
  }
}

/** A stretch of time in which somebody can meet, as ISO instants. */
export interface Window {
  readonly startsAt: string;
  readonly endsAt: string;
}

interface Slot extends Window {
  readonly id: string;
  readonly sessionId: string;
}

/** The slots that lie in one of the windows, by their ids; every slot where there is no window. */
export function openSlots(windows: readonly Window[], slots: readonly Slot[]): readonly string[] {
  const isOpen = (slot: Slot) =>
    windows.length === 0 || windows.some(({ startsAt, endsAt }) => startsAt <= slot.startsAt && slot.endsAt <= endsAt);
  return slots.filter(isOpen).map(({ id }) => id);
}

/**
 * The fewest windows that hold these slots and no other; none where it is every slot, null where it is no slot at all.
 * Slots are in order of time, and those of a session follow each other.
 */
export function windowsAround(openIds: readonly string[], slots: readonly Slot[]): readonly Window[] | null {
  const open = new Set(openIds);
  if (open.size === 0) return null;
  if (slots.every(({ id }) => open.has(id))) return [];
  const windows: Window[] = [];
  let before: Slot | null = null;
  for (const slot of slots) {
    const { id, sessionId, startsAt, endsAt } = slot;
    if (open.has(id)) {
      const goesOn = before !== null && before.sessionId === sessionId && open.has(before.id);
      const last = windows.at(-1);
      if (goesOn && last !== undefined) windows[windows.length - 1] = { startsAt: last.startsAt, endsAt };
      else windows.push({ startsAt, endsAt });
    }
    before = slot;
  }
  return windows;
}

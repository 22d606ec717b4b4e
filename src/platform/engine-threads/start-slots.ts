/** Slots of meetings (-1: none) as the engine takes them to begin with. */
export function startOf(slots: readonly number[]): (number | null)[] {
  return slots.map((slot) => (slot < 0 ? null : slot));
}

import type { ProblemCounts } from './problem-counts.js';
import type { RefusalList } from './refusal-list.js';

const PLACEMENT_KEYS = new Set(['slot', 'table', 'interpreter']);

/** Checks an agenda: one placement, or `null`, per meeting, every index within bounds. */
export function checkPlacements(value: unknown, name: string, counts: ProblemCounts, list: RefusalList): void {
  if (!list.isList(value, name, counts.meetings)) return;
  if (value.length !== counts.meetings) {
    list.refuse('malformed', name, `Expected ${counts.meetings} entries, one per meeting, found ${value.length}.`);
  }
  for (const [index, placement] of value.entries()) {
    const path = `${name}[${index}]`;
    if (placement === null || !list.isRecord(placement, path, PLACEMENT_KEYS)) continue;
    list.isIndex(placement.slot, `${path}.slot`, counts.slots);
    list.isIndex(placement.table, `${path}.table`, counts.tables);
    const { interpreter } = placement;
    if (interpreter !== null) list.isIndex(interpreter, `${path}.interpreter`, counts.interpreters);
  }
}

import type { Phase } from '../phase-plan.js';

const isOpen = (phase: Phase | null): boolean => phase === 'wishes' || phase === 'answers';

/**
 * Whether a decision opens a mission: participants can act after it and could not before. Before anything was decided
 * (null) they can, but nobody has said so: the first decision opens too.
 */
export function isOpening(before: Phase | null, after: Phase): boolean {
  return isOpen(after) && !isOpen(before);
}

import type { FilterCount } from '../model/scored-pair.js';

/**
 * The counts of one participant as it may see them itself. Who was excluded by the organiser, or does not want the
 * participant, is counted with those whose products are unrelated, the largest and vaguest group: from counts and lists
 * nobody can infer a veto.
 */
export function countsForParticipant({ filtered, ...count }: FilterCount): FilterCount {
  const { pair_excluded: excluded = 0, ...rest } = filtered;
  if (excluded === 0) return { ...count, filtered: rest };
  return { ...count, filtered: { ...rest, products_unrelated: (rest.products_unrelated ?? 0) + excluded } };
}

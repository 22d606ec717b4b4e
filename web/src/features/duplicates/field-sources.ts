import type { MergePreview } from '../../api-client/contract.js';

/** Of which of the two a field is taken, where somebody has said so. */
export type FieldSources = Readonly<Record<string, 'kept' | 'gone'>>;

type Choosable = Pick<MergePreview, 'fields'>;

/** The fields that are taken from the one that goes: those chosen, and those that are preferred where nobody has chosen. */
export function takenFromGone({ fields }: Choosable, sources: FieldSources): readonly string[] {
  return fields.filter(({ field, preferred }) => (sources[field] ?? preferred) === 'gone').map(({ field }) => field);
}

/** How many links to the one kept stop working, as things are chosen. */
export function keptLinksEnded(
  preview: Choosable & Pick<MergePreview, 'keptLinksAtStake'>,
  sources: FieldSources,
): number {
  return takenFromGone(preview, sources).includes('contact') ? preview.keptLinksAtStake : 0;
}

import type { TFunction } from 'i18next';
import type { SolveProgress } from '../../api-client/contract.js';

type Measured = Pick<SolveProgress, 'gapIn' | 'gapPercent' | 'mostPlaceable' | 'breaksAtLeast' | 'placed' | 'meetings'>;

/** How far an agenda may be from the best there is, as far as that is proven: nothing is said that is not. */
export function gapInWords(translate: TFunction<'agenda'>, measured: Measured): string {
  const { gapIn, gapPercent, mostPlaceable, breaksAtLeast } = measured;
  if (gapIn === null || gapPercent === null) return translate('gap.unknown');
  if (gapPercent === 0) return translate('gap.proven');
  const percent = Math.ceil(gapPercent);
  if (gapIn === 'meetings') return translate('gap.meetings', { percent, most: mostPlaceable });
  return translate('gap.breaks', { percent, least: breaksAtLeast ?? 0 });
}

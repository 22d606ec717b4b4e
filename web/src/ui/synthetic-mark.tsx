import { useTranslation } from 'react-i18next';
import { Chip } from './chip.js';

/** Companies and missions made up for demonstration always say so. */
export function SyntheticMark({ isSynthetic }: { readonly isSynthetic: boolean }) {
  const { t } = useTranslation('shell');
  return isSynthetic ? <Chip>{t('synthetic')}</Chip> : null;
}

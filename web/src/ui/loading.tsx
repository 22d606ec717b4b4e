import { useTranslation } from 'react-i18next';

export function Loading() {
  const { t } = useTranslation('shell');
  return (
    <p className="loading" role="status">
      <span className="loading-mark" aria-hidden="true" />
      {t('loading')}
    </p>
  );
}

import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeading title={t('notFound.title')} lead={<p>{t('notFound.lead')}</p>} />
      <Link to="/missions">{t('notFound.home')}</Link>
    </>
  );
}

export function FailedPage({ error, reset }: ErrorComponentProps) {
  return <ProblemNotice error={error} onRetry={reset} />;
}

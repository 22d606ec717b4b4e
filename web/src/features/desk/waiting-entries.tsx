import { useTranslation } from 'react-i18next';
import type { DeskEntry } from '../../offline/desk-entry.js';
import { Notice } from '../../ui/notice.js';

interface WaitingEntriesProps {
  readonly entries: readonly DeskEntry[];
  readonly isRefused: boolean;
}

/** Says how much has been written down here that nobody else can see yet. */
export function WaitingEntries({ entries, isRefused }: WaitingEntriesProps) {
  const { t } = useTranslation('desk');
  const count = entries.filter(({ conflict }) => conflict === null).length;
  if (isRefused) return <Notice kind="danger" title={t('waiting.refused')} />;
  if (count === 0) return null;
  return (
    <Notice kind="warning" title={t('waiting.title', { count })}>
      <p className="mb-0">{t('waiting.lead')}</p>
    </Notice>
  );
}

import { useTranslation } from 'react-i18next';
import type { InterpretersNotice, MissionView } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { Notice } from '../../ui/notice.js';
import { useToldHours } from './use-told-hours.js';

interface InterpretersNoticesProps {
  readonly mission: MissionView;
  readonly notices: readonly InterpretersNotice[];
}

const hoursKeys = {
  'interpreter-hours-stale': 'notices.hours',
  'interpreter-hours-replaced': 'notices.hoursReplaced',
} as const;

/** What was saved without, since it has lost its meaning: who is concerned, and what to look at. */
export function InterpretersNotices({ mission, notices }: InterpretersNoticesProps) {
  const { t } = useTranslation('interpreters');
  const { list } = useVocabulary();
  const hoursOf = useToldHours(mission);
  if (notices.length === 0) return null;
  return (
    <Notice kind="warning" title={t('notices.title')}>
      <ul className="mb-0">
        {notices.map((notice) => (
          <li key={`${notice.label} ${notice.type}`}>
            {notice.type !== 'preferred-companies-withdrawn'
              ? t(hoursKeys[notice.type], { label: notice.label, hours: list(notice.hours.map(hoursOf)) })
              : t('notices.companies', {
                  label: notice.label,
                  count: notice.companies.length,
                  companies: list(notice.companies.map(({ companyName }) => companyName)),
                })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { useAuthorName } from './use-author-name.js';

interface AuditTableProps {
  readonly missionId: string;
  readonly timeZone: string;
  readonly entries: readonly AuditEntry[];
}

export function AuditTable({ missionId, timeZone, entries }: AuditTableProps) {
  const { t } = useTranslation('audit');
  return (
    <table className="table stacking-table is-wide">
      <caption className="visually-hidden">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.time')}</th>
          <th scope="col">{t('column.author')}</th>
          <th scope="col">{t('column.what')}</th>
          <th scope="col">{t('column.about')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.sequence} missionId={missionId} timeZone={timeZone} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

interface AuditRowProps {
  readonly missionId: string;
  readonly timeZone: string;
  readonly entry: AuditEntry;
}

function AuditRow({ missionId, timeZone, entry }: AuditRowProps) {
  const { t, i18n } = useTranslation('audit');
  const locale = useLocale();
  const nameOf = useAuthorName();
  const { recordedAt, author, type, versionNumber } = entry;
  return (
    <tr>
      <th scope="row">{formatDayAndTime(recordedAt, timeZone, locale)}</th>
      <td data-label={t('column.author')}>{nameOf(author)}</td>
      <td data-label={t('column.what')}>
        {translateKnown(i18n, 'audit', `what.${type}`) ?? t('what.unknown', { type })}
        {versionNumber !== null && `, ${t('version', { number: versionNumber })}`}
      </td>
      <td data-label={t('column.about')}>
        <Subjects missionId={missionId} entry={entry} />
      </td>
    </tr>
  );
}

function Subjects({ missionId, entry }: Pick<AuditRowProps, 'missionId' | 'entry'>) {
  const { t } = useTranslation('audit');
  const { subjects, moreSubjects } = entry;
  if (subjects.length === 0) return '–';
  return (
    <>
      {subjects.map(({ participationId, companyName }, index) => (
        <span key={participationId}>
          {index > 0 && ', '}
          {companyName === null ? (
            t('erased')
          ) : (
            <Link to="/missions/$missionId/participants/$participationId" params={{ missionId, participationId }}>
              {companyName}
            </Link>
          )}
        </span>
      ))}
      {moreSubjects > 0 && ` ${t('more', { number: moreSubjects })}`}
    </>
  );
}

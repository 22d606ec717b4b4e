import { useTranslation } from 'react-i18next';
import type { AgendaVersionSummary, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { Chip } from '../../ui/chip.js';
import { useWithdrawalSentence } from './nothing-public.js';
import { kindByStatus } from './version-status.js';

interface VersionHistoryProps {
  readonly mission: MissionView;
  readonly versions: readonly AgendaVersionSummary[];
  readonly onVersion: (versionId: string) => void;
}

/** Every version there has been: where it came from, who made and published it, when and why. */
export function VersionHistory({ mission, versions, onVersion }: VersionHistoryProps) {
  const { t } = useTranslation('agenda');
  return (
    <section aria-labelledby="history-title">
      <details>
        <summary id="history-title">{t('history.title', { count: versions.length })}</summary>
        <table className="table stacking-table">
          <caption className="visually-hidden">{t('history.title', { count: versions.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('history.version')}</th>
              <th scope="col">{t('history.state')}</th>
              <th scope="col">{t('history.origin')}</th>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.who')}</th>
              <th scope="col">{t('history.why')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <HistoryRow
                key={version.id}
                mission={mission}
                version={version}
                restored={versions.find(({ id }) => id === version.restoresId)}
                onVersion={onVersion}
              />
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

interface HistoryRowProps extends Omit<VersionHistoryProps, 'versions'> {
  readonly version: AgendaVersionSummary;
  readonly restored: AgendaVersionSummary | undefined;
}

function HistoryRow({ mission, version, restored, onVersion }: HistoryRowProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const withdrawal = useWithdrawalSentence(mission)(version.id);
  const { status, origin, publishedAt, createdAt, isFinal, note } = version;
  const who = useWho()(version);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="btn btn-link p-0"
          onClick={() => {
            onVersion(version.id);
          }}
        >
          {t('history.number', { number: version.number })}
        </button>
      </th>
      <td data-label={t('history.state')}>
        <Chip kind={kindByStatus[status]}>{t(`version.status.${status}`)}</Chip>{' '}
        {isFinal && <Chip icon="check-circle">{t('history.final')}</Chip>}
      </td>
      <td data-label={t('history.origin')}>
        {t(`origin.${origin}`)}
        {restored !== undefined && ` (${t('history.number', { number: restored.number })})`}
      </td>
      <td data-label={t('history.when')}>
        {formatDayAndTime(publishedAt ?? createdAt, mission.venue.timeZone, locale)}
      </td>
      <td data-label={t('history.who')}>{who}</td>
      <td data-label={t('history.why')}>
        {note === null && withdrawal === null ? '–' : `${note ?? ''} ${withdrawal ?? ''}`.trim()}
      </td>
    </tr>
  );
}

/** Who published a version, or else made it: colleagues by the numbers that organisers go by. */
function useWho(): (version: AgendaVersionSummary) => string {
  const { t } = useTranslation('agenda');
  return ({ madeBy, publishedBy, authorNumber }) => {
    const author = publishedBy ?? madeBy;
    const isNumbered = author === 'colleague' && authorNumber !== null;
    return isNumbered ? t('author.organiser', { number: authorNumber }) : t(`author.${author}`);
  };
}

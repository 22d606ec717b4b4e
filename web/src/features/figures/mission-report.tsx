import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionReport, MissionView } from '../../api-client/contract.js';
import { missionReportQuery } from '../../api-client/mission-report.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { CsvLink } from '../../ui/csv-link.js';
import { QueryView } from '../../ui/query-view.js';

const counted = ['agreed', 'cancelled', 'scheduled', 'held', 'missed', 'remote'] as const;
const columns = ['side', 'company', 'country', 'province', ...counted] as const;

/** What the mission amounts to, for whoever paid for it: the same count while it goes on and afterwards. */
export function MissionReportSection({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('figures');
  const id = useId();
  const query = useQuery(missionReportQuery(mission.id));
  return (
    <section aria-labelledby={id} className="figure-section">
      <h2 id={id} className="h4">
        {t('report.title')}
      </h2>
      <p>{t('report.lead')}</p>
      <QueryView query={query}>{(report) => <Report mission={mission} report={report} />}</QueryView>
    </section>
  );
}

interface ReportProps {
  readonly mission: MissionView;
  readonly report: MissionReport;
}

function Report({ mission, report }: ReportProps) {
  const { t } = useTranslation('figures');
  const locale = useLocale();
  const { isOver, madeAt, totals } = report;
  const time = `${formatDayAndTime(madeAt, mission.venue.timeZone, locale)} (${mission.city})`;
  const state = t(isOver ? 'report.over' : 'report.soFar', { time });
  return (
    <>
      <p>{state}</p>
      <dl className="report-totals">
        {counted.map((column) => (
          <div key={column}>
            <dt>{t(`report.column.${column}`)}</dt>
            <dd>{totals[column]}</dd>
          </div>
        ))}
      </dl>
      <ReportFile mission={mission} report={report} state={state} />
    </>
  );
}

/** A line for each participant, and the sums below; above it of which mission it is, and how far it has come. */
function ReportFile({ mission, report, state }: ReportProps & { readonly state: string }) {
  const { t } = useTranslation('figures');
  const { country } = useVocabulary();
  const lines = report.lines.map((line) => [
    t(`outcomes.side.${line.side}`),
    line.isWithdrawn ? t('report.withdrawn') : line.companyName,
    country(line.countryCode),
    line.province ?? '',
    ...counted.map((column) => line[column]),
  ]);
  const sums = [t('report.all'), '', '', '', ...counted.map((column) => report.totals[column])];
  const rows = [[mission.name, state], columns.map((column) => t(`report.column.${column}`)), ...lines, sums];
  return <CsvLink name={`${mission.name} - ${t('report.title')}`} rows={rows} label={t('report.file')} />;
}

import { useTranslation } from 'react-i18next';
import type { MissionView, RehearsalReport } from '../../api-client/contract.js';
import { useNumber } from '../../i18n/use-number.js';
import { wallTime } from '../../time/format-time.js';
import { OutcomeChart } from './outcome-chart.js';
import { figuresOf } from './read-outcomes.js';
import { WearTable } from './wear-table.js';

interface ReportProps {
  readonly mission: MissionView;
  readonly report: RehearsalReport;
}

/** How the plan held, where it broke, and what would have helped. */
export function RehearsalReportView({ mission, report }: ReportProps) {
  const { t } = useTranslation('rehearsal');
  const number = useNumber();
  const figures = figuresOf(report);
  return (
    <section aria-labelledby="rehearsal-result">
      <h2 id="rehearsal-result" className="h4">
        {t('result.title')}
      </h2>
      <p className="rehearsal-held">
        {t('result.held', {
          percent: number(figures.held),
          meetings: report.meetings,
          unrepaired: number(figures.unrepaired),
        })}
      </p>
      <ul className="plain-list">
        <li>{t('result.range', { worst: number(figures.worst), best: number(figures.best) })}</li>
        <li>{t('result.absent', { noShows: number(figures.noShows), late: number(figures.late) })}</li>
        <li>
          {t('result.disturbed', { people: number(figures.disturbed) })}{' '}
          {t('result.waited', { minutes: number(figures.waitedMinutes) })}
        </li>
      </ul>
      <OutcomeChart report={report} />
      <Wear mission={mission} report={report} />
      <Helps mission={mission} report={report} />
    </section>
  );
}

function Wear({ mission, report }: ReportProps) {
  const { t } = useTranslation('rehearsal');
  const { rounds } = report;
  const { timeZone } = mission.venue;
  const labelOf = (things: readonly { readonly id: string; readonly label: string }[], id: string) =>
    things.find((thing) => thing.id === id)?.label ?? '–';
  const startOf = (id: string) => mission.slots.find((slot) => slot.id === id)?.startsAt;
  const slots = report.slots.map((slot) => {
    const startsAt = startOf(slot.id);
    return { ...slot, name: startsAt === undefined ? '–' : wallTime(startsAt, timeZone) };
  });
  const tables = report.tables.map((table) => ({ ...table, name: labelOf(mission.tables, table.id) }));
  const interpreters = report.interpreters.map((one) => ({ ...one, name: labelOf(mission.interpreters, one.id) }));
  const participants = report.participants.map((one) => ({ ...one, name: one.companyName }));
  return (
    <>
      <h3 className="h5">{t('wear.title')}</h3>
      <WearTable caption={t('wear.slots')} things={slots} rounds={rounds} />
      <WearTable caption={t('wear.tables')} things={tables} rounds={rounds} />
      <WearTable caption={t('wear.interpreters')} things={interpreters} rounds={rounds} />
      <WearTable caption={t('wear.participants')} things={participants} rounds={rounds} />
    </>
  );
}

function Helps({ mission, report }: ReportProps) {
  const { t } = useTranslation('rehearsal');
  const number = useNumber();
  const held = report.outcomes.reduce((sum, outcome) => sum + outcome.held, 0);
  const helpful = report.helps.filter((help) => help.held > held);
  const labelOf = (id: string | null) => mission.interpreters.find((one) => one.id === id)?.label ?? '';
  return (
    <>
      <h3 className="h5">{t('help.title')}</h3>
      {helpful.length === 0 && <p>{t('help.nothing')}</p>}
      <ul className="plain-list">
        {helpful.map((help) => (
          <li key={help.kind}>
            <strong>{t(`help.${help.kind}`, { label: labelOf(help.likeInterpreterId) })}</strong>:{' '}
            {t('help.gain', { meetings: number((help.held - held) / report.rounds) })}
          </li>
        ))}
      </ul>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { RunReport, SolveRun } from '../../api-client/contract.js';
import { repeatSolveRun } from '../../api-client/solve-runs.js';
import { useCommand } from '../../api-client/use-command.js';
import { useNumber } from '../../i18n/use-number.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { gapInWords } from './gap-in-words.js';
import { QualityChart } from './quality-chart.js';
import { useAgendaRefresh } from './use-agenda-refresh.js';

interface RunReportProps {
  readonly missionId: string;
  readonly run: SolveRun;
  readonly report: RunReport;
}

/** What is kept of a run: how it ended, how good its agenda is, and what it had to leave as it was. */
export function RunReportView({ missionId, run, report }: RunReportProps) {
  const { t } = useTranslation('agenda');
  const number = useNumber();
  const { untouched, publicKept, pins, repeats } = report;
  const rows: readonly (readonly [string, string] | null)[] = [
    [t('report.mode'), t(`terms.modes.${run.terms.mode}`)],
    [t('report.ended'), t(`report.endedBy.${report.endedBy}`)],
    [t('report.figures'), t('run.figures', { ...report })],
    [t('report.gap'), gapInWords(t, report)],
    [t('report.time'), t('run.elapsed', { seconds: number(report.elapsedMilliseconds / 1000) })],
    [t('report.again'), t('report.seedAndSteps', { seed: run.seed, steps: run.steps ?? 0 })],
    untouched && [t('report.untouched'), t('report.untouchedProof', { ...untouched })],
    publicKept && [t('report.public'), t('report.publicKept', { ...publicKept })],
    pins.asked > 0 ? [t('report.pins'), t('report.pinsKept', { ...pins })] : null,
    report.isContinued ? [t('report.continued'), t('report.attempts', { count: report.attempts })] : null,
    repeats && [t('report.repeats'), t(repeats.isSame ? 'report.same' : 'report.different')],
  ];
  return (
    <details className="run-report">
      <summary>{t('report.title')}</summary>
      <dl className="facts">
        {rows.map(
          (row) =>
            row && (
              <div key={row[0]}>
                <dt>{row[0]}</dt>
                <dd>{row[1]}</dd>
              </div>
            ),
        )}
      </dl>
      <QualityChart missionId={missionId} run={run} />
      <Repeat missionId={missionId} runId={run.id} />
    </details>
  );
}

function Repeat({ missionId, runId }: { readonly missionId: string; readonly runId: string }) {
  const { t } = useTranslation('agenda');
  const refresh = useAgendaRefresh(missionId);
  const command = useCommand(repeatSolveRun, refresh);
  return (
    <>
      <ProblemNotice error={command.error} />
      <CommandButton
        isPending={command.isPending}
        isOutlined
        size="xs"
        onClick={() => {
          command.send({ missionId, runId });
        }}
      >
        {t('report.repeat')}
      </CommandButton>
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelSolveRun, isRunActive, takeBestAgenda } from '../../api-client/solve-runs.js';
import type { MissionView, SolveProgress, SolveRun } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useThrottled } from '../../ui/use-throttled.js';
import { BestAgendaDialog } from './best-agenda-dialog.js';
import { gapInWords } from './gap-in-words.js';
import { QualityChart } from './quality-chart.js';
import { RunReportView } from './run-report.js';

/** Ticking numbers would never let a screen reader rest: they are read out this seldom. */
const READ_OUT_EVERY_MILLISECONDS = 10_000;

interface RunProgressProps {
  readonly mission: MissionView;
  readonly run: SolveRun;
}

export function RunProgress({ mission, run }: RunProgressProps) {
  const { t, i18n } = useTranslation('agenda');
  const failureText = (failure: string) =>
    translateKnown(i18n, 'agenda', `run.failure.${failure}`) ?? t('run.failure.unknown', { failure });
  return (
    <>
      <p role="status" className="mb-2">
        {run.takenAt !== null && isRunActive(run) ? t('run.taking') : t(`run.${run.status}`)}
      </p>
      {run.status === 'failed' && run.failure !== null && <p>{failureText(run.failure)}</p>}
      {isRunActive(run) && (
        <>
          <ProgressBar progress={run.progress} />
          <QualityChart missionId={mission.id} run={run} />
          <RunActions mission={mission} run={run} />
        </>
      )}
      {run.report !== null && <RunReportView missionId={mission.id} run={run} report={run.report} />}
    </>
  );
}

/** Looking at the best agenda so far, taking it, and giving the run up. */
function RunActions({ mission, run }: RunProgressProps) {
  const { t } = useTranslation('agenda');
  const [isLooking, setLooking] = useState(false);
  const queryClient = useQueryClient();
  const keep = (answer: SolveRun) => {
    queryClient.setQueryData(queryKeys.solveRun(mission.id, answer.id), answer);
  };
  const taking = useCommand(takeBestAgenda, keep);
  const cancellation = useCommand(cancelSolveRun, keep);
  const command = { missionId: mission.id, runId: run.id };
  const hasBest = run.status === 'running' && run.progress !== null;
  return (
    <>
      <ProblemNotice error={taking.error ?? cancellation.error} />
      <div className="run-actions">
        <CommandButton
          size="xs"
          isPending={taking.isPending || run.takenAt !== null}
          isUnavailable={!hasBest}
          onClick={() => {
            taking.send(command);
          }}
        >
          {t('run.take')}
        </CommandButton>
        <Button
          color="primary"
          outline
          size="xs"
          disabled={!hasBest}
          onClick={() => {
            setLooking(true);
          }}
        >
          {t('run.look')}
        </Button>
        <CommandButton
          isOutlined
          size="xs"
          isPending={cancellation.isPending}
          onClick={() => {
            cancellation.send(command);
          }}
        >
          {t('run.cancel')}
        </CommandButton>
      </div>
      {isLooking && (
        <BestAgendaDialog
          mission={mission}
          runId={run.id}
          onClose={() => {
            setLooking(false);
          }}
        />
      )}
    </>
  );
}

function ProgressBar({ progress }: { readonly progress: SolveProgress | null }) {
  const { t } = useTranslation('agenda');
  const percent = Math.round((progress?.share ?? 0) * 100);
  const figures = progress && t('run.figures', { ...progress });
  const gap = progress && gapInWords(t, progress);
  const readOut = useThrottled(figures === null ? '' : `${figures}. ${gap ?? ''}`, READ_OUT_EVERY_MILLISECONDS);
  return (
    <div className="run-progress">
      <Progress value={percent} aria-label={t('run.progress')} />
      <p className="visually-hidden" role="status">
        {readOut}
      </p>
      <p className="run-figures">
        <strong>{t('run.percent', { percent })}</strong>
        {progress !== null && (
          <>
            <span>{figures}</span>
            <span>{t('run.idle', { count: progress.idleSlots })}</span>
            <span>{gap}</span>
            <span>{t('run.elapsed', { seconds: Math.round(progress.elapsedMilliseconds / 1000) })}</span>
            {progress.remainingMilliseconds !== null && (
              <span>{t('run.remaining', { seconds: Math.ceil(progress.remainingMilliseconds / 1000) })}</span>
            )}
          </>
        )}
      </p>
      <StillOn gapPercent={progress?.gapPercent} />
    </div>
  );
}

/** Whoever reads what is proven would think the run done: it goes on with what is not in the proof. */
function StillOn({ gapPercent }: { readonly gapPercent: SolveProgress['gapPercent'] | undefined }) {
  const { t } = useTranslation('agenda');
  return gapPercent === 0 ? <p className="mb-0">{t('run.stillOn')}</p> : null;
}

import { Progress } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { cancelSolveRun, isRunActive } from '../../api-client/agendas.js';
import type { SolveProgress, SolveRun } from '../../api-client/contract.js';
import { useCommand } from '../../api-client/use-command.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { CommandButton } from '../../ui/command-button.js';

interface RunProgressProps {
  readonly missionId: string;
  readonly run: SolveRun;
}

export function RunProgress({ missionId, run }: RunProgressProps) {
  const { t, i18n } = useTranslation('agenda');
  const failureText = (failure: string) =>
    translateKnown(i18n, 'agenda', `run.failure.${failure}`) ?? t('run.failure.unknown', { failure });
  const cancellation = useCommand(cancelSolveRun);
  return (
    <>
      {/* Only the change of state is announced: the ticking numbers would never let a screen reader rest. */}
      <p role="status" className="mb-2">
        {t(`run.${run.status}`)}
      </p>
      {run.status === 'failed' && run.failure !== null && <p>{failureText(run.failure)}</p>}
      {isRunActive(run) && (
        <>
          <ProgressBar progress={run.progress} />
          <ProblemNotice error={cancellation.error} />
          <CommandButton
            isOutlined
            size="xs"
            isPending={cancellation.isPending}
            onClick={() => {
              cancellation.send({ missionId, runId: run.id });
            }}
          >
            {t('run.cancel')}
          </CommandButton>
        </>
      )}
    </>
  );
}

function ProgressBar({ progress }: { readonly progress: SolveProgress | null }) {
  const { t } = useTranslation('agenda');
  const percent = Math.round((progress?.share ?? 0) * 100);
  return (
    <div className="run-progress">
      <Progress value={percent} aria-label={t('run.progress')} />
      <p className="run-figures">
        <strong>{t('run.percent', { percent })}</strong>
        {progress !== null && (
          <span>
            {t('run.figures', { placed: progress.placed, meetings: progress.meetings, breaks: progress.breaks })}
          </span>
        )}
      </p>
    </div>
  );
}

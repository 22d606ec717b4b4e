import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaVersionsQuery } from '../../api-client/agendas.js';
import type { MissionView, SolveRun } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { isRunActive, startSolveRun } from '../../api-client/solve-runs.js';
import { useCommand } from '../../api-client/use-command.js';
import { StepCheck } from '../../configuration/step-check.js';
import { useStepFindings } from '../../configuration/use-step-findings.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { PinConflicts } from './pin-conflicts.js';
import { RunProgress } from './run-progress.js';
import { RunReportView } from './run-report.js';
import { RunTerms } from './run-terms.js';
import { usualTerms, wishOf } from './run-wish.js';
import { useLatestRun, useOwnVersion } from './use-latest-run.js';
import './solve-runs.css';

interface GenerateAgendaProps {
  readonly mission: MissionView;
  readonly onGenerated: (versionId: string) => void;
}

/** Starts a run and shows how it goes, also when somebody else started it or the page was opened later. */
export function GenerateAgenda({ mission, onGenerated }: GenerateAgendaProps) {
  const { t } = useTranslation('agenda');
  const missionId = mission.id;
  const queryClient = useQueryClient();
  const [terms, setTerms] = useState(usualTerms);
  const { run, isWatched } = useLatestRun(missionId);
  const command = useCommand(startSolveRun, async (started) => {
    queryClient.setQueryData(queryKeys.solveRun(missionId, started.id), started);
    await queryClient.invalidateQueries({ queryKey: queryKeys.solveRuns(missionId) });
  });
  // Whoever looks at a version is not torn from it by somebody else's run.
  useOwnVersion(run, command.answer?.id, onGenerated);
  const { findings, readWarnings } = useStepFindings(missionId, 'generating', command.error);
  const isActive = isRunActive(run);
  const { data: versions } = useQuery(agendaVersionsQuery(missionId));
  const made = versions?.items.find((version) => version.id === run?.versionId);
  // That a draft has been made is no news once it is published.
  const isNews = isWatched && (made === undefined || made.status === 'draft');
  return (
    <section className="next-step generate" aria-labelledby="generate-title">
      <div className="generate-state">
        <h2 id="generate-title" className="next-step-title">
          {t('generate.title')}
        </h2>
        <RunState mission={mission} run={run} isShown={isActive || isNews} />
        <ProblemNotice error={command.error} />
        <PinConflicts missionId={mission.id} error={command.error} />
        {!isActive && <StepCheck missionId={missionId} step="generating" findings={findings} />}
        {!isActive && <RunTerms mission={mission} terms={terms} onTerms={setTerms} />}
      </div>
      {!isActive && (
        <CommandButton
          isPending={command.isPending}
          onClick={() => {
            command.send({
              missionId,
              wish: { ...wishOf(terms), ...(readWarnings && { overriddenWarnings: readWarnings }) },
            });
          }}
        >
          {t('generate.action')}
        </CommandButton>
      )}
    </section>
  );
}

interface RunStateProps {
  readonly mission: MissionView;
  readonly run: SolveRun | undefined;
  /** Whether how it goes, or went, is news on this page. */
  readonly isShown: boolean;
}

/** How the newest run goes; of one that is no news only the report. */
function RunState({ mission, run, isShown }: RunStateProps) {
  const { t } = useTranslation('agenda');
  if (run !== undefined && isShown) return <RunProgress mission={mission} run={run} />;
  return (
    <>
      <p className="mb-0">{t('generate.lead')}</p>
      {run?.report && <RunReportView missionId={mission.id} run={run} report={run.report} />}
    </>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agendaVersionsQuery, isRunActive, startSolveRun } from '../../api-client/agendas.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RunProgress } from './run-progress.js';
import { useLatestRun, useOwnVersion } from './use-latest-run.js';
import { CommandButton } from '../../ui/command-button.js';

interface GenerateAgendaProps {
  readonly missionId: string;
  readonly onGenerated: (versionId: string) => void;
}

/** Starts a run and shows how it goes, also when somebody else started it or the page was opened later. */
export function GenerateAgenda({ missionId, onGenerated }: GenerateAgendaProps) {
  const { t } = useTranslation('agenda');
  const queryClient = useQueryClient();
  const { run, isWatched } = useLatestRun(missionId);
  const command = useCommand(startSolveRun, async (started) => {
    queryClient.setQueryData(queryKeys.solveRun(missionId, started.id), started);
    await queryClient.invalidateQueries({ queryKey: queryKeys.solveRuns(missionId) });
  });
  // Whoever looks at a version is not torn from it by somebody else's run.
  useOwnVersion(run, command.answer?.id, onGenerated);
  const isActive = isRunActive(run);
  const { data: versions } = useQuery(agendaVersionsQuery(missionId));
  const made = versions?.items.find((version) => version.id === run?.versionId);
  // That a draft has been made is no news once it is published.
  const isNews = isWatched && (made === undefined || made.status === 'draft');
  return (
    <section className="next-step" aria-labelledby="generate-title">
      <div className="generate-state">
        <h2 id="generate-title" className="next-step-title">
          {t('generate.title')}
        </h2>
        {run && (isActive || isNews) ? (
          <RunProgress missionId={missionId} run={run} />
        ) : (
          <p className="mb-0">{t('generate.lead')}</p>
        )}
        <ProblemNotice error={command.error} />
      </div>
      {!isActive && (
        <CommandButton
          isPending={command.isPending}
          onClick={() => {
            command.send({ missionId });
          }}
        >
          {t('generate.action')}
        </CommandButton>
      )}
    </section>
  );
}

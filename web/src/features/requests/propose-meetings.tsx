import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Progress } from 'design-react-kit';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalRun } from '../../api-client/contract.js';
import { cancelProposal, isProposalActive, proposalRunsQuery, startProposal } from '../../api-client/proposals.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ProposalOutcome } from './proposal-outcome.js';

/** With 20 slots, 18 meetings are the most a person can take; 8 leave room for wishes of one's own. */
const defaultMaximum = 8;
const highestMaximum = 18;
const pollMilliseconds = 1000;

/** Lets the organiser have meetings proposed for everybody, look at the proposal, and agree it on everybody's behalf. */
export function ProposeMeetings({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('requests');
  const queryClient = useQueryClient();
  const [maximum, setMaximum] = useState(String(defaultMaximum));
  const { data: runs } = useQuery(proposalRunsQuery(missionId, pollMilliseconds));
  const latest = runs?.items[0];
  const isActive = isProposalActive(latest);
  const isWatched = useWasActive(latest);
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.proposals(missionId) });
  const start = useCommand(startProposal, refresh);
  const isValid = isPossibleMaximum(maximum);
  return (
    <section className="next-step" aria-labelledby="propose-title">
      <div>
        <h2 id="propose-title" className="next-step-title">
          {t('propose.title')}
        </h2>
        <p>{t('propose.lead')}</p>
        <TextField
          type="number"
          label={t('propose.maximum')}
          value={maximum}
          minimum={1}
          maximum={highestMaximum}
          error={isValid ? undefined : t('propose.maximumFault', { maximum: highestMaximum })}
          className="field-short"
          onChange={setMaximum}
        />
        {latest && <LatestProposal missionId={missionId} run={latest} isWatched={isWatched} />}
        <ProblemNotice error={start.error} />
      </div>
      {!isActive && (
        <CommandButton
          isOutlined={latest?.status === 'succeeded' && latest.agreedAt === null}
          isPending={start.isPending}
          isUnavailable={!isValid}
          onClick={() => {
            start.send({ missionId, maximumPerSme: Number(maximum) });
          }}
        >
          {t('propose.action')}
        </CommandButton>
      )}
    </section>
  );
}

/** Whether the run was seen going on this page, so that the page tells how it went. */
function useWasActive(run: ProposalRun | undefined): boolean {
  const [activeId, setActiveId] = useState<string | null>(null);
  useEffect(() => {
    if (run !== undefined && isProposalActive(run)) setActiveId(run.id);
  }, [run]);
  return run?.id === activeId;
}

const isPossibleMaximum = (typed: string): boolean =>
  /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= highestMaximum;

interface LatestProposalProps {
  readonly missionId: string;
  readonly run: ProposalRun;
  readonly isWatched: boolean;
}

function LatestProposal({ missionId, run, isWatched }: LatestProposalProps) {
  return isProposalActive(run) ? (
    <ProposalProgress missionId={missionId} run={run} />
  ) : (
    <ProposalOutcome missionId={missionId} run={run} isWatched={isWatched} />
  );
}

function ProposalProgress({ missionId, run }: { readonly missionId: string; readonly run: ProposalRun }) {
  const { t } = useTranslation('requests');
  const cancellation = useCommand(cancelProposal);
  const percent = Math.round((run.progress?.share ?? 0) * 100);
  return (
    <div className="run-progress">
      <p role="status" className="mb-2">
        {t(run.status === 'queued' ? 'propose.state.queued' : 'propose.state.running')}
      </p>
      <Progress value={percent} aria-label={t('propose.progress')} />
      <p className="run-figures">
        <strong>{t('propose.percent', { percent })}</strong>
      </p>
      <ProblemNotice error={cancellation.error} />
      <CommandButton
        isOutlined
        size="xs"
        isPending={cancellation.isPending}
        onClick={() => {
          cancellation.send({ missionId, runId: run.id });
        }}
      >
        {t('propose.stop')}
      </CommandButton>
    </div>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalRun } from '../../api-client/contract.js';
import { agreeProposal, proposedMeetingsQuery, shortfallsQuery } from '../../api-client/proposals.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';

interface ProposalOutcomeProps {
  readonly missionId: string;
  readonly run: ProposalRun;
  /** It was seen going on this page: only then is it news that it failed or was stopped. */
  readonly isWatched: boolean;
}

/** What came of a proposal: how many meetings, who is left short and why, and the button that agrees them. */
export function ProposalOutcome({ missionId, run, isWatched }: ProposalOutcomeProps) {
  const { t } = useTranslation('requests');
  const { status, agreedMeetings } = run;
  if (status === 'failed' || status === 'cancelled') {
    return isWatched ? <Notice kind="warning" title={t(`propose.state.${status}`)} /> : null;
  }
  if (agreedMeetings !== null) {
    return isWatched ? <Notice kind="success" title={t('propose.done', { count: agreedMeetings })} /> : null;
  }
  return <MadeProposal missionId={missionId} run={run} />;
}

function MadeProposal({ missionId, run }: { readonly missionId: string; readonly run: ProposalRun }) {
  const { t } = useTranslation('requests');
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const count = run.meetings ?? 0;
  const agreement = useCommand(agreeProposal, async () => {
    setAsking(false);
    await queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(missionId) });
  });
  return (
    <>
      <Notice kind="info" title={t('propose.made', { count })}>
        <Shortfalls missionId={missionId} runId={run.id} />
      </Notice>
      {count > 0 && <ProposedMeetings missionId={missionId} runId={run.id} />}
      {!isAsking && <ProblemNotice error={agreement.error} />}
      <CommandButton
        isPending={agreement.isPending}
        isUnavailable={count === 0}
        onClick={() => {
          agreement.reset();
          setAsking(true);
        }}
      >
        {t('propose.agree')}
      </CommandButton>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('propose.confirmTitle')}
        confirmLabel={t('propose.agree')}
        isPending={agreement.isPending}
        onConfirm={() => {
          agreement.send({ missionId, runId: run.id });
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        <p>{t('propose.confirmText', { count })}</p>
        <ProblemNotice error={agreement.error} />
      </ConfirmDialog>
    </>
  );
}

/** Whom the proposal brings together; asked for only when somebody wants to look, and not read out by itself. */
function ProposedMeetings({ missionId, runId }: { readonly missionId: string; readonly runId: string }) {
  const { t } = useTranslation('requests');
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...proposedMeetingsQuery(missionId, runId), enabled: isOpen });
  return (
    <details
      className="mb-3"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('propose.look')}</summary>
      {isOpen && (
        <QueryView query={query}>
          {({ items }) => (
            <ul>
              {items.map(({ sme, buyer, score }) => (
                <li key={`${sme.participationId} ${buyer.participationId}`}>
                  {t('propose.pair', {
                    sme: sme.companyName,
                    buyer: buyer.companyName,
                    score: Math.round(score * 100),
                  })}
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      )}
    </details>
  );
}

function Shortfalls({ missionId, runId }: { readonly missionId: string; readonly runId: string }) {
  const { t } = useTranslation('requests');
  const { data } = useQuery(shortfallsQuery(missionId, runId));
  if (data === undefined) return null;
  if (data.items.length === 0) return <p className="mb-0">{t('propose.nobodyShort')}</p>;
  return (
    <details>
      <summary>{t('propose.short', { count: data.items.length })}</summary>
      <ul>
        {data.items.map(({ participant, meetings, reason }) => (
          <li key={participant.participationId}>
            {t('propose.shortLine', { name: participant.companyName, meetings, reason: t(`propose.reason.${reason}`) })}{' '}
            <Link
              to="/missions/$missionId/participants/$participationId"
              params={{ missionId, participationId: participant.participationId }}
              search={{ view: 'others' }}
            >
              {t('propose.why')}
              <span className="visually-hidden"> {participant.companyName}</span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

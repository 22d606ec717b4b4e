import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgendaRepair, Incident, MissionView } from '../../api-client/contract.js';
import { acceptRepair, dismissRepair, undoRepair } from '../../api-client/desk.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ProposalCard } from './proposal-card.js';
import { useIncidentSentence } from './use-incident-sentence.js';

interface RepairProps {
  readonly mission: MissionView;
  readonly repair: AgendaRepair;
  readonly incident: Incident | undefined;
}

/** One repair: its proposals side by side, or how it was answered. */
export function Repair({ mission, repair, incident }: RepairProps) {
  const { t } = useTranslation('desk');
  const sentence = useIncidentSentence(mission);
  const { accept, dismiss, undo } = useAnswers(mission.id);
  const command = { missionId: mission.id, repairId: repair.id };
  return (
    <article className="repair">
      <h3>{incident === undefined ? t('repairs.several') : sentence(incident)}</h3>
      <p role="status">{t(`repairs.status.${repair.status}`)}</p>
      <ProblemNotice error={accept.error ?? dismiss.error ?? undo.error} />
      {repair.status === 'proposed' && (
        <div className="proposals">
          {repair.proposals.map((proposal) => (
            <ProposalCard
              key={proposal.versionId}
              mission={mission}
              proposal={proposal}
              first={repair.proposals[0] ?? proposal}
              isChoosable={repair.abilities.includes('accept')}
              isPending={accept.isPending}
              onChoose={() => {
                accept.send({ ...command, versionId: proposal.versionId });
              }}
            />
          ))}
        </div>
      )}
      {repair.abilities.includes('dismiss') && (
        <CommandButton
          size="sm"
          isOutlined
          isPending={dismiss.isPending}
          onClick={() => {
            dismiss.send(command);
          }}
        >
          {t('repairs.dismiss')}
        </CommandButton>
      )}
      {repair.abilities.includes('undo') && (
        <CommandButton
          size="sm"
          isOutlined
          isPending={undo.isPending}
          onClick={() => {
            undo.send(command);
          }}
        >
          {t('repairs.undo')}
        </CommandButton>
      )}
    </article>
  );
}

function useAnswers(missionId: string) {
  const queryClient = useQueryClient();
  const refresh = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: queryKeys.repairs(missionId) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.agenda(missionId) });
  };
  return {
    accept: useCommand(acceptRepair, refresh),
    dismiss: useCommand(dismissRepair, refresh),
    undo: useCommand(undoRepair, refresh),
  };
}

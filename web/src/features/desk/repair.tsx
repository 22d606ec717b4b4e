import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaVersionQuery } from '../../api-client/agendas.js';
import type { AgendaRepair, Incident, MissionView } from '../../api-client/contract.js';
import { acceptRepair, dismissRepair, undoRepair } from '../../api-client/desk.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { BreachedPlaces } from '../../places/breached-places.js';
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
  const [chosenId, setChosenId] = useState<string | null>(null);
  const command = { missionId: mission.id, repairId: repair.id };
  return (
    <article className="repair">
      <h3>{incident === undefined ? t('repairs.several') : sentence(incident)}</h3>
      <p role="status">{t(`repairs.status.${repair.status}`)}</p>
      <ProblemNotice error={accept.error ?? dismiss.error ?? undo.error}>
        {chosenId !== null && <RefusedPlaces mission={mission} versionId={chosenId} error={accept.error} />}
      </ProblemNotice>
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
                setChosenId(proposal.versionId);
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

interface RefusedPlacesProps {
  readonly mission: MissionView;
  /** Of the proposal that was chosen. */
  readonly versionId: string;
  readonly error: unknown;
}

/** Which meetings of a proposal that was refused cannot be where it has them, and why. */
function RefusedPlaces({ mission, versionId, error }: RefusedPlacesProps) {
  const { data: whole } = useQuery(agendaVersionQuery(mission.id, versionId));
  return <BreachedPlaces mission={mission} placements={whole?.placements ?? []} error={error} />;
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

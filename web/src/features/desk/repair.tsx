import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaVersionQuery } from '../../api-client/agendas.js';
import type { AgendaRepair, Incident, MissionView } from '../../api-client/contract.js';
import { acceptRepair, askForRepair, dismissRepair, undoRepair } from '../../api-client/desk.js';
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
  /** What has come up and stands. */
  readonly incidents: readonly Incident[];
}

/** Whether the agenda was left as it is although something stood in its way. */
export function isLeft({ status }: AgendaRepair): boolean {
  return status === 'undone' || status === 'dismissed';
}

/** One repair: its proposals side by side, or how it was answered. */
export function Repair({ mission, repair, incidents }: RepairProps) {
  const { t } = useTranslation('desk');
  const sentence = useIncidentSentence(mission);
  const { accept, dismiss, undo, askAgain } = useAnswers(mission.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const command = { missionId: mission.id, repairId: repair.id };
  const incident = incidents.find(({ id }) => id === repair.incidentId);
  return (
    <article className="repair">
      <h3>{incident === undefined ? t('repairs.several') : sentence(incident)}</h3>
      <p role="status">{t(`repairs.status.${repair.status}`)}</p>
      <ProblemNotice error={accept.error ?? dismiss.error ?? undo.error ?? askAgain.error}>
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
              incidents={incidents}
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
      <div className="button-row">
        {repair.abilities.includes('dismiss') && (
          <Answer command={dismiss} onPress={() => dismiss.send(command)}>
            {t('repairs.dismiss')}
          </Answer>
        )}
        {repair.abilities.includes('undo') && (
          <Answer command={undo} onPress={() => undo.send(command)}>
            {t('repairs.undo')}
          </Answer>
        )}
        {isLeft(repair) && (
          <Answer command={askAgain} onPress={() => askAgain.send(command)}>
            {t('repairs.askAgain')}
          </Answer>
        )}
      </div>
    </article>
  );
}

interface AnswerProps {
  readonly command: { readonly isPending: boolean };
  readonly onPress: () => void;
  readonly children: string;
}

function Answer({ command: { isPending }, onPress, children }: AnswerProps) {
  return (
    <CommandButton size="sm" isOutlined isPending={isPending} onClick={onPress}>
      {children}
    </CommandButton>
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
    askAgain: useCommand(askForRepair, refresh),
  };
}

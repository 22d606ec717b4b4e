import './matching-setup.css';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MatchSetup, MatchSetupInForce, Participant } from '../../api-client/contract.js';
import { decideMatchSetup } from '../../api-client/match-setup.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { hasMovedOn } from '../../api-client/revised.js';
import { useCommand } from '../../api-client/use-command.js';
import { ClashPanel } from '../../revision/clash-panel.js';
import { LeaveGuard } from '../../revision/leave-guard.js';
import { SaveBar } from '../../revision/save-bar.js';
import { useRevision } from '../../revision/use-revision.js';
import { BoundFields, SetupProblem } from './bound-fields.js';
import { ExposureFields } from './exposure-fields.js';
import { GroupFields } from './group-fields.js';
import { ListPreview } from './list-preview.js';
import { PairFields } from './pair-fields.js';
import { SetupHistory } from './setup-history.js';
import { useToldPart } from './use-told-part.js';
import { WeightSliders } from './weight-sliders.js';
import { WeightsPreview } from './weights-preview.js';

interface SetupEditorProps {
  readonly missionId: string;
  readonly inForce: MatchSetupInForce;
  readonly participants: readonly Participant[];
  /** Of the venue: when versions were stored is told by its clocks. */
  readonly timeZone: string;
}

/** Everything an organiser decides about who should meet whom; it counts when it is saved. */
export function SetupEditor({ missionId, inForce, participants, timeZone }: SetupEditorProps) {
  const { t } = useTranslation('matchSetup');
  const revision = useRevision<MatchSetup>({ version: inForce.version, content: inForce.setup });
  const nameById = new Map(participants.map(({ id, company }) => [id, company.name]));
  const nameOf = (id: string) => nameById.get(id) ?? id;
  const save = useSaving(missionId, (version, content) => revision.settle({ version, content }));
  const tell = useToldPart(nameOf);
  const { draft, change } = revision;
  const discard = () => {
    revision.discard();
    save.reset();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.send({ missionId, basedOnVersion: revision.basedOnVersion, setup: draft });
      }}
    >
      {revision.clash !== null && (
        <ClashPanel
          revisions={revision.clash}
          nameOf={(part) => t(`part.${part}`)}
          tell={tell}
          takesFocus={hasMovedOn(save.error)}
          onJoin={revision.rebase}
          onDiscard={discard}
        />
      )}
      <div className="setup-columns">
        <WeightSliders draft={draft} inForce={inForce} onChange={(weights) => change({ weights })} />
        <WeightsPreview missionId={missionId} weights={draft.weights} nameOf={nameOf} />
      </div>
      <GroupFields draft={draft} participants={participants} change={change} />
      <PairFields draft={draft} participants={participants} change={change} nameOf={nameOf} />
      <ExposureFields draft={draft} change={change} />
      <BoundFields missionId={missionId} draft={draft} change={change} nameOf={nameOf} />
      <ListPreview missionId={missionId} draft={draft} participants={participants} />
      <SetupHistory missionId={missionId} timeZone={timeZone} nameOf={nameOf} onTakeUp={revision.replace} />
      {!hasMovedOn(save.error) && <SetupProblem error={save.error} nameOf={nameOf} />}
      <SaveBar
        isChanged={revision.isChanged}
        isClashing={revision.clash !== null}
        isPending={save.isPending}
        wasSaved={save.answer !== undefined}
        onDiscard={discard}
      />
      <LeaveGuard isNeeded={revision.isChanged} />
    </form>
  );
}

/** Saves; where somebody else has decided meanwhile, what they decided is fetched, and the clash shows. */
function useSaving(missionId: string, onSaved: (version: number, setup: MatchSetup) => void) {
  const queryClient = useQueryClient();
  return useCommand(
    async (command: Parameters<typeof decideMatchSetup>[0]) => {
      try {
        return await decideMatchSetup(command);
      } catch (error) {
        if (hasMovedOn(error)) await queryClient.invalidateQueries({ queryKey: queryKeys.matchSetup(missionId) });
        throw error;
      }
    },
    async ({ version, setup }) => {
      onSaved(version, setup);
      await queryClient.invalidateQueries({ queryKey: queryKeys.matchSetup(missionId) });
      await queryClient.invalidateQueries({ queryKey: queryKeys.suggestions(missionId) });
    },
  );
}

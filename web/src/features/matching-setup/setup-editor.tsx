import './matching-setup.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchSetup, MatchSetupInForce, Participant } from '../../api-client/contract.js';
import { decideMatchSetup } from '../../api-client/match-setup.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { changesSince } from '../../revision/merge-revisions.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { BoundFields, SetupProblem } from './bound-fields.js';
import { ExposureFields } from './exposure-fields.js';
import { GroupFields } from './group-fields.js';
import { isWhole, withoutUnfinishedRules } from './group-rules.js';
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
  const outdated = [queryKeys.matchSetup(missionId), queryKeys.suggestions(missionId)];
  const save = useSaving(decideMatchSetup, outdated, ({ version, setup }, sent) => {
    revision.settle({ version, content: setup }, changesSince(sent.setup, setup));
  });
  const tell = useToldPart(nameOf);
  const { draft, change } = revision;
  const isFinished = draft.groupRules.every(isWhole);
  const triable = useMemo(() => withoutUnfinishedRules(draft), [draft]);
  return (
    <RevisionForm
      revision={revision}
      subject={`matching:${missionId}`}
      save={save}
      nameOf={(part) => t(`part.${part}`)}
      tell={tell}
      onSave={() => {
        if (isFinished) save.send({ missionId, basedOnVersion: revision.basedOnVersion, setup: draft });
      }}
      problem={(error) => <SetupProblem error={error} nameOf={nameOf} />}
    >
      <div className="setup-columns">
        <WeightSliders
          missionId={missionId}
          draft={draft}
          inForce={inForce}
          onChange={(weights) => change({ weights })}
        />
        <WeightsPreview missionId={missionId} weights={draft.weights} nameOf={nameOf} />
      </div>
      <GroupFields draft={draft} participants={participants} change={change} />
      <PairFields draft={draft} participants={participants} change={change} nameOf={nameOf} />
      <ExposureFields draft={draft} change={change} />
      <BoundFields missionId={missionId} draft={draft} triable={triable} change={change} nameOf={nameOf} />
      <ListPreview missionId={missionId} draft={triable} participants={participants} />
      <SetupHistory missionId={missionId} timeZone={timeZone} nameOf={nameOf} onTakeUp={revision.replace} />
      {!isFinished && <p className="field-error">{t('groups.unfinished')}</p>}
    </RevisionForm>
  );
}

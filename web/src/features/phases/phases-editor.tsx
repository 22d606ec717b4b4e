import { useTranslation } from 'react-i18next';
import type { MissionView, Participant, PhasesView } from '../../api-client/contract.js';
import { decidePhases } from '../../api-client/phases.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { changesSince } from '../../revision/merge-revisions.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { StepCheck } from '../../configuration/step-check.js';
import { useStepFindings } from '../../configuration/use-step-findings.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { DeadlineFields } from './deadline-fields.js';
import { LateEntrantFields } from './late-entrant-fields.js';
import { draftOf, phaseNames, type PhasesDraft, phasesIn } from './phases-draft.js';
import { useToldPlan } from './use-told-plan.js';

interface PhasesEditorProps {
  readonly mission: MissionView;
  readonly inForce: PhasesView;
  readonly participants: readonly Participant[];
}

/** What the mission is about now, and until when participants may wish and answer. */
export function PhasesEditor({ mission, inForce, participants }: PhasesEditorProps) {
  const { t } = useTranslation('phases');
  const zone = mission.venue.timeZone;
  const revision = useRevision<PhasesDraft>({ version: inForce.version, content: draftOf(inForce, zone) });
  const { draft, change } = revision;
  const save = useSaving(
    ({ decision }: { readonly decision: Parameters<typeof decidePhases>[0]; readonly sent: PhasesDraft }) =>
      decidePhases(decision),
    [queryKeys.phases(mission.id)],
    (view, { sent }) => {
      const content = draftOf(view, zone);
      revision.settle({ version: view.version, content }, changesSince(sent, content));
    },
  );
  const { findings, readWarnings } = useStepFindings(mission.id, 'opening', save.error);
  const phases = phasesIn(draft);
  const tell = useToldPlan(participants);
  return (
    <RevisionForm
      revision={revision}
      subject={`phases:${mission.id}`}
      save={save}
      label={t('phase.title')}
      nameOf={(part) => t(`part.${part}`)}
      tell={tell}
      onSave={() => {
        if (phases === null) return;
        const { basedOnVersion } = revision;
        const asked = { ...phases, ...(readWarnings && { overriddenWarnings: readWarnings }) };
        save.send({ decision: { missionId: mission.id, basedOnVersion, phases: asked }, sent: draft });
      }}
    >
      <StepCheck missionId={mission.id} step="opening" findings={findings} />
      <PhaseChoice phase={draft.phase} onChange={(phase) => change({ phase })} />
      <fieldset className="form-section">
        <legend>{t('deadline.title')}</legend>
        <p>{t('deadline.lead')}</p>
        <DeadlineFields
          legend={t('deadline.wishes')}
          deadline={draft.wishesUntil}
          onChange={(wishesUntil) => change({ wishesUntil })}
        />
        <DeadlineFields
          legend={t('deadline.answers')}
          deadline={draft.answersUntil}
          onChange={(answersUntil) => change({ answersUntil })}
        />
      </fieldset>
      <LateEntrantFields
        lateEntrants={draft.lateEntrants}
        participants={participants}
        zone={zone}
        onChange={(lateEntrants) => change({ lateEntrants })}
      />
      {phases === null && <p className="field-error">{t('deadline.notWhole')}</p>}
    </RevisionForm>
  );
}

interface PhaseChoiceProps {
  readonly phase: PhasesDraft['phase'];
  readonly onChange: (phase: PhasesDraft['phase']) => void;
}

/** The five phases in their order, and what the chosen one lets participants do. */
function PhaseChoice({ phase, onChange }: PhaseChoiceProps) {
  const { t } = useTranslation('phases');
  return (
    <>
      <ChoiceGroup
        legend={t('phase.title')}
        value={phase}
        choices={phaseNames.map((name) => ({ value: name, label: t(`phase.name.${name}`) }))}
        onChange={(chosen) => {
          onChange(phaseNames.find((name) => name === chosen) ?? phase);
        }}
      />
      <p role="status">{t(`phase.explained.${phase}`)}</p>
    </>
  );
}

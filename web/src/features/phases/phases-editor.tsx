import { useTranslation } from 'react-i18next';
import type { MissionView, Participant, PhasesView } from '../../api-client/contract.js';
import { decidePhases } from '../../api-client/phases.js';
import { hasMovedOn } from '../../api-client/revised.js';
import { ClashPanel } from '../../revision/clash-panel.js';
import { LeaveGuard } from '../../revision/leave-guard.js';
import { SaveBar } from '../../revision/save-bar.js';
import { useRevision } from '../../revision/use-revision.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { DeadlineFields } from './deadline-fields.js';
import { LateEntrantFields } from './late-entrant-fields.js';
import { draftOf, phaseNames, type PhasesDraft, phasesIn } from './phases-draft.js';
import { useDeciding } from './use-deciding.js';

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
  const save = useDeciding(mission.id, decidePhases, (view: PhasesView) => {
    revision.settle({ version: view.version, content: draftOf(view, zone) });
  });
  const phases = phasesIn(draft);
  const discard = () => {
    revision.discard();
    save.reset();
  };
  return (
    <form
      noValidate
      aria-label={t('phase.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (phases !== null) save.send({ missionId: mission.id, basedOnVersion: revision.basedOnVersion, phases });
      }}
    >
      {revision.clash !== null && (
        <ClashPanel
          revisions={revision.clash}
          nameOf={(part) => t(`part.${part}`)}
          tell={(part, content) => <code className="setup-part">{JSON.stringify(content[part])}</code>}
          takesFocus={hasMovedOn(save.error)}
          onJoin={revision.rebase}
          onDiscard={discard}
        />
      )}
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
      {!hasMovedOn(save.error) && <ProblemNotice error={save.error} />}
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

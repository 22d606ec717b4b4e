import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { AvailabilityVersion, MissionView } from '../../api-client/contract.js';
import { setAvailability } from '../../api-client/participants.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { changesSince } from '../../revision/merge-revisions.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { type AvailabilityDraft, draftOf, slotsOf, windowsIn } from './availability-draft.js';
import { useToldSession } from './use-told-session.js';

interface AvailabilityFormProps {
  readonly mission: MissionView;
  readonly participationId: string;
  readonly stored: AvailabilityVersion;
}

/** In which slots somebody can meet, session by session. Times are chosen, not typed: none can be skipped or repeated. */
export function AvailabilityForm({ mission, participationId, stored }: AvailabilityFormProps) {
  const { t } = useTranslation('participants');
  const revision = useRevision<AvailabilityDraft>({ version: stored.version, content: draftOf(stored, mission) });
  const { draft, basedOnVersion, change } = revision;
  const windows = windowsIn(draft, mission);
  const save = useSaving(
    ({ said }: { readonly said: Parameters<typeof setAvailability>[0]; readonly sent: AvailabilityDraft }) =>
      setAvailability(said),
    [queryKeys.participants(mission.id), queryKeys.suggestions(mission.id)],
    (saved, { sent }) => {
      const content = draftOf(saved, mission);
      revision.settle({ version: saved.version, content }, changesSince(sent, content));
    },
  );
  const { nameOf, tell } = useToldSession(mission);
  return (
    <RevisionForm
      revision={revision}
      subject={`availability:${participationId}`}
      save={save}
      nameOf={nameOf}
      tell={tell}
      onSave={() => {
        const said = { missionId: mission.id, participationId, basedOnVersion };
        if (windows !== null) save.send({ said: { ...said, windows }, sent: draft });
      }}
    >
      {mission.sessions.map(({ id }) => (
        <SessionSlots
          key={id}
          mission={mission}
          sessionId={id}
          open={draft[id] ?? []}
          onChange={(open) => change({ [id]: open })}
        />
      ))}
      {windows === null && <p className="field-error">{t('availability.never')}</p>}
    </RevisionForm>
  );
}

interface SessionSlotsProps {
  readonly mission: MissionView;
  readonly sessionId: string;
  readonly open: readonly string[];
  readonly onChange: (open: readonly string[]) => void;
}

function SessionSlots({ mission, sessionId, open, onChange }: SessionSlotsProps) {
  const { t } = useTranslation('participants');
  const { nameOf, tellInstant } = useToldSession(mission);
  const slots = slotsOf({ id: sessionId }, mission);
  const name = nameOf(sessionId);
  return (
    <section className="form-section">
      <ChoiceList
        legend={name}
        chosen={open}
        choices={slots.map(({ id, startsAt }) => ({ value: id, label: tellInstant(startsAt) }))}
        onChange={onChange}
      />
      <div className="button-row">
        {(
          [
            ['all', slots.map(({ id }) => id)],
            ['none', []],
          ] as const
        ).map(([which, chosen]) => (
          <Button key={which} type="button" color="primary" outline size="xs" onClick={() => onChange(chosen)}>
            {t(`availability.${which}`)}
            <span className="visually-hidden"> {name}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}

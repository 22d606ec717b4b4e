import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionSettings, MissionSettingsChange } from '../../api-client/contract.js';
import { changeMissionSettings } from '../../api-client/mission-settings.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { changesSince } from '../../revision/merge-revisions.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { TextField } from '../../ui/form-field.js';

interface MissionSettingsFormProps {
  readonly missionId: string;
  readonly stored: MissionSettings;
}

const parts = ['name', 'city', 'venueName'] as const;

const contentOf = ({ name, city, venueName }: MissionSettings): MissionSettingsChange => ({ name, city, venueName });

/** What a mission is called and where it is, to say it anew. */
export function MissionSettingsForm({ missionId, stored }: MissionSettingsFormProps) {
  const { t } = useTranslation('missions');
  const revision = useRevision<MissionSettingsChange>({ version: stored.version, content: contentOf(stored) });
  const { draft, change } = revision;
  const [wasTried, setTried] = useState(false);
  const isMissing = (part: (typeof parts)[number]): boolean => draft[part].trim() === '';
  const save = useSaving(
    ({ basedOnVersion, sent }: { readonly basedOnVersion: number; readonly sent: MissionSettingsChange }) =>
      changeMissionSettings({ missionId, basedOnVersion, settings: sent }),
    [queryKeys.everythingOf(missionId), queryKeys.missions],
    (saved, { sent }) => {
      const content = contentOf(saved);
      setTried(false);
      revision.settle({ version: saved.version, content }, changesSince(sent, content));
    },
  );
  return (
    <RevisionForm
      revision={revision}
      subject={`settings:${missionId}`}
      save={save}
      label={t('settings.title')}
      nameOf={(part) => t(`form.${part}`)}
      tell={(part, content) => content[part]}
      onSave={() => {
        setTried(true);
        if (!parts.some(isMissing)) save.send({ basedOnVersion: revision.basedOnVersion, sent: draft });
      }}
      onDiscard={() => setTried(false)}
    >
      {parts.map((part) => (
        <TextField
          key={part}
          label={t(`form.${part}`)}
          value={draft[part]}
          error={wasTried && isMissing(part) ? t('form.fault.required') : undefined}
          isRequired
          onChange={(value) => change({ [part]: value })}
        />
      ))}
      <p className="field-hint">{t('settings.hint')}</p>
    </RevisionForm>
  );
}

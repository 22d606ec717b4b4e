import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Programme } from '../../api-client/contract.js';
import { changeProgramme, programmeQuery } from '../../api-client/programme.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { QueryView } from '../../ui/query-view.js';
import {
  changeOfProgramme,
  draftsOfItems,
  faultOfItem,
  newItem,
  type ProgrammeDraft,
  programmeSince,
  withoutItem,
} from './programme-draft.js';
import { ProgrammeEntry } from './programme-entry.js';
import { useToldItem } from './use-told-item.js';

/** Ceremonies, meals, transfers and whatever else there is beside the sessions: added, changed and taken out. */
export function ProgrammeChange({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('programme');
  const query = useQuery(programmeQuery(mission.id));
  return (
    <details className="mb-4">
      <summary>{t('change')}</summary>
      <p>{t('lead')}</p>
      <QueryView query={query}>{(stored) => <ProgrammeForm mission={mission} stored={stored} />}</QueryView>
    </details>
  );
}

interface ProgrammeFormProps {
  readonly mission: MissionView;
  readonly stored: Programme;
}

function ProgrammeForm({ mission, stored }: ProgrammeFormProps) {
  const { t } = useTranslation('programme');
  const revision = useRevision<ProgrammeDraft>({ version: stored.version, content: draftsOfItems(stored) });
  const { draft: drafts, change, replace, clash } = revision;
  const [wasTried, setTried] = useState(false);
  const addId = useId();
  const save = useSaving(
    ({ basedOnVersion, sent }: { readonly basedOnVersion: number; readonly sent: ProgrammeDraft }) =>
      changeProgramme({ missionId: mission.id, basedOnVersion, change: changeOfProgramme(sent) }),
    [queryKeys.programme(mission.id), queryKeys.configuration(mission.id)],
    (saved, { sent }) => {
      const content = draftsOfItems(saved);
      setTried(false);
      revision.settle({ version: saved.version, content }, (mine) => programmeSince(sent, content, mine));
    },
  );
  const tell = useToldItem();
  const nameOf = (key: string): string => {
    const title = (drafts[key] ?? clash?.theirs[key] ?? clash?.base[key])?.title ?? '';
    return title === '' ? t('new') : title;
  };
  const send = (): void => {
    setTried(true);
    if (Object.values(drafts).some((draft) => faultOfItem(draft) !== null)) return;
    save.send({ basedOnVersion: revision.basedOnVersion, sent: drafts });
  };
  return (
    <RevisionForm
      revision={revision}
      subject={`programme:${mission.id}`}
      save={save}
      label={t('change')}
      nameOf={nameOf}
      tell={tell}
      onSave={send}
      onDiscard={() => setTried(false)}
    >
      {Object.values(drafts).map((draft) => (
        <ProgrammeEntry
          key={draft.key}
          mission={mission}
          draft={draft}
          fault={wasTried ? faultOfItem(draft) : null}
          onChange={(changed) => change({ [draft.key]: changed })}
          onRemove={() => {
            // The button that had the focus goes with its item.
            document.getElementById(addId)?.focus();
            replace(withoutItem(drafts, draft.key));
          }}
        />
      ))}
      <Button
        id={addId}
        type="button"
        color="primary"
        outline
        size="sm"
        onClick={() => {
          const added = newItem(drafts, mission.firstDay);
          change({ [added.key]: added });
        }}
      >
        {t('add')}
      </Button>
    </RevisionForm>
  );
}

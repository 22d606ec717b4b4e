import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { Interpreters, MissionView, Participant } from '../../api-client/contract.js';
import { changeInterpreters } from '../../api-client/interpreters.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { changeOf, draftSince, draftsOf, type InterpretersDraft, newDraft, withoutOne } from './interpreter-draft.js';
import { InterpreterEntry } from './interpreter-entry.js';
import { InterpretersNotices } from './interpreters-notices.js';
import { InterpretersProblem } from './interpreters-problem.js';
import { useToldInterpreter } from './use-told-interpreter.js';

interface InterpretersEditorProps {
  readonly mission: MissionView;
  readonly stored: Interpreters;
  readonly participants: readonly Participant[];
}

/** Who interprets, how well, and when; saved all together. */
export function InterpretersEditor({ mission, stored, participants }: InterpretersEditorProps) {
  const { t } = useTranslation('interpreters');
  const revision = useRevision<InterpretersDraft>({ version: stored.version, content: draftsOf(stored) });
  const { draft: drafts, change, replace, clash } = revision;
  const outdated = [queryKeys.mission(mission.id), queryKeys.agenda(mission.id)];
  const save = useSaving(
    ({ basedOnVersion, sent }: { readonly basedOnVersion: number; readonly sent: InterpretersDraft }) =>
      changeInterpreters({ missionId: mission.id, basedOnVersion, change: changeOf(sent) }),
    outdated,
    (saved, { sent }) => {
      const content = draftsOf(saved);
      revision.settle({ version: saved.version, content }, (mine) => draftSince(sent, content, mine));
    },
  );
  const tell = useToldInterpreter();
  const nameOf = (key: string): string =>
    (drafts[key] ?? clash?.theirs[key] ?? clash?.base[key])?.label ?? t('newLabel', { number: '' });
  return (
    <div className="not-printed">
      <RevisionForm
        revision={revision}
        subject={`interpreters:${mission.id}`}
        save={save}
        label={t('title')}
        nameOf={nameOf}
        tell={tell}
        problem={(error) => <InterpretersProblem mission={mission} error={error} />}
        onSave={() => {
          save.send({ basedOnVersion: revision.basedOnVersion, sent: drafts });
        }}
      >
        {Object.values(drafts).map((draft) => (
          <InterpreterEntry
            key={draft.key}
            mission={mission}
            participants={participants}
            draft={draft}
            onChange={(changed) => change({ [draft.key]: changed })}
            onRemove={() => replace(withoutOne(drafts, draft.key))}
          />
        ))}
        <Button
          type="button"
          color="primary"
          outline
          size="sm"
          onClick={() => {
            const added = newDraft(t('newLabel', { number: Object.keys(drafts).length + 1 }), drafts);
            change({ [added.key]: added });
          }}
        >
          {t('add')}
        </Button>
        {!revision.isChanged && <InterpretersNotices mission={mission} notices={save.answer?.notices ?? []} />}
      </RevisionForm>
    </div>
  );
}

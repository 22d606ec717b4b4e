import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interpreter, MissionView, Participant } from '../../api-client/contract.js';
import { changeInterpreters } from '../../api-client/interpreters.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { SaveBar } from '../../revision/save-bar.js';
import { useUnsaved } from '../../revision/unsaved.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { changeOf, draftsOf, type InterpreterDraft, isChanged, newDraft } from './interpreter-draft.js';
import { InterpreterEntry } from './interpreter-entry.js';

interface InterpretersEditorProps {
  readonly mission: MissionView;
  readonly stored: readonly Interpreter[];
  readonly participants: readonly Participant[];
}

/** Who interprets, how well, and when; saved all together. */
export function InterpretersEditor({ mission, stored, participants }: InterpretersEditorProps) {
  const { t } = useTranslation('interpreters');
  const queryClient = useQueryClient();
  const [changed, setChanged] = useState<readonly InterpreterDraft[] | null>(null);
  const drafts = changed ?? draftsOf(stored);
  const isDirty = isChanged(drafts, stored);
  const save = useCommand(changeInterpreters, async () => {
    await Promise.all(
      [queryKeys.mission(mission.id), queryKeys.agenda(mission.id)].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
    setChanged(null);
  });
  useUnsaved(isDirty);
  const replace = (draft: InterpreterDraft): void => {
    setChanged(drafts.map((kept) => (kept.key === draft.key ? draft : kept)));
  };
  return (
    <form
      className="not-printed"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.send({ missionId: mission.id, change: changeOf(drafts) });
      }}
    >
      {drafts.map((draft) => (
        <InterpreterEntry
          key={draft.key}
          mission={mission}
          participants={participants}
          draft={draft}
          onChange={replace}
          onRemove={() => {
            setChanged(drafts.filter(({ key }) => key !== draft.key));
          }}
        />
      ))}
      <Button
        type="button"
        color="primary"
        outline
        size="sm"
        onClick={() => {
          setChanged([...drafts, newDraft(t('newLabel', { number: drafts.length + 1 }), drafts)]);
        }}
      >
        {t('add')}
      </Button>
      <ProblemNotice error={save.error} />
      <SaveBar
        isChanged={isDirty}
        clashId={null}
        isPending={save.isPending}
        wasSaved={save.answer !== undefined}
        onDiscard={() => {
          setChanged(null);
          save.reset();
        }}
      />
    </form>
  );
}

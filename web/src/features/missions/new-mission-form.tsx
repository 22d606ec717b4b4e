import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { createMission } from '../../api-client/missions.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { wallDay } from '../../time/format-time.js';
import { serverInstant } from '../../time/server-clock.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { InterpreterFields } from './interpreter-fields.js';
import { emptyDraft, faultsOf, missionOf, type MissionDraft } from './mission-draft.js';
import { PlaceFields } from './place-fields.js';
import { SessionFields } from './session-fields.js';
import { CommandButton } from '../../ui/command-button.js';

interface NewMissionFormProps {
  readonly onCreated: (mission: MissionView) => void | Promise<void>;
}

export function NewMissionForm({ onCreated }: NewMissionFormProps) {
  const { t } = useTranslation('missions');
  const queryClient = useQueryClient();
  const { draft, faults, change, readChecked } = useDraft();
  const { form, focusFirstFault } = useFirstFaultFocus();
  const command = useCommand(createMission, async (mission) => {
    // The new mission makes its creator an organiser there, which only the server can tell.
    await queryClient.invalidateQueries({ queryKey: queryKeys.me });
    await queryClient.invalidateQueries({ queryKey: queryKeys.missions });
    await onCreated(mission);
  });
  const submit = () => {
    const checked = readChecked();
    if (checked === null) focusFirstFault();
    else command.send(missionOf(checked, (number, languages) => t('form.interpreterLabel', { number, languages })));
  };
  const fields = { draft, faults, onChange: change };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PageHeading title={t('form.title')} lead={<p>{t('form.lead')}</p>} />
      {Object.keys(faults).length > 0 && <Notice kind="danger" title={t('form.faults')} />}
      <PlaceFields {...fields} />
      <SessionFields {...fields} />
      <InterpreterFields {...fields} />
      <ProblemNotice error={command.error} />
      <CommandButton isPending={command.isPending}>{t('form.create')}</CommandButton>
    </form>
  );
}

function useDraft() {
  const [draft, setDraft] = useState(emptyDraft);
  const [wasSubmitted, setSubmitted] = useState(false);
  const faults = faultsOf(draft, wallDay(new Date(serverInstant()).toISOString(), draft.timeZone));
  return {
    draft,
    // Faults show only after the first try: nobody is scolded while still typing.
    faults: wasSubmitted ? faults : {},
    change: (part: Partial<MissionDraft>) => {
      setDraft((current) => ({ ...current, ...part }));
    },
    readChecked: (): MissionDraft | null => {
      setSubmitted(true);
      return Object.keys(faults).length === 0 ? draft : null;
    },
  };
}

function useFirstFaultFocus() {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return {
    form,
    focusFirstFault: () => {
      setTries((count) => count + 1);
    },
  };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaVersionQuery, rejectVersion, restoreVersion, withdrawAgenda } from '../../api-client/agendas.js';
import type { AgendaVersionSummary } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface DecideVersionProps {
  readonly missionId: string;
  readonly version: AgendaVersionSummary;
  readonly onVersion: (versionId: string) => void;
}

const commands = { reject: rejectVersion, restore: restoreVersion, withdraw: withdrawAgenda } as const;
type Decision = keyof typeof commands;

/** Discards a draft, puts back what was public before, or takes back what is; each asks first and keeps the reason. */
export function DecideVersion({ missionId, version, onVersion }: DecideVersionProps) {
  const { t } = useTranslation('agenda');
  const { data: whole } = useQuery(agendaVersionQuery(missionId, version.id));
  const [asked, setAsked] = useState<Decision | null>(null);
  const offered = (['reject', 'restore', 'withdraw'] as const).filter((decision) =>
    whole?.abilities.includes(decision),
  );
  return (
    <>
      {offered.map((decision) => (
        <Button
          key={decision}
          color="primary"
          outline
          onClick={() => {
            setAsked(decision);
          }}
        >
          {t(`decide.${decision}.action`)}
        </Button>
      ))}
      {asked !== null && (
        <DecideDialog
          missionId={missionId}
          version={version}
          decision={asked}
          onVersion={onVersion}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

interface DecideDialogProps extends DecideVersionProps {
  readonly decision: Decision;
  readonly onClose: () => void;
}

function DecideDialog({ missionId, version, decision, onVersion, onClose }: DecideDialogProps) {
  const { t } = useTranslation('agenda');
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const command = useCommand(commands[decision], async (decided) => {
    onClose();
    await queryClient.invalidateQueries({ queryKey: queryKeys.agenda(missionId) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.messages(missionId) });
    onVersion(decided.id);
  });
  return (
    <ConfirmDialog
      isOpen
      title={t(`decide.${decision}.title`, { number: version.number })}
      confirmLabel={t(`decide.${decision}.action`)}
      isPending={command.isPending}
      onConfirm={() => {
        command.send({ missionId, versionId: version.id, note: note.trim() === '' ? null : note.trim() });
      }}
      onClose={onClose}
    >
      <p>{t(`decide.${decision}.text`)}</p>
      <TextField label={t('decide.note')} value={note} onChange={setNote} />
      <ProblemNotice error={command.error} />
    </ConfirmDialog>
  );
}

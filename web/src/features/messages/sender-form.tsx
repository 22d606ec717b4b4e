import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SenderView } from '../../api-client/contract.js';
import { senderQuery, stateSender } from '../../api-client/messages.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { TextField } from '../../ui/form-field.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** From whom the messages of the mission are. */
export function SenderSection({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('messages');
  const { data: sender } = useQuery(senderQuery(missionId));
  const [isSaved, setSaved] = useState(false);
  if (sender === undefined) return null;
  const { address, operatorAddress, isSendingPossible } = sender;
  const isMissing = isSendingPossible && address === null && operatorAddress === null;
  return (
    <section aria-labelledby="sender-title" className="form-section">
      <h2 id="sender-title" className="h4">
        {t('sender.title')}
      </h2>
      {isMissing && <Notice kind="warning" title={t('sender.missing')} />}
      <p>
        {t('sender.lead')} {operatorAddress !== null && t('sender.byOperator', { address: operatorAddress })}
      </p>
      <SenderForm key={address} missionId={missionId} sender={sender} onSaved={setSaved} />
      <p role="status" className="mb-0">
        {isSaved && t('sender.saved')}
      </p>
    </section>
  );
}

interface SenderFormProps {
  readonly missionId: string;
  readonly sender: SenderView;
  /** Whether what is written has been saved. */
  readonly onSaved: (isSaved: boolean) => void;
}

function SenderForm({ missionId, sender, onSaved }: SenderFormProps) {
  const { t } = useTranslation('messages');
  const queryClient = useQueryClient();
  const [written, setWritten] = useState(sender.address ?? '');
  const command = useCommand(stateSender, async (stated) => {
    onSaved(true);
    queryClient.setQueryData(senderQuery(missionId).queryKey, stated);
    await queryClient.invalidateQueries({ queryKey: queryKeys.requests(missionId) });
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    onSaved(false);
    const address = written.trim();
    command.send({ missionId, address: address === '' ? null : address });
  };
  return (
    <form onSubmit={save} noValidate>
      <TextField
        label={t('sender.label')}
        hint={t('sender.hint')}
        value={written}
        onChange={(address) => {
          onSaved(false);
          setWritten(address);
        }}
      />
      <ProblemNotice error={command.error} />
      <CommandButton isOutlined size="sm" isPending={command.isPending}>
        {t('sender.save')}
      </CommandButton>
    </form>
  );
}

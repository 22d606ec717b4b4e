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
      <SenderForm missionId={missionId} sender={sender} />
    </section>
  );
}

interface SenderFormProps {
  readonly missionId: string;
  readonly sender: SenderView;
}

function SenderForm({ missionId, sender }: SenderFormProps) {
  const { t } = useTranslation('messages');
  const queryClient = useQueryClient();
  // Null while nothing is written that has not been saved.
  const [written, setWritten] = useState<string | null>(null);
  const command = useCommand(stateSender, async (stated, sent) => {
    queryClient.setQueryData(senderQuery(missionId).queryKey, stated);
    setWritten((latest) => (latest !== null && addressIn(latest) === sent.address ? null : latest));
    await queryClient.invalidateQueries({ queryKey: queryKeys.requests(missionId) });
  });
  const isSaved = written === null && !command.isPending && command.answer !== undefined;
  const value = written ?? sender.address ?? '';
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    command.send({ missionId, address: addressIn(value) });
  };
  return (
    <form onSubmit={save} noValidate>
      <TextField label={t('sender.label')} hint={t('sender.hint')} value={value} onChange={setWritten} />
      <ProblemNotice error={command.error} />
      <CommandButton isOutlined size="sm" isPending={command.isPending}>
        {t('sender.save')}
      </CommandButton>
      <p role="status" className="mb-0">
        {isSaved && t('sender.saved')}
      </p>
    </form>
  );
}

function addressIn(written: string): string | null {
  const address = written.trim();
  return address === '' ? null : address;
}

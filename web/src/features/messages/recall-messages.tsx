import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recallMessages } from '../../api-client/messages.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Takes back the messages about the agenda that are still held. */
export function RecallMessages({ missionId, count }: { readonly missionId: string; readonly count: number }) {
  const { t } = useTranslation('messages');
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const command = useCommand(recallMessages, async () => {
    setAsking(false);
    await queryClient.invalidateQueries({ queryKey: queryKeys.messages(missionId) });
  });
  return (
    <section className="next-step" aria-labelledby="recall-title">
      <div>
        <h2 id="recall-title" className="next-step-title">
          {t('recall.title', { count })}
        </h2>
        <p>{t('recall.lead')}</p>
      </div>
      <Button
        color="primary"
        outline
        onClick={() => {
          command.reset();
          setAsking(true);
        }}
      >
        {t('recall.action')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('recall.confirmTitle')}
        confirmLabel={t('recall.action')}
        isPending={command.isPending}
        onConfirm={() => {
          command.send({ missionId });
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        <p>{t('recall.confirmText')}</p>
        <ProblemNotice error={command.error} />
      </ConfirmDialog>
    </section>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRequest } from '../../api-client/contract.js';
import { answerRequest } from '../../api-client/meeting-requests.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { TextAreaField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

const LONGEST_REASON = 500;

interface DeclineDialogProps {
  readonly missionId: string;
  readonly request: MeetingRequest;
  /** Of the reader; null for organisers. */
  readonly participationId: string | null;
  readonly answer: 'decline' | 'cancellation';
  readonly onClose: () => void;
}

/** Declines a request or cancels what came of it, with a reason that the other side never sees. */
export function DeclineDialog({ missionId, request, participationId, answer, onClose }: DeclineDialogProps) {
  const { t } = useTranslation('requests');
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const { from, to, awaitedParticipationId } = request;
  // Whoever asked declines a time that the other side has proposed. Organisers cancel in the place of who asked.
  const doerId = answer === 'decline' ? awaitedParticipationId : participationId;
  const { companyName: company } = doerId === to.participationId ? from : to;
  const command = useCommand(answerRequest, async () => {
    onClose();
    await queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(missionId) });
  });
  return (
    <ConfirmDialog
      isOpen
      title={t(answer === 'decline' ? 'decline.title' : 'decline.cancelTitle', { company })}
      confirmLabel={t(answer === 'decline' ? 'action.decline' : 'action.cancel')}
      isPending={command.isPending}
      onConfirm={() => {
        const given = reason.trim();
        command.send({
          missionId,
          requestId: request.id,
          answer,
          reason: given === '' ? undefined : given,
        });
      }}
      onClose={onClose}
    >
      <TextAreaField
        label={t('decline.reason')}
        hint={t('decline.private', { company })}
        longest={LONGEST_REASON}
        value={reason}
        onChange={setReason}
      />
      <ProblemNotice error={command.error} />
    </ConfirmDialog>
  );
}

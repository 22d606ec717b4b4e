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
  readonly onClose: () => void;
}

/** Declines, with a reason that the other side never sees. */
export function DeclineDialog({ missionId, request, onClose }: DeclineDialogProps) {
  const { t } = useTranslation('requests');
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const { from, to, awaitedParticipationId } = request;
  // Whoever asked declines a time that the other side has proposed.
  const { companyName: company } = awaitedParticipationId === from.participationId ? to : from;
  const command = useCommand(answerRequest, async () => {
    onClose();
    await queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(missionId) });
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('decline.title', { company })}
      confirmLabel={t('action.decline')}
      isPending={command.isPending}
      onConfirm={() => {
        const given = reason.trim();
        command.send({
          missionId,
          requestId: request.id,
          answer: 'decline',
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

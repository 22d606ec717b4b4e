import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRequest, MissionView } from '../../api-client/contract.js';
import { meetingTimesQuery, proposeTime } from '../../api-client/meeting-requests.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { TimeChoice } from './time-choice.js';

interface TimeDialogProps {
  readonly mission: MissionView;
  readonly request: MeetingRequest;
  readonly onClose: () => void;
}

/** Proposes one of the times in which both can meet. */
export function TimeDialog({ mission, request, onClose }: TimeDialogProps) {
  const { t } = useTranslation('requests');
  const queryClient = useQueryClient();
  const [slotId, setSlotId] = useState<string | null>(null);
  const times = useQuery(meetingTimesQuery(mission.id, request.id));
  const command = useCommand(proposeTime, async () => {
    onClose();
    await queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(mission.id) });
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('time.title')}
      confirmLabel={t('time.propose')}
      isPending={command.isPending}
      onConfirm={() => {
        if (slotId !== null) command.send({ missionId: mission.id, requestId: request.id, slotId });
      }}
      onClose={onClose}
    >
      <p>{t('time.lead', { from: request.from.companyName, to: request.to.companyName })}</p>
      <QueryView query={times}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('time.none')}</p>
          ) : (
            <TimeChoice mission={mission} times={items} chosen={slotId} onChoose={setSlotId} />
          )
        }
      </QueryView>
      <ProblemNotice error={command.error} />
    </ConfirmDialog>
  );
}

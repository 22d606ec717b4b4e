import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloorMeeting } from '../../api-client/contract.js';
import { markFloorMeeting } from '../../api-client/floor.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** What was said of a meeting that left its place on the page by it. */
export interface SaidMark {
  /** As it was before. */
  readonly meeting: FloorMeeting;
  readonly mark: FloorMeeting['mark'];
}

interface FloorSaidProps {
  readonly said: SaidMark | null;
  readonly missionId: string;
  readonly secret: string;
  readonly onSaid: (said: SaidMark) => void;
}

/** Says at the head of the page what was marked, takes the focus there, and lets it be taken back. */
export function FloorSaid({ said, missionId, secret, onSaid }: FloorSaidProps) {
  const { t } = useTranslation('floor');
  const queryClient = useQueryClient();
  const line = useRef<HTMLDivElement>(null);
  const takeBack = useCommand(markFloorMeeting, async () => {
    if (said !== null) onSaid({ meeting: { ...said.meeting, mark: said.mark }, mark: said.meeting.mark });
    await queryClient.invalidateQueries({ queryKey: queryKeys.floor(missionId) });
  });
  useEffect(() => {
    if (said !== null) line.current?.focus();
  }, [said]);
  return (
    <div ref={line} role="status" tabIndex={-1} className={said === null ? 'visually-hidden' : 'floor-said'}>
      {said !== null && (
        <>
          <p>{t(`said.${said.mark.kind}`, { pair: pairOf(said.meeting) })}</p>
          <CommandButton
            size="sm"
            isOutlined
            isPending={takeBack.isPending}
            onClick={() => {
              const { meetingId, slotId: seenSlotId, mark } = said.meeting;
              takeBack.send({ missionId, secret, meetingId, mark: { mark, seenMark: said.mark, seenSlotId } });
            }}
          >
            {t('takeBack')}
          </CommandButton>
          <ProblemNotice error={takeBack.error} />
        </>
      )}
    </div>
  );
}

function pairOf({ sme, buyer }: FloorMeeting): string {
  return `${sme.companyName} – ${buyer.companyName}`;
}

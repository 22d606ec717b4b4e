import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { markFloorMeeting, prolongFloorMeeting } from '../../api-client/floor.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { wallTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { MarkButton } from '../../ui/mark-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { FloorMeetingProps } from './floor-meeting-props.js';
import { hasBegun, isOver, missingFrom } from './floor-moment.js';
import { canLastLonger, longerMinutes, shorterMinutes } from './floor-overrun.js';

/** What somebody at a post can say of a meeting, once it has begun. */
export function FloorActions({ meeting, agenda, missionId, secret, now, onMoved }: FloorMeetingProps) {
  const { t } = useTranslation('floor');
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.floor(missionId) });
  const mark = useCommand(markFloorMeeting, async (marked) => {
    if (isOver({ ...meeting, mark: marked }, now) !== isOver(meeting, now)) onMoved({ meeting, mark: marked });
    await readAgain();
  });
  const prolong = useCommand(prolongFloorMeeting, readAgain);
  const { meetingId, slotId: seenSlotId, sme, buyer, mark: seenMark } = meeting;
  if (!hasBegun(meeting, now)) return null;
  const say = (kind: 'none' | 'held' | 'no-show', absentIds: string[]): void => {
    prolong.reset();
    mark.send({ missionId, secret, meetingId, mark: { mark: { kind, absentIds }, seenMark, seenSlotId } });
  };
  const last = (minutes: number): void => {
    mark.reset();
    prolong.send({ missionId, secret, meetingId, seenSlotId, minutes });
  };
  // What one of them changes, the other has to have read.
  const isPending = mark.isPending || prolong.isPending;
  const isEarly = now < missingFrom(meeting);
  return (
    <div role="group" aria-label={t('actions', { pair: `${sme.companyName} – ${buyer.companyName}` })}>
      <div className="floor-buttons">
        {[sme, buyer].map(({ participationId, companyName }) => (
          <MarkButton
            key={participationId}
            isOn={seenMark.absentIds.includes(participationId)}
            isPending={isPending}
            isUnavailable={isEarly}
            onClick={(isOn) => {
              const others = seenMark.absentIds.filter((id) => id !== participationId);
              const absentIds = isOn ? others : [...others, participationId];
              say(absentIds.length === 0 ? 'none' : 'no-show', absentIds);
            }}
          >
            {t('notHereYet', { company: companyName })}
          </MarkButton>
        ))}
      </div>
      {isEarly && (
        <p className="field-hint">
          {t('waitedFor', { time: wallTime(new Date(missingFrom(meeting)).toISOString(), agenda.timeZone) })}
        </p>
      )}
      <div className="floor-buttons">
        {canLastLonger(meeting, now) && (
          <>
            <StepButton minutes={longerMinutes(meeting, now)} isPending={isPending} onStep={last}>
              {t('plusFive')}
            </StepButton>
            <StepButton minutes={shorterMinutes(meeting, now)} isPending={isPending} onStep={last}>
              {t('minusFive')}
            </StepButton>
          </>
        )}
        <MarkButton
          isOn={seenMark.kind === 'held'}
          isPending={isPending}
          onClick={(isOn) => {
            say(isOn ? 'none' : 'held', []);
          }}
        >
          {t('finished')}
        </MarkButton>
      </div>
      <ProblemNotice error={mark.error ?? prolong.error} />
    </div>
  );
}

interface StepButtonProps {
  /** What it asks for, from the end of the slot; null where that is not possible. */
  readonly minutes: number | null;
  readonly isPending: boolean;
  readonly onStep: (minutes: number) => void;
  readonly children: string;
}

function StepButton({ minutes, isPending, onStep, children }: StepButtonProps) {
  return (
    <CommandButton
      size="sm"
      isOutlined
      isPending={isPending}
      isUnavailable={minutes === null}
      onClick={() => {
        if (minutes !== null) onStep(minutes);
      }}
    >
      {children}
    </CommandButton>
  );
}

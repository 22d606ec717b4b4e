import { useTranslation } from 'react-i18next';
import type { FloorMeeting } from '../../api-client/contract.js';
import { CommandButton } from '../../ui/command-button.js';
import { MarkButton } from '../../ui/mark-button.js';
import { useToldInstant } from '../../ui/use-told-instant.js';
import type { FloorMeetingProps } from './floor-meeting-props.js';
import { hasBegun, isOver, missingFrom } from './floor-moment.js';
import { canLastLonger, longerMinutes, shorterMinutes } from './floor-overrun.js';
import { pairOf } from './pair-of.js';

/** What somebody at a post can say of a meeting, once it has begun. It is written down here first, and then sent. */
export function FloorActions({ meeting, agenda, now, write, onMoved }: FloorMeetingProps) {
  const { t } = useTranslation('floor');
  const tellInstant = useToldInstant(agenda.timeZone, agenda.city);
  const { meetingId, slotId: seenSlotId, sme, buyer, mark: seenMark, overrunsUntil: seenOverrunsUntil } = meeting;
  if (!hasBegun(meeting, now)) return null;
  const say = async (mark: FloorMeeting['mark']): Promise<void> => {
    if (!(await write({ kind: 'mark', meetingId, mark, seenMark, seenSlotId }))) return;
    if (isOver({ ...meeting, mark }, now) !== isOver(meeting, now)) onMoved({ meeting, mark });
  };
  const last = (minutes: number): void => {
    void write({ kind: 'overrun', meetingId, seenSlotId, minutes, seenOverrunsUntil });
  };
  const isEarly = now < missingFrom(meeting);
  return (
    <div role="group" aria-label={t('actions', { pair: pairOf(meeting) })}>
      <div className="floor-buttons is-named">
        {[sme, buyer].map(({ participationId, companyName }) => (
          <MarkButton
            key={participationId}
            isOn={seenMark.absentIds.includes(participationId)}
            isUnavailable={isEarly}
            onClick={(isOn) => {
              const others = seenMark.absentIds.filter((id) => id !== participationId);
              const absentIds = isOn ? others : [...others, participationId];
              void say({ kind: absentIds.length === 0 ? 'none' : 'no-show', absentIds });
            }}
          >
            {t('notHereYet', { company: companyName })}
          </MarkButton>
        ))}
      </div>
      {isEarly && (
        <p className="field-hint">
          {t('waitedFor', { time: tellInstant(new Date(missingFrom(meeting)).toISOString()) })}
        </p>
      )}
      <div className="floor-buttons">
        {canLastLonger(meeting, now) && (
          <>
            <StepButton minutes={longerMinutes(meeting, now)} onStep={last}>
              {t('plusFive')}
            </StepButton>
            <StepButton minutes={shorterMinutes(meeting, now)} onStep={last}>
              {t('minusFive')}
            </StepButton>
          </>
        )}
        <MarkButton
          isOn={seenMark.kind === 'held'}
          onClick={(isOn) => {
            void say({ kind: isOn ? 'none' : 'held', absentIds: [] });
          }}
        >
          {t('finished')}
        </MarkButton>
      </div>
    </div>
  );
}

interface StepButtonProps {
  /** What it asks for, from the end of the slot; null where that is not possible. */
  readonly minutes: number | null;
  readonly onStep: (minutes: number) => void;
  readonly children: string;
}

function StepButton({ minutes, onStep, children }: StepButtonProps) {
  return (
    <CommandButton
      size="sm"
      isOutlined
      isPending={false}
      isUnavailable={minutes === null}
      onClick={() => {
        if (minutes !== null) onStep(minutes);
      }}
    >
      {children}
    </CommandButton>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meetingPinsQuery, pinMeeting } from '../../api-client/agenda-terms.js';
import type { MeetingPin, MissionView, Placement } from '../../api-client/contract.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { PinConflicts } from './pin-conflicts.js';
import { pinInWords } from './pin-in-words.js';

const idByPart = { time: 'slotId', table: 'tableId', interpreter: 'interpreterId' } as const;
type Part = keyof typeof idByPart;
const parts = ['time', 'table', 'interpreter'] as const;

interface PinMeetingProps {
  readonly mission: MissionView;
  readonly placement: Placement;
}

/** Fixes time, table or interpreter of a meeting where they are, each by itself, for the agendas to come. */
export function PinMeeting({ mission, placement }: PinMeetingProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { queryKey } = meetingPinsQuery(mission.id);
  const { data } = useQuery(meetingPinsQuery(mission.id));
  const command = useCommand(pinMeeting, () => queryClient.invalidateQueries({ queryKey }), undefined, true);
  if (data === undefined) return null;
  const stored = data.items.find(({ meetingId }) => meetingId === placement.meetingId);
  // What was just ticked is shown at once; where it is refused, the ticks go back.
  const pin = command.isPending ? command.sent?.pin : stored;
  const offered = parts.filter((part) => placement[idByPart[part]] !== null);
  return (
    <div className="pin-meeting">
      <ChoiceList<Part>
        legend={t('pins.pin')}
        hint={t('pins.hint')}
        chosen={parts.filter((part) => pin !== undefined && pin[idByPart[part]] !== null)}
        choices={offered.map((part) => ({ value: part, label: t(`pins.part.${part}`) }))}
        onChange={(chosen) => {
          command.send({ missionId: mission.id, pin: pinned(placement, stored, chosen) });
        }}
      />
      {pin !== undefined && (
        <p role="status" className="field-hint">
          {t('pins.pinned', { place: pinInWords(mission, pin, locale, t('list.table')) })}
        </p>
      )}
      <ProblemNotice error={command.error} />
      <PinConflicts missionId={mission.id} error={command.error} />
    </div>
  );
}

/** What was fixed stays as it was fixed; what is newly chosen is fixed where the meeting is. */
function pinned(placement: Placement, before: MeetingPin | undefined, chosen: readonly Part[]): MeetingPin {
  const partOf = (part: Part, key: (typeof idByPart)[Part]): string | null =>
    chosen.includes(part) ? (before?.[key] ?? placement[key]) : null;
  return {
    meetingId: placement.meetingId,
    slotId: partOf('time', 'slotId'),
    tableId: partOf('table', 'tableId'),
    interpreterId: partOf('interpreter', 'interpreterId'),
  };
}

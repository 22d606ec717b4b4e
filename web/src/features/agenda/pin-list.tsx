import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meetingPinsQuery, pinMeeting } from '../../api-client/agenda-terms.js';
import type { MeetingPin, MissionView } from '../../api-client/contract.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useMeetingNames } from '../../places/use-meeting-names.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { pinInWords } from './pin-in-words.js';

/** Everything that is fixed by hand; each can be let go. */
export function PinList({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('agenda');
  const queryClient = useQueryClient();
  const { data } = useQuery(meetingPinsQuery(mission.id));
  const command = useCommand(pinMeeting, () =>
    queryClient.invalidateQueries({ queryKey: meetingPinsQuery(mission.id).queryKey }),
  );
  const pins = data?.items ?? [];
  return (
    <section aria-labelledby="pins-title">
      <h3 id="pins-title" className="h6">
        {t('pins.title')}
      </h3>
      {pins.length === 0 && <p className="field-hint">{t('pins.none')}</p>}
      <ul className="pin-list">
        {pins.map((pin) => (
          <PinItem
            key={pin.meetingId}
            mission={mission}
            pin={pin}
            isPending={command.isPending && command.sent?.pin.meetingId === pin.meetingId}
            onRelease={() => {
              const loose = { slotId: null, tableId: null, interpreterId: null };
              command.send({ missionId: mission.id, pin: { meetingId: pin.meetingId, ...loose } });
            }}
          />
        ))}
      </ul>
      <ProblemNotice error={command.error} />
    </section>
  );
}

interface PinItemProps {
  readonly mission: MissionView;
  readonly pin: MeetingPin;
  readonly isPending: boolean;
  readonly onRelease: () => void;
}

function PinItem({ mission, pin, isPending, onRelease }: PinItemProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const names = useMeetingNames(mission.id).get(pin.meetingId) ?? t('pins.meeting');
  return (
    <li>
      <span>
        <strong>{names}</strong>: {pinInWords(mission, pin, locale, t('list.table'))}
      </span>
      <CommandButton isPending={isPending} isOutlined size="xs" onClick={onRelease}>
        {t('pins.release')}
        <span className="visually-hidden">: {names}</span>
      </CommandButton>
    </li>
  );
}

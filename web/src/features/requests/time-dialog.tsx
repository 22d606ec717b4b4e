import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRequest, MeetingTime, MissionView } from '../../api-client/contract.js';
import { meetingTimesQuery, proposeTime } from '../../api-client/meeting-requests.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay, wallDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { TwoClocks } from '../../ui/two-clocks.js';

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

interface TimeChoiceProps {
  readonly mission: MissionView;
  readonly times: readonly MeetingTime[];
  readonly chosen: string | null;
  readonly onChoose: (slotId: string) => void;
}

function TimeChoice({ mission, times, chosen, onChoose }: TimeChoiceProps) {
  const locale = useLocale();
  const { timeZone, city } = mission.venue;
  const days = [...new Set(times.map(({ startsAt }) => wallDay(startsAt, timeZone)))];
  return (
    <div className="time-choice">
      {days.map((day) => (
        <fieldset key={day}>
          <legend>{formatDay(day, locale)}</legend>
          {times
            .filter(({ startsAt }) => wallDay(startsAt, timeZone) === day)
            .map(({ id, startsAt }) => (
              <label key={id} className="time-option">
                <input
                  type="radio"
                  name="meeting-time"
                  checked={id === chosen}
                  onChange={() => {
                    onChoose(id);
                  }}
                />
                <TwoClocks instant={startsAt} venueZone={timeZone} venueCity={city} homeZone={homeTimeZone} />
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}

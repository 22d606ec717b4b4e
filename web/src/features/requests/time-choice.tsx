import type { MeetingTime, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay, wallDay } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { TwoClocks } from '../../ui/two-clocks.js';

interface TimeChoiceProps {
  readonly mission: MissionView;
  readonly times: readonly Pick<MeetingTime, 'id' | 'startsAt'>[];
  readonly chosen: string | null;
  readonly onChoose: (slotId: string) => void;
}

/** Times of a mission by day, of which one is chosen; each on both clocks. */
export function TimeChoice({ mission, times, chosen, onChoose }: TimeChoiceProps) {
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

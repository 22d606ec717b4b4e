import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, ProgrammeItem } from '../../api-client/contract.js';
import { programmeQuery } from '../../api-client/programme.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay, wallTime } from '../../time/format-time.js';
import { QueryView } from '../../ui/query-view.js';
import { TableBehind } from '../../ui/table-behind.js';
import { layOutDay, roomOf } from './day-layout.js';
import { minutesOf } from './mission-draft.js';
import './programme.css';

/** Each day of the mission as it is drawn: sessions, and what there is beside them; the same as a table behind. */
export function ProgrammeDays({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('programme');
  const programme = useQuery(programmeQuery(mission.id));
  return (
    <>
      <h2 className="h4">{t('title')}</h2>
      <QueryView query={programme}>{({ items }) => <Days mission={mission} items={items} />}</QueryView>
    </>
  );
}

/** A session or an item of the programme. */
interface ShownBlock {
  readonly key: string;
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly what: string;
  readonly place: string;
  readonly isSession: boolean;
}

interface DaysProps {
  readonly mission: MissionView;
  readonly items: readonly ProgrammeItem[];
}

function Days({ mission, items }: DaysProps) {
  const { t } = useTranslation('programme');
  const locale = useLocale();
  const blocks = useShownBlocks(mission, items);
  const days = [...new Set(blocks.map(({ day }) => day))].sort();
  return (
    <>
      <div className="programme-days">
        {days.map((day) => (
          <DrawnDay key={day} day={day} blocks={blocks.filter((block) => block.day === day)} />
        ))}
      </div>
      <TableBehind
        caption={t('title')}
        columns={[t('field.day'), t('hours', { city: mission.city }), t('what'), t('field.place')]}
        rows={blocks.map(({ day, startTime, endTime, what, place }) => [
          formatDay(day, locale, 'short'),
          `${startTime}–${endTime}`,
          what,
          place,
        ])}
      />
    </>
  );
}

/** All of them in order of time. */
function useShownBlocks(
  { sessions, slots, venue }: MissionView,
  items: readonly ProgrammeItem[],
): readonly ShownBlock[] {
  const { t } = useTranslation('programme');
  const meetings = sessions.map(({ id, day, startsAt, endsAt }): ShownBlock => {
    const count = slots.filter(({ sessionId }) => sessionId === id).length;
    const [startTime, endTime] = [wallTime(startsAt, venue.timeZone), wallTime(endsAt, venue.timeZone)];
    return {
      ...{ key: id, day, startTime, endTime },
      what: t('session', { count }),
      place: venue.name,
      isSession: true,
    };
  });
  const others = items.map(({ id, kind, title, place, day, startTime, endTime }): ShownBlock => {
    const what = `${title} (${t(`kinds.${kind}`)})`;
    return { key: id, day, startTime, endTime, what, place: place ?? '', isSession: false };
  });
  const timeOf = ({ day, startTime, endTime }: ShownBlock): string => `${day} ${startTime} ${endTime}`;
  return [...meetings, ...others].sort((one, other) => timeOf(one).localeCompare(timeOf(other)));
}

const MINUTES_PER_HOUR = 60;
/** How long a block must be for each line of its words, as large as programme.css writes them. */
const MINUTES_OF_A_LINE = 14;

interface DrawnDayProps {
  readonly day: string;
  /** At least one, in order of time. */
  readonly blocks: readonly ShownBlock[];
}

/** A picture with one sentence: whoever wants to read it block by block has the table behind. */
function DrawnDay({ day, blocks }: DrawnDayProps) {
  const { t } = useTranslation('programme');
  const locale = useLocale();
  const placed = layOutDay(
    blocks.map((block) => {
      return { ...block, startMinute: minutesOf(block.startTime), endMinute: minutesOf(block.endTime) };
    }),
  );
  const firstHour = Math.floor(Math.min(...placed.map(({ startMinute }) => startMinute)) / MINUTES_PER_HOUR);
  const lastHour = Math.ceil(Math.max(...placed.map(({ endMinute }) => endMinute)) / MINUTES_PER_HOUR);
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, index) => firstHour + index);
  const rem = (minutes: number): string => `calc(var(--hour) * ${String(minutes / MINUTES_PER_HOUR)})`;
  const told = blocks.map(({ startTime, endTime, what }) => `${startTime}–${endTime} ${what}`).join('; ');
  return (
    <figure className="programme-day">
      <figcaption>{formatDay(day, locale)}</figcaption>
      <div
        role="img"
        aria-label={t('drawn', { day: formatDay(day, locale), blocks: told })}
        className="programme-canvas"
        style={{ height: rem((lastHour - firstHour) * MINUTES_PER_HOUR) }}
      >
        {hours.map((hour) => (
          <span key={hour} className="programme-hour" style={{ top: rem((hour - firstHour) * MINUTES_PER_HOUR) }}>
            {`${String(hour).padStart(2, '0')}:00`}
          </span>
        ))}
        <div className="programme-blocks">
          {placed.map((block) => {
            const { key, what, place, startTime, isSession, startMinute, endMinute, column, columns } = block;
            const room = roomOf(block, placed, lastHour * MINUTES_PER_HOUR);
            return (
              <div
                key={key}
                className={isSession ? 'programme-block is-session' : 'programme-block'}
                style={
                  {
                    top: rem(startMinute - firstHour * MINUTES_PER_HOUR),
                    height: rem(endMinute - startMinute),
                    left: `${String((100 * column) / columns)}%`,
                    width: `${String(100 / columns)}%`,
                    '--room': rem(room),
                    '--lines': Math.max(1, Math.floor(room / MINUTES_OF_A_LINE)),
                  } as CSSProperties
                }
              >
                <span className="programme-words">
                  <strong>{startTime}</strong> {what}
                  {!isSession && place !== '' && `, ${place}`}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </figure>
  );
}

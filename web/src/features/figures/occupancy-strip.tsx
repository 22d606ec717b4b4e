import { useTranslation } from 'react-i18next';
import type { AgendaVersion, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { bothClocks } from '../../time/both-clocks.js';
import { formatDay, formatDayAndTime, wallTime } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { type DayOccupancy, linesOf, occupancyOf, type SlotOccupancy } from './occupancy.js';
import { TableBehind } from '../../ui/table-behind.js';

interface OccupancyStripProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
}

const CELL_WIDTH = 44;
const CELL_HEIGHT = 40;
/** Two lines: the venue's clock, and under it the one at home. */
const LABEL_HEIGHT = 36;
const LINE_HEIGHT = CELL_HEIGHT + LABEL_HEIGHT + 6;
const GAP = 3;
const SLOTS_IN_A_LINE = 8;
/** So faint that an empty slot is still seen as one. */
const FAINTEST = 0.06;
/** From here on the figure stands on a dark ground. */
const HALF = 0.5;

/** How full the tables are in the course of each day: the darker, the fuller, with the figure in each cell. */
export function OccupancyStrip({ mission, version }: OccupancyStripProps) {
  const { t } = useTranslation('figures');
  const locale = useLocale();
  const { timeZone } = mission.venue;
  const days = occupancyOf(mission, version);
  const tables = mission.tables.length;
  return (
    <section aria-labelledby="figures-occupancy">
      <h2 id="figures-occupancy" className="h4">
        {t('occupancy.title')}
      </h2>
      <p className="field-hint">
        {t('occupancy.hint', { count: tables })} {t('occupancy.clocks', { city: mission.city })}
      </p>
      <div className="heat-strips">
        {days.map((day) => (
          <figure key={day.day} className="heat-strip">
            <figcaption>{formatDay(day.day, locale)}</figcaption>
            <DayStrip day={day} timeZone={timeZone} tables={tables} />
          </figure>
        ))}
      </div>
      <TableBehind
        caption={t('occupancy.title')}
        columns={[t('occupancy.slot', { city: mission.city }), t('occupancy.inUse'), t('occupancy.share')]}
        rows={days.flatMap(({ slots }) =>
          slots.map(({ startsAt, tablesInUse, share }) => [
            formatDayAndTime(startsAt, timeZone, locale),
            `${String(tablesInUse)} / ${String(tables)}`,
            `${String(Math.round(share * 100))}%`,
          ]),
        )}
      />
    </section>
  );
}

interface DayStripProps {
  readonly day: DayOccupancy;
  readonly timeZone: string;
  /** How many there are. */
  readonly tables: number;
}

function DayStrip({ day, timeZone, tables }: DayStripProps) {
  const { t } = useTranslation('figures');
  const locale = useLocale();
  const counts = day.slots.map(({ tablesInUse }) => tablesInUse);
  const fewest = Math.min(...counts);
  const most = Math.max(...counts);
  const lines = linesOf(day, SLOTS_IN_A_LINE);
  const width = Math.max(...lines.map((line) => line.length)) * (CELL_WIDTH + GAP) - GAP;
  return (
    <svg
      role="img"
      aria-label={t('occupancy.summary', { day: formatDay(day.day, locale), fewest, most, tables })}
      viewBox={`0 0 ${String(width)} ${String(lines.length * LINE_HEIGHT)}`}
    >
      {lines.map((line, number) => (
        <g key={line[0]?.slotId} transform={`translate(0 ${String(number * LINE_HEIGHT)})`}>
          {line.map((slot, index) => (
            <SlotCell key={slot.slotId} slot={slot} left={index * (CELL_WIDTH + GAP)} timeZone={timeZone} />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface SlotCellProps {
  readonly slot: SlotOccupancy;
  readonly left: number;
  readonly timeZone: string;
}

function SlotCell({ slot: { startsAt, tablesInUse, share }, left, timeZone }: SlotCellProps) {
  const middle = left + CELL_WIDTH / 2;
  const cell = { x: left, width: CELL_WIDTH, height: CELL_HEIGHT, rx: 4 };
  return (
    <>
      <rect className="heat-cell" {...cell} />
      <rect className="heat-value" {...cell} fillOpacity={Math.max(share, FAINTEST)} />
      <text className={share > HALF ? 'heat-text is-on-dark' : 'heat-text'} x={middle} y={CELL_HEIGHT / 2 + 6}>
        {tablesInUse}
      </text>
      <text className="heat-time" x={middle} y={CELL_HEIGHT + LABEL_HEIGHT / 2 - 3}>
        {wallTime(startsAt, timeZone)}
      </text>
      <text className="heat-time is-home" x={middle} y={CELL_HEIGHT + LABEL_HEIGHT - 4}>
        {bothClocks(startsAt, timeZone, homeTimeZone).homeTime}
      </text>
    </>
  );
}

import { startTransition, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaEdited, AgendaVersion, MissionView, Placement } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay } from '../../time/format-time.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { CheckField } from '../../ui/check-field.js';
import { TextField } from '../../ui/form-field.js';
import { usePrinting } from '../../ui/use-printing.js';
import { AgendaGrid, type DayProps } from './board/agenda-grid.js';
import { type DayGrid, dayGrid, type RowsOf } from './board/day-grid.js';
import { MoveOnGrid } from './board/move-on-grid.js';
import type { Board } from './board/use-board.js';
import { DayList } from './day-list.js';
import { MeetingDialog } from './meeting-dialog.js';
import './board/board.css';

export interface DayViewProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly days: readonly string[];
  readonly day: string;
  readonly board: Board;
  /** The last edit, while it can be taken back. */
  readonly edited: AgendaEdited | null;
  readonly onEdited: (edited: AgendaEdited | null) => void;
  readonly onDay: (day: string) => void;
  readonly onVersion: (versionId: string) => void;
}

type View = RowsOf | 'list';
const views: readonly View[] = ['tables', 'smes', 'buyers', 'list'];

/** On a phone the grid is wider than the screen: the list comes first there. */
const prefersList = (): boolean => window.matchMedia('(max-width: 767px)').matches;

/** One day of a version, as a grid or as a list, and the meeting that is moved in it. */
export function DayView({ mission, version, days, day, board, edited, onEdited, onDay, onVersion }: DayViewProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const [view, setView] = useState<View>(() => (prefersList() ? 'list' : 'tables'));
  const [sought, setSought] = useState('');
  const { opened, open, close } = useOpened();
  const title = useRef<HTMLHeadingElement>(null);
  const isEditable = version.abilities.includes('edit');
  // The colours are on the grid of tables; whoever moves something from another view is taken there.
  const shownView = board.movingId === null ? view : 'tables';
  // What is pressed or typed answers at once; a large day follows as soon as it is made.
  const [madeView, madeDay, madeSearch] = [
    useDeferredValue(shownView),
    useDeferredValue(day),
    useDeferredValue(sought),
  ];
  const isMade = madeView === shownView && madeDay === day;
  const Day = madeView === 'list' ? DayList : AgendaGrid;
  const rowsOf = madeView === 'list' ? 'tables' : madeView;
  const shared = { mission, day: madeDay, sought: madeSearch, board, onOpen: open };
  // A grid is wider than paper, and only what is in sight of it is there.
  const isListPrinted = usePrinting() && madeView !== 'list';
  const grid = useDayGrid(mission, version, madeDay, rowsOf);
  useEffect(() => {
    if (board.movingId !== null && board.isBrought) title.current?.scrollIntoView({ block: 'start' });
  }, [board.movingId, board.isBrought]);
  return (
    <section aria-labelledby="day-title">
      <h2 id="day-title" className="h4" ref={title}>
        {formatDay(day, locale)}
      </h2>
      <div className="filter-bar not-printed">
        <ChoiceGroup
          legend={t('day')}
          value={day}
          choices={days.map((known) => ({ value: known, label: formatDay(known, locale, 'short') }))}
          onChange={onDay}
        />
        <ChoiceGroup
          legend={t('view.legend')}
          value={shownView}
          choices={views.map((known) => ({ value: known, label: t(`view.${known}`) }))}
          onChange={(chosen) => {
            board.giveUp();
            setView(views.find((known) => known === chosen) ?? 'tables');
          }}
        />
        <CheckField label={t('board.showChanges')} isChecked={board.showsChanges} onChange={board.showChanges} />
        <TextField type="search" label={t('find')} value={sought} onChange={setSought} />
      </div>
      <div className={isListPrinted ? 'not-printed' : undefined}>
        <Day
          key={`${madeDay} ${madeView}`}
          {...shared}
          grid={grid}
          isEditable={isEditable && rowsOf === 'tables'}
          isLeaving={madeView === 'list' && !isMade}
        />
      </div>
      {isListPrinted && <PrintedDay {...shared} version={version} />}
      <MoveOnGrid
        mission={mission}
        version={version}
        board={board}
        isShown={isMade}
        edited={edited}
        onEdited={onEdited}
        onVersion={onVersion}
      />
      <MeetingDialog
        mission={mission}
        version={version}
        placement={opened}
        onVersion={onVersion}
        onPickUp={(meetingId) => {
          close();
          board.bring(meetingId);
        }}
        onClose={close}
      />
    </section>
  );
}

/** Its rows are in the order of the language of the page. */
function useDayGrid(mission: MissionView, version: AgendaVersion, day: string, rowsOf: RowsOf): DayGrid {
  const locale = useLocale();
  return useMemo(() => dayGrid(mission, version, day, { rowsOf, locale }), [mission, version, day, rowsOf, locale]);
}

/** The whole day as a list, whichever part of which grid is in sight. */
function PrintedDay({
  version,
  ...day
}: Omit<DayProps, 'grid' | 'isEditable' | 'isLeaving'> & Pick<DayViewProps, 'version'>) {
  const grid = useDayGrid(day.mission, version, day.day, 'tables');
  return <DayList {...day} grid={grid} isEditable={false} isLeaving={false} />;
}

/** The meeting whose dialog is open. A press is answered before the dialog is made, which takes longer than a frame. */
function useOpened() {
  const [opened, setOpened] = useState<Placement | null>(null);
  const open = useCallback((placement: Placement) => {
    startTransition(() => {
      setOpened(placement);
    });
  }, []);
  const close = useCallback(() => {
    setOpened(null);
  }, []);
  return { opened, open, close };
}

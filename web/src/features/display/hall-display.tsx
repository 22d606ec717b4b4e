import { type CSSProperties, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../api-client/contract.js';
import type { ConnectionState } from '../../live/connection-state.js';
import { keepShell } from '../../offline/keep-shell.js';
import { wallTime } from '../../time/format-time.js';
import { onServerClock, serverInstant } from '../../time/server-clock.js';
import { Loading } from '../../ui/loading.js';
import { TimeLeft } from '../../ui/time-left.js';
import { useTicking } from '../../time/use-ticking.js';
import { type BoardMoment, countdownOf, momentOf } from './board-moment.js';
import { BoardTables, turnAt } from './board-tables.js';
import './display.css';
import { type GongSwitch, useGong } from './use-gong.js';
import { useBoard, useRecentChanges } from './use-board.js';
import { useFittingBoard } from './use-fitting-board.js';

/** Some times a second: a countdown that skips no second. */
const TICK_MILLISECONDS = 250;
/** From a day on, days and hours are told: nobody reads 502 hours off a wall. */
const MILLISECONDS_PER_DAY = 86_400_000;

interface HallDisplayProps {
  readonly missionId: string;
  /** The secret of the screen's link. */
  readonly secret: string;
}

/** A screen in the hall: now and next at each table, and how long it lasts. It goes on without a network, and says so. */
export function HallDisplay({ missionId, secret }: HallDisplayProps) {
  const { t } = useTranslation('display');
  const { query, state, isDark } = useBoard(missionId, secret);
  useEffect(keepShell, []);
  if (isDark) {
    return (
      <div className="hall-display hall-dark">
        <h1>{t('revoked.title')}</h1>
        <p>{t('revoked.lead')}</p>
      </div>
    );
  }
  if (query.data === undefined) {
    return (
      <div className="hall-display">
        <h1 className="visually-hidden">{t('title')}</h1>
        {query.error === null ? <Loading /> : <p>{t('unreachable')}</p>}
      </div>
    );
  }
  return <BoardScreen board={query.data} state={state} readAt={query.dataUpdatedAt} />;
}

interface BoardScreenProps {
  readonly board: Board;
  readonly state: ConnectionState;
  /** When the board was read, in milliseconds on the device's clock. */
  readonly readAt: number;
}

function BoardScreen({ board, state, readAt }: BoardScreenProps) {
  const now = useTicking(serverInstant, TICK_MILLISECONDS);
  const changed = useRecentChanges(board, now);
  const moment = momentOf(board.slots, now);
  const gong = useGong(board.slots, now);
  const turn = turnAt(now);
  const shown = JSON.stringify([board.tables, moment.current, moment.next]);
  const { page, part, tablesAtOnce } = useFittingBoard(shown, turn);
  return (
    <div ref={page} className="hall-display" style={{ '--fit': part } as CSSProperties}>
      <BoardHead board={board} moment={moment} now={now} />
      <BoardTables {...{ board, moment, changed, turn, tablesAtOnce }} />
      <BoardFoot state={state} readAt={readAt} timeZone={board.timeZone} gong={gong} />
    </div>
  );
}

interface BoardHeadProps {
  readonly board: Board;
  readonly moment: BoardMoment;
  readonly now: number;
}

function BoardHead({ board, moment, now }: BoardHeadProps) {
  const { t } = useTranslation('display');
  const { current, next, turnsAt } = moment;
  const timeOf = (instant: string): string => wallTime(instant, board.timeZone);
  return (
    <header className="hall-head">
      <div>
        <h1>{board.missionName}</h1>
        <p className="hall-clock">{wallTime(new Date(now).toISOString(), board.timeZone)}</p>
      </div>
      <p className="hall-countdown" role="timer">
        {turnsAt === null ? (
          t('over')
        ) : (
          <>
            <span className="hall-phase">
              {current !== null
                ? t('until', { time: timeOf(current.endsAt) })
                : t('from', { time: next === null ? '' : timeOf(next.startsAt) })}
            </span>
            <span className="hall-left">
              {turnsAt - now < MILLISECONDS_PER_DAY ? (
                countdownOf(turnsAt - now)
              ) : (
                <TimeLeft until={new Date(turnsAt).toISOString()} />
              )}
            </span>
          </>
        )}
      </p>
    </header>
  );
}

interface BoardFootProps {
  readonly state: ConnectionState;
  readonly readAt: number;
  readonly timeZone: string;
  readonly gong: GongSwitch;
}

function BoardFoot({ state, readAt, timeZone, gong }: BoardFootProps) {
  const { t } = useTranslation('display');
  const timeOf = (deviceInstant: number): string =>
    wallTime(new Date(onServerClock(deviceInstant)).toISOString(), timeZone);
  return (
    <footer className={`hall-foot hall-foot-${state.status}`}>
      <p role="status">
        {state.status === 'offline'
          ? t('offline', { since: timeOf(state.since), read: timeOf(readAt) })
          : t(state.status)}
      </p>
      {!gong.isOn && (
        <button type="button" className="hall-gong" onClick={gong.allow}>
          {t('gong')}
        </button>
      )}
    </footer>
  );
}

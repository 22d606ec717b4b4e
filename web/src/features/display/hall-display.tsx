import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../api-client/contract.js';
import { ProblemError } from '../../api-client/problem.js';
import type { ConnectionState } from '../../live/connection-state.js';
import { keepShell } from '../../offline/keep-shell.js';
import { wallTime } from '../../time/format-time.js';
import { onServerClock } from '../../time/server-clock.js';
import { Loading } from '../../ui/loading.js';
import { type BoardMoment, countdownOf, momentOf } from './board-moment.js';
import { BoardTables } from './board-tables.js';
import './display.css';
import { Gong } from './gong.js';
import { useBoard, useRecentChanges, useServerInstant } from './use-board.js';

interface HallDisplayProps {
  readonly missionId: string;
  /** The secret of the screen's link. */
  readonly secret: string;
}

/** A screen in the hall: now and next at each table, and how long it lasts. It goes on without a network, and says so. */
export function HallDisplay({ missionId, secret }: HallDisplayProps) {
  const { t } = useTranslation('display');
  const { query, state } = useBoard(missionId, secret);
  useEffect(keepShell, []);
  if (isRefused(query.error)) {
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

const REFUSALS = new Set([401, 403, 404]);

/** Its link has been revoked or is over: then the screen shows nothing any more, however much it has kept. */
function isRefused(error: unknown): boolean {
  return error instanceof ProblemError && REFUSALS.has(error.problem.status);
}

interface BoardScreenProps {
  readonly board: Board;
  readonly state: ConnectionState;
  /** When the board was read, in milliseconds on the device's clock. */
  readonly readAt: number;
}

function BoardScreen({ board, state, readAt }: BoardScreenProps) {
  const now = useServerInstant();
  const changed = useRecentChanges(board, now);
  const moment = momentOf(board.slots, now);
  const gong = useGong(moment);
  return (
    <div className="hall-display">
      <BoardHead board={board} moment={moment} now={now} />
      <BoardTables board={board} moment={moment} changed={changed} now={now} />
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
            <span className="hall-left">{countdownOf(turnsAt - now)}</span>
          </>
        )}
      </p>
    </header>
  );
}

interface GongSwitch {
  readonly isOn: boolean;
  readonly allow: () => void;
}

/** Strikes whenever what is counted down to has come, once somebody has allowed it. */
function useGong({ turnsAt }: BoardMoment): GongSwitch {
  const [gong] = useState(() => new Gong());
  const [isOn, setOn] = useState(false);
  const before = useRef(turnsAt);
  useEffect(() => {
    const isTurn = before.current !== null && before.current !== turnsAt;
    before.current = turnsAt;
    if (isTurn) gong.strike();
  }, [gong, turnsAt]);
  return {
    isOn,
    allow: () => {
      void gong.allow().then(() => {
        setOn(true);
      });
    },
  };
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

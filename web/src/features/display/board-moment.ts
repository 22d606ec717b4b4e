import type { Board } from '../../api-client/contract.js';

type BoardSlot = Board['slots'][number];
type BoardMeeting = Board['tables'][number]['meetings'][number];

/** Where the hall is in its day. */
export interface BoardMoment {
  /** Under way; null in a change-over, before the first and after the last slot. */
  readonly current: BoardSlot | null;
  /** The next to begin. */
  readonly next: BoardSlot | null;
  /** What is counted down to: the end of the slot under way, or the start of the next. Milliseconds since 1970. */
  readonly turnsAt: number | null;
}

/** Where a board is at that instant of the server's clock; slots are half-open. */
export function momentOf(slots: Board['slots'], now: number): BoardMoment {
  const current = slots.find(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt)) ?? null;
  const next = slots.find(({ startsAt }) => Date.parse(startsAt) > now) ?? null;
  const turn = current?.endsAt ?? next?.startsAt;
  return { current, next, turnsAt: turn === undefined ? null : Date.parse(turn) };
}

/** What a table shows of a slot. */
export type Cell = { readonly kind: 'meeting'; readonly meeting: BoardMeeting } | { readonly kind: 'free' | 'closed' };

/** A table in a slot: its meeting, whether it is closed meanwhile, or free. */
export function cellOf({ closures, meetings }: Board['tables'][number], slot: BoardSlot): Cell {
  const meeting = meetings.find(({ slotId }) => slotId === slot.id);
  if (meeting !== undefined) return { kind: 'meeting', meeting };
  const isClosed = closures.some(
    ({ startsAt, endsAt }) => startsAt < slot.endsAt && (endsAt === null || endsAt > slot.startsAt),
  );
  return { kind: isClosed ? 'closed' : 'free' };
}

/** The places (table and slot) at which another pair meets than before, or nobody any more. */
export function changedPlaces(before: Board, after: Board): string[] {
  const places = (board: Board): Map<string, string> =>
    new Map(
      board.tables.flatMap(({ id, meetings }) =>
        meetings.map(({ slotId, sme, buyer }) => [placeOf(id, slotId), `${sme} ${buyer}`] as const),
      ),
    );
  const [old, recent] = [places(before), places(after)];
  // A slot that is over leaves the board; nothing has changed by that.
  const shown = new Set(after.slots.map(({ id }) => id));
  const known = new Set(before.slots.map(({ id }) => id));
  const all = after.tables.flatMap(({ id }) => [...shown].map((slotId) => ({ place: placeOf(id, slotId), slotId })));
  return all
    .filter(({ place, slotId }) => known.has(slotId) && old.get(place) !== recent.get(place))
    .map(({ place }) => place);
}

/** Names a table in a slot. */
export function placeOf(tableId: string, slotId: string): string {
  return `${tableId} ${slotId}`;
}

const SECONDS_PER_MINUTE = 60;
const MINUTES_PER_HOUR = 60;

/** Time left as a clock shows it: "12:05", or "1:02:05" from an hour on. */
export function countdownOf(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE);
  const two = (part: number): string => String(part).padStart(2, '0');
  const rest = `${two(minutes % MINUTES_PER_HOUR)}:${two(seconds % SECONDS_PER_MINUTE)}`;
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  return hours === 0 ? rest : `${String(hours)}:${rest}`;
}

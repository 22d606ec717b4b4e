import { err, ok, type Result } from '../../../kernel/result.js';
import type { AgendaPlace, PlacedMeeting, Placement } from './agenda-version.js';

type MeetingId = Placement['meetingId'];

/** One meeting of an agenda put elsewhere: `from` is where it was seen to be. Null is no place. */
export interface PlaceChange {
  readonly meeting: PlacedMeeting;
  readonly from: AgendaPlace | null;
  readonly to: AgendaPlace | null;
}

/** Two meetings that want the same at the same time. */
export interface Clash {
  readonly meetingId: MeetingId;
  readonly withMeetingId: MeetingId;
  readonly over: 'participation' | 'table' | 'interpreter';
}

export type ChangeRefusal =
  /** Somebody else has moved the meeting since it was looked at; `found` is where it is. */
  | { readonly type: 'place-moved-on'; readonly meetingId: MeetingId; readonly found: AgendaPlace | null }
  /** What other meetings of the agenda need is taken; none of them is changed. */
  | { readonly type: 'place-taken'; readonly clashes: readonly Clash[] };

/** The agenda after the changes, each meeting named at most once, in the order of meeting ids; all of them or none. */
export function changePlaces(
  placements: readonly Placement[],
  changes: readonly PlaceChange[],
): Result<readonly Placement[], ChangeRefusal> {
  const placementByMeeting = new Map(placements.map((placement) => [placement.meetingId, placement]));
  for (const { meeting, from } of changes) {
    const found = placeOf(placementByMeeting.get(meeting.meetingId));
    if (!isSamePlace(found, from)) return err({ type: 'place-moved-on', meetingId: meeting.meetingId, found });
  }
  for (const { meeting, to } of changes) {
    if (to === null) placementByMeeting.delete(meeting.meetingId);
    else placementByMeeting.set(meeting.meetingId, { ...meeting, ...to });
  }
  const after = [...placementByMeeting.values()].sort((one, other) => (one.meetingId < other.meetingId ? -1 : 1));
  const clashes = clashesOf(after, new Set(changes.map(({ meeting }) => meeting.meetingId)));
  return clashes.length > 0 ? err({ type: 'place-taken', clashes }) : ok(after);
}

/** The changes that take back what `changes` did. */
export function takeBack(changes: readonly PlaceChange[]): PlaceChange[] {
  return changes.map(({ meeting, from, to }) => ({ meeting, from: to, to: from }));
}

/** The place in a placement, or null where there is none. */
export function placeOf(placement: Placement | undefined): AgendaPlace | null {
  if (placement === undefined) return null;
  const { slotId, tableId, interpreterId } = placement;
  return { slotId, tableId, interpreterId };
}

export function isSamePlace(one: AgendaPlace | null, other: AgendaPlace | null): boolean {
  if (one === null || other === null) return one === other;
  return one.slotId === other.slotId && one.tableId === other.tableId && one.interpreterId === other.interpreterId;
}

/**
 * What two meetings want at once, where one of them is among `meetings`. The slots of a mission lie apart, so that only
 * meetings in one slot can clash.
 */
function clashesOf(placements: readonly Placement[], meetings: ReadonlySet<MeetingId>): Clash[] {
  const holderByWant = new Map<string, MeetingId>();
  const clashes: Clash[] = [];
  for (const placement of placements) {
    for (const { over, id } of wantsOf(placement)) {
      const want = `${placement.slotId} ${id}`;
      const holder = holderByWant.get(want);
      if (holder === undefined) holderByWant.set(want, placement.meetingId);
      else if (meetings.has(placement.meetingId)) {
        clashes.push({ meetingId: placement.meetingId, withMeetingId: holder, over });
      } else if (meetings.has(holder)) {
        clashes.push({ meetingId: holder, withMeetingId: placement.meetingId, over });
      }
    }
  }
  return clashes;
}

function wantsOf({ smeId, buyerId, tableId, interpreterId }: Placement): { over: Clash['over']; id: string }[] {
  return [
    { over: 'participation', id: smeId },
    { over: 'participation', id: buyerId },
    { over: 'table', id: tableId },
    ...(interpreterId === null ? [] : [{ over: 'interpreter' as const, id: interpreterId }]),
  ];
}

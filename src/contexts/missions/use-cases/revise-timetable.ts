import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import type { WallTimeFailure } from '../../../platform/time/wall-time.js';
import { EndFloorLinks } from '../../access/index.js';
import type { FrameMovedOn } from '../domain/frame-revision.js';
import type { MissionDaysRefusal } from '../domain/mission-days.js';
import { refusalOfDays } from '../domain/mission-days.js';
import type { TimetableRevised } from '../domain/mission-events.js';
import { type NewMissionRefusal, refusalOfTableCount } from '../domain/new-mission.js';
import { type ReshapedTimetable, reshapeTimetable, type SlotsHaveBegun } from '../domain/reshape-timetable.js';
import { layOutTimetable, type SlotLength, type TimetableRefusal, type WallSpan } from '../domain/timetable.js';
import { FrameRevisionStore } from '../persistence/frame-revision-store.js';
import { MissionStore, type TimetableChange } from '../persistence/mission-store.js';
import { ProgrammeStore } from '../persistence/programme-store.js';
import { VenueMapStore } from '../persistence/venue-map-store.js';
import { timedSpans } from './timed-spans.js';

/** What an organiser wants of a timetable that stands. */
export interface TimetableWish extends SlotLength {
  readonly sessions: readonly WallSpan[];
  readonly tableCount: number;
}

/** What the change rests on. */
export interface TimetableRevisionBasis {
  /** The version that was read; null where it is only tried. */
  readonly basedOnVersion: number | null;
  /** Whether slots that have begun must stay: meetings may have been held in them. */
  readonly keepsBegun: boolean;
}

export type ReviseTimetableFailure =
  | TimetableRefusal
  | MissionDaysRefusal
  | WallTimeFailure
  | SlotsHaveBegun
  | FrameMovedOn<'timetable'>
  | Extract<NewMissionRefusal, { readonly type: 'table-count-unusable' }>;

/** Says the sessions, slots and tables of a mission anew. What becomes of meetings is for others, in the same transaction. */
@Injectable()
export class ReviseTimetable {
  constructor(
    private readonly missions: MissionStore,
    private readonly revisions: FrameRevisionStore,
    private readonly programmes: ProgrammeStore,
    private readonly maps: VenueMapStore,
    private readonly endFloorLinks: EndFloorLinks,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Transaction,
    missionId: MissionId,
    wish: TimetableWish,
    { basedOnVersion, keepsBegun }: TimetableRevisionBasis,
  ): Promise<Result<ReshapedTimetable, ReviseTimetableFailure>> {
    await this.missions.lock(tx, missionId);
    if (basedOnVersion !== null) {
      const advanced = await this.revisions.advance(tx, missionId, 'timetable', basedOnVersion);
      if (!advanced.ok) return advanced;
    }
    const refusal = await this.refusalOf(tx, missionId, wish);
    if (refusal !== null) return err(refusal);
    const venue = await this.missions.venueOf(tx, missionId);
    const timed = timedSpans(wish.sessions, venue.timeZone);
    if (!timed.ok) return timed;
    const spans = layOutTimetable(timed.value, wish);
    if (!spans.ok) return spans;
    const standing = {
      sessions: await this.missions.sessionsOf(tx, missionId),
      slots: await this.missions.slotsOf(tx, missionId),
      tables: await this.missions.tablesOf(tx, missionId),
    };
    const gone = {
      slots: await this.missions.goneSlotsOf(tx, missionId),
      tables: await this.missions.goneTablesOf(tx, missionId),
    };
    const now = this.clock.now();
    const reshaped = reshapeTimetable(standing, gone, { ...wish, spans: spans.value }, keepsBegun ? now : null);
    if (!reshaped.ok) return reshaped;
    const change = changeOf({ missionId, venueId: venue.id }, wish, reshaped.value);
    await this.maps.freeTakenSpots(tx, change.revivedTableIds);
    await this.missions.reshape(tx, change, now);
    await this.endFloorLinks.run(tx, missionId, 'table', change.goneTableIds);
    await tx.announce({ type: 'timetable-revised', missionId } satisfies TimetableRevised);
    return reshaped;
  }

  /** The days of the sessions and of the programme together make the mission. */
  private async refusalOf(tx: Transaction, missionId: MissionId, { tableCount, sessions }: TimetableWish) {
    const items = await this.programmes.itemsOf(tx, missionId);
    return refusalOfTableCount(tableCount) ?? refusalOfDays([...sessions, ...items]);
  }
}

type Belonging = Pick<TimetableChange['sessions'][number], 'missionId' | 'venueId'>;

function changeOf(
  belonging: Belonging,
  { slotMinutes, changeOverMinutes }: SlotLength,
  { newSpans, newTablePositions, ...gone }: ReshapedTimetable,
): TimetableChange {
  const { missionId } = belonging;
  const added = newSpans.map(({ keptSlotIds, newSlots, ...span }) => ({
    session: { id: newId<'Session'>(), ...belonging, ...span, slotMinutes, changeOverMinutes },
    ...{ keptSlotIds, newSlots },
  }));
  return {
    ...gone,
    sessions: added.map(({ session }) => session),
    slots: added.flatMap(({ session, newSlots }) =>
      newSlots.map((time) => ({ id: newId<'Slot'>(), missionId, sessionId: session.id, ...time })),
    ),
    resettled: added.map(({ session, keptSlotIds }) => ({ sessionId: session.id, slotIds: keptSlotIds })),
    tables: newTablePositions.map((position) => ({
      ...{ id: newId<'Table'>(), ...belonging, label: String(position + 1), position },
    })),
  };
}

import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Instant, TimeSpan } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import {
  MissionReader,
  ReviseTimetable,
  type ReviseTimetableFailure,
  type TimetableWish,
} from '../../../missions/index.js';
import type { AgendaVersionId, PlacedMeeting, Placement } from '../../domain/agenda-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { StandbyStore } from '../../persistence/standby-store.js';
import type { AgendaFrame } from '../../planning/frame/agenda-frame.js';
import { lostHours } from '../../planning/timetable/lost-hours.js';
import { resettle, type Resettled } from '../../planning/timetable/resettle.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';
import { GatherPublicFrame } from '../gathering/gather-public-frame.js';

/** A timetable that is wanted, and the version that was read; null where it is only tried. */
export interface RevisedTimetableWish extends TimetableWish {
  readonly basedOnVersion: number | null;
}

/** Time and table of a meeting in words. */
export interface TablePlace {
  readonly startsAt: Instant;
  readonly tableLabel: string;
}

/** A public meeting that cannot stay; `to` is null where it finds no other place. */
export interface StrandedPlace extends PlacedMeeting {
  readonly from: TablePlace;
  readonly to: TablePlace | null;
}

/** What a change of the timetable does to the public agenda. */
export interface TimetableEffect extends Resettled {
  /** The version that is public before; null where none is. */
  readonly publicId: AgendaVersionId | null;
  readonly frame: AgendaFrame;
  readonly stranded: readonly StrandedPlace[];
  /** Interpreters with hours that have no slots any more. */
  readonly hoursLost: readonly { readonly label: string; readonly hours: readonly TimeSpan[] }[];
}

export type ForeseeTimetableFailure =
  | ReviseTimetableFailure
  /** Tables that are to go have had so many meetings of the public agenda that have begun. */
  | { readonly type: 'tables-were-used'; readonly meetings: number };

type PlaceNames = ReadonlyMap<string, string>;

/** Changes sessions, slots and tables, and finds what becomes of public meetings; nothing of the agenda is changed yet. */
@Injectable()
export class ForeseeTimetable {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly missions: MissionReader,
    private readonly reviseTimetable: ReviseTimetable,
    private readonly gatherPublicFrame: GatherPublicFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly standby: StandbyStore,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Transaction,
    missionId: MissionId,
    { basedOnVersion, ...wish }: RevisedTimetableWish,
  ): Promise<Result<TimetableEffect, ForeseeTimetableFailure>> {
    await this.versions.lockMission(tx, missionId);
    const { frame: before, basedOnId: publicId } = await this.gatherPublicFrame.run(tx, missionId);
    const namesBefore = await this.names(missionId);
    const revised = await this.reviseTimetable.run(tx, missionId, wish, {
      basedOnVersion,
      keepsBegun: publicId !== null,
    });
    if (!revised.ok) return revised;
    const { frame } = await this.gatherPublicFrame.run(tx, missionId);
    const [slotIds, tableIds] = [new Set(frame.slots.map(({ id }) => id)), new Set(frame.tableIds)];
    const isStanding = ({ slotId, tableId }: Placement): boolean => slotIds.has(slotId) && tableIds.has(tableId);
    const kept = before.publicPlacements.filter(isStanding);
    const stranded = before.publicPlacements
      .filter((placement) => !isStanding(placement))
      .map((placement) => ({ placement, wasAt: placeIn(namesBefore, placement).startsAt }));
    const now = this.clock.now();
    const begun = stranded.filter(({ wasAt }) => wasAt <= now).length;
    if (begun > 0) return err({ type: 'tables-were-used', meetings: begun });
    const resettled = resettle(frame, kept, stranded, {
      hindrances: await this.gatherHindrances.run(tx, missionId),
      offered: await this.standby.openOffers(tx, missionId),
      now,
    });
    const told = tellStranded(resettled, namesBefore, await this.names(missionId));
    const hoursLost = lostHours(before, frame).map(({ interpreterId, hours }) => {
      return { label: namesBefore.get(interpreterId) ?? '', hours };
    });
    return ok({ ...resettled, publicId, frame, stranded: told, hoursLost });
  }

  /** When slots start, and what tables and interpreters are called, by their ids. */
  private async names(missionId: MissionId): Promise<PlaceNames> {
    const frame = await this.missions.frame(missionId);
    const slots = frame?.slots.map(({ id, startsAt }) => [id, startsAt] as const) ?? [];
    const tables = frame?.tables.map(({ id, label }) => [id, label] as const) ?? [];
    const interpreters = frame?.interpreters.map(({ id, label }) => [id, label] as const) ?? [];
    return new Map<string, string>([...slots, ...tables, ...interpreters]);
  }
}

function tellStranded({ moved, impossible }: Resettled, before: PlaceNames, after: PlaceNames): StrandedPlace[] {
  const told = [
    ...moved.map((change) => ({ meeting: change.before, to: placeIn(after, change.after) })),
    ...impossible.map((meeting) => ({ meeting, to: null })),
  ].map(({ meeting, to }): StrandedPlace => {
    const { meetingId, smeId, buyerId } = meeting;
    return { meetingId, smeId, buyerId, from: placeIn(before, meeting), to };
  });
  return told.toSorted((one, other) => (one.from.startsAt < other.from.startsAt ? -1 : 1));
}

function placeIn(names: PlaceNames, { slotId, tableId }: Placement): TablePlace {
  const [startsAt, tableLabel] = [names.get(slotId), names.get(tableId)];
  if (startsAt === undefined || tableLabel === undefined) {
    throw new Error(`A public meeting is in slot ${slotId} at table ${tableId}, and the mission has not both`);
  }
  return { startsAt: startsAt as Instant, tableLabel };
}

import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { digestOf } from '../../../../platform/documents/digest.js';
import type { TimetableWish } from '../../../missions/index.js';
import type { AgendaVersion } from '../../domain/agenda-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { listUnplaced } from '../../planning/frame/list-unplaced.js';
import { type PlaceNotAllowed, PublishContent } from '../publishing/publish-content.js';
import {
  ForeseeTimetable,
  type ForeseeTimetableFailure,
  type RevisedTimetableWish,
  type TimetableEffect,
} from './foresee-timetable.js';

/** How many public meetings stay, move, and find no place. */
export interface EffectCounts {
  readonly kept: number;
  readonly moved: number;
  readonly impossible: number;
}

export type TryTimetableFailure = ForeseeTimetableFailure | PlaceNotAllowed;

export type ChangeTimetableFailure =
  | TryTimetableFailure
  /** Something else would become of the meetings by now. */
  | ({ readonly type: 'timetable-preview-outdated' } & EffectCounts);

interface Previewed {
  readonly type: 'previewed';
  readonly effect: TimetableEffect;
}

const TIMETABLE_CHANGED = { reason: 'timetable-changed', facts: {} };

/** Says sessions, slots and tables anew although meetings stand in them: shows what becomes of these first, then does it. */
@Injectable()
export class ChangeTimetable {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly foreseeTimetable: ForeseeTimetable,
    private readonly publishContent: PublishContent,
  ) {}

  /** Does all of it, and lets none of it stay. */
  async preview(
    missionId: MissionId,
    wish: TimetableWish,
    by: UserId,
  ): Promise<Result<TimetableEffect, TryTimetableFailure>> {
    const tried = await this.database.run(async (tx): Promise<Result<never, TryTimetableFailure | Previewed>> => {
      const changed = await this.change(tx, missionId, { ...wish, basedOnVersion: null }, by);
      return changed.ok ? err({ type: 'previewed', effect: changed.value }) : changed;
    });
    if (tried.ok) throw new Error(`A preview for mission ${missionId} was kept`);
    return tried.error.type === 'previewed' ? ok(tried.error.effect) : err(tried.error);
  }

  /** `seen` is the digest of the preview, of the version that `wish` is based on. What is public stays as it is where nothing of it moves; else people are told. */
  run(
    missionId: MissionId,
    wish: RevisedTimetableWish,
    seen: string,
    by: UserId,
  ): Promise<Result<TimetableEffect, ChangeTimetableFailure>> {
    return this.database.run(async (tx): Promise<Result<TimetableEffect, ChangeTimetableFailure>> => {
      const changed = await this.change(tx, missionId, wish, by);
      if (!changed.ok || digestOfEffect(changed.value) === seen) return changed;
      return err({ type: 'timetable-preview-outdated', ...countsOf(changed.value) });
    });
  }

  /** A new version is public at once where anything moves. */
  private async change(
    tx: Transaction,
    missionId: MissionId,
    wish: RevisedTimetableWish,
    by: UserId,
  ): Promise<Result<TimetableEffect, TryTimetableFailure>> {
    const foreseen = await this.foreseeTimetable.run(tx, missionId, wish);
    if (!foreseen.ok || foreseen.value.stranded.length === 0) return foreseen;
    const published = await this.publish(tx, missionId, foreseen.value, by);
    return published.ok ? foreseen : published;
  }

  private async publish(
    tx: Transaction,
    missionId: MissionId,
    { kept, moved, publicId, frame }: TimetableEffect,
    publishedBy: UserId,
  ): Promise<Result<AgendaVersion, PlaceNotAllowed>> {
    const publicNow = publicId === null ? null : await this.versions.find(tx, missionId, publicId);
    const placements = [...kept, ...moved.map(({ after }) => after)];
    const known = publicId === null ? [] : [await this.versions.unplaced(tx, publicId)];
    const unplaced = listUnplaced(frame.meetings, placements, known, TIMETABLE_CHANGED);
    const isFinal = publicNow?.isFinal ?? false;
    const wish = { missionId, publicNow, origin: 'edited' as const, publishedBy, isFinal };
    return this.publishContent.run(tx, wish, { placements, unplaced });
  }
}

export function countsOf({ kept, moved, impossible }: TimetableEffect): EffectCounts {
  return { kept: kept.length, moved: moved.length, impossible: impossible.length };
}

/** Of everything that a preview shows, and of what it says stays: another digest is another effect. */
export function digestOfEffect({ kept, stranded, hoursLost }: TimetableEffect): string {
  const inOrder = kept.toSorted((one, other) => (one.meetingId < other.meetingId ? -1 : 1));
  return digestOf(
    JSON.stringify([
      inOrder.map(({ meetingId, slotId, tableId }) => [meetingId, slotId, tableId]),
      stranded.map(({ meetingId, from, to }) => [
        meetingId,
        from.startsAt,
        from.tableLabel,
        to?.startsAt,
        to?.tableLabel,
      ]),
      hoursLost.map(({ label, hours }) => [label, hours.map(({ startsAt, endsAt }) => [startsAt, endsAt])]),
    ]),
  );
}

import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';
import type { MissionId } from '../../kernel/id.js';
import { Database } from '../database/database.js';
import { StalenessSource } from './live-update.js';
import type { NumberedChange } from './live-view.js';

/** More than this at once, and reading everything again costs less. */
export const MOST_CHANGES_TOGETHER = 1_000;

/** What the log has after a number. */
interface LoggedChanges {
  /** The number of the last change of the mission. */
  readonly last: number;
  /** In their order, without a gap, at most MOST_CHANGES_TOGETHER. */
  readonly changes: readonly NumberedChange[];
  /** Whether the log still holds all that came after that number. */
  readonly isWhole: boolean;
}

/** Where a mission stands for whoever begins to follow it now, and the changes that they have missed. */
export interface MissedChanges {
  readonly sequence: number;
  readonly changes: readonly NumberedChange[];
  /** False where the log does not reach back that far, or too much was missed: then everything is to be read again. */
  readonly isWhole: boolean;
}

interface LogRow {
  readonly last: number;
  readonly first: number | null;
  readonly changes: readonly { readonly sequence: number; readonly event: DomainEvent }[];
}

/** Reads the numbered changes of missions, which commit with what they tell of. */
@Injectable()
export class ChangeLog {
  constructor(
    private readonly database: Database,
    private readonly source: StalenessSource,
  ) {}

  async after(missionId: MissionId, sequence: number): Promise<LoggedChanges> {
    const [row] = await this.database.query<LogRow>(
      `SELECT last, (SELECT min(sequence) FROM mission_changes WHERE mission_id = $1) AS first,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('sequence', sequence, 'event', event) ORDER BY sequence), '[]')
               FROM (SELECT sequence, event FROM mission_changes WHERE mission_id = $1 AND sequence > $2
                     ORDER BY sequence LIMIT ${MOST_CHANGES_TOGETHER}) AS latest) AS changes
       FROM mission_sequences WHERE mission_id = $1`,
      [missionId, sequence],
    );
    if (row === undefined) return { last: 0, changes: [], isWhole: sequence === 0 };
    const { last, first } = row;
    const isWhole = sequence === last || (sequence < last && first !== null && first <= sequence + 1);
    const changes = row.changes.map((change) => ({
      sequence: change.sequence,
      ...this.source.stalenessCausedBy(change.event),
    }));
    return { last, changes, isWhole };
  }

  /** What somebody has missed who has heard up to that number. */
  async missedAfter(missionId: MissionId, sequence: number): Promise<MissedChanges> {
    const { last, changes, isWhole } = await this.after(missionId, sequence);
    const isAll = isWhole && sequence + changes.length === last;
    return { sequence: last, changes: isAll ? changes : [], isWhole: isAll };
  }

  /** The number of the last change of each of these missions that has any. */
  async last(missionIds: readonly MissionId[]): Promise<ReadonlyMap<MissionId, number>> {
    const rows = await this.database.query<{ readonly missionId: MissionId; readonly last: number }>(
      'SELECT mission_id AS "missionId", last FROM mission_sequences WHERE mission_id = ANY ($1)',
      [missionIds],
    );
    return new Map(rows.map(({ missionId, last }) => [missionId, last]));
  }
}

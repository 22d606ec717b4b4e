import { Injectable } from '@nestjs/common';
import { EntitySchema, In } from 'typeorm';
import type { MissionId } from '../../../kernel/id.js';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ProgrammeItem } from '../domain/programme.js';
import { belongsTo } from './belongs-to.js';

export const ProgrammeItemRows = new EntitySchema<ProgrammeItem>({
  name: 'programme_items',
  columns: {
    id: { type: 'uuid', primary: true },
    missionId: { name: 'mission_id', type: 'uuid' },
    kind: { type: 'text' },
    title: { type: 'text' },
    place: { type: 'text', nullable: true },
    day: { type: 'date' },
    startTime: { name: 'start_time', type: 'text' },
    endTime: { name: 'end_time', type: 'text' },
    startsAt: { ...instantColumn, name: 'starts_at' },
    endsAt: { ...instantColumn, name: 'ends_at' },
    sequence: { type: 'integer' },
    changedAt: { ...instantColumn, name: 'changed_at' },
  },
  foreignKeys: [belongsTo('missions', 'programme_items', 'mission_id')],
});

/** The programmes of missions. */
@Injectable()
export class ProgrammeStore {
  itemsOf(tx: Transaction, missionId: MissionId): Promise<ProgrammeItem[]> {
    return tx.rowsOf(ProgrammeItemRows).find({ where: { missionId } });
  }

  /** Adds and changes items. */
  async save(tx: Transaction, items: readonly ProgrammeItem[]): Promise<void> {
    if (items.length > 0) await tx.rowsOf(ProgrammeItemRows).upsert([...items], ['id']);
  }

  async remove(tx: Transaction, ids: readonly ProgrammeItem['id'][]): Promise<void> {
    if (ids.length > 0) await tx.rowsOf(ProgrammeItemRows).delete({ id: In([...ids]) });
  }
}

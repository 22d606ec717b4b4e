import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { AttendanceStore } from '../persistence/attendance-store.js';

/** Gives what is known of a participation on the day to another one of its company: whether it has come, notes, incidents. */
@Injectable()
export class MergeAttendance {
  constructor(private readonly store: AttendanceStore) {}

  run(tx: Transaction, missionId: MissionId, goneId: ParticipationId, keptId: ParticipationId): Promise<void> {
    return this.store.handOver(tx, missionId, goneId, keptId);
  }
}

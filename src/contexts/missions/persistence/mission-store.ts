import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Interpreter, MeetingTable, Mission, Venue } from '../domain/mission.js';
import type { Session, Slot } from '../domain/timetable.js';
import { InterpreterRows, MeetingTableRows, MissionRows, SessionRows, SlotRows, VenueRows } from './mission-rows.js';

/** Everything that stands before anybody takes part. */
export interface MissionSetting {
  readonly mission: Mission;
  readonly venue: Venue;
  readonly sessions: readonly Session[];
  readonly slots: readonly Slot[];
  readonly tables: readonly MeetingTable[];
  readonly interpreters: readonly Interpreter[];
}

/** Missions with their place, timetable, tables and interpreters. */
@Injectable()
export class MissionStore {
  async add(tx: Transaction, setting: MissionSetting): Promise<void> {
    await tx.rowsOf(MissionRows).insert(setting.mission);
    await tx.rowsOf(VenueRows).insert(setting.venue);
    await tx.rowsOf(SessionRows).insert([...setting.sessions]);
    await tx.rowsOf(SlotRows).insert([...setting.slots]);
    await tx.rowsOf(MeetingTableRows).insert([...setting.tables]);
    await tx
      .rowsOf(InterpreterRows)
      .insert(setting.interpreters.map(({ languages, ...rest }) => ({ ...rest, languages: [...languages] })));
  }

  find(tx: Transaction, id: MissionId): Promise<Mission | null> {
    return tx.rowsOf(MissionRows).findOne({ where: { id } });
  }

  /** Waits until nobody else changes who takes part in that mission. */
  async lock(tx: Transaction, id: MissionId): Promise<void> {
    await tx.query('SELECT 1 FROM missions WHERE missions.id = $1 FOR UPDATE', [id]);
  }

  sessionsOf(tx: Transaction, missionId: MissionId): Promise<Session[]> {
    return tx.rowsOf(SessionRows).find({ where: { missionId }, order: { startsAt: 'ASC' } });
  }

  slotsOf(tx: Transaction, missionId: MissionId): Promise<Slot[]> {
    return tx.rowsOf(SlotRows).find({ where: { missionId }, order: { startsAt: 'ASC' } });
  }
}

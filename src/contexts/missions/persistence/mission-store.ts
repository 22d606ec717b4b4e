import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Interpreter, MeetingTable, Mission, Venue } from '../domain/mission.js';
import type { MissionSettings } from '../domain/mission-settings.js';
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

/** What becomes of the timetable and the tables of a mission. What is revived had gone. */
export interface TimetableChange {
  readonly goneSessionIds: readonly Session['id'][];
  readonly goneSlotIds: readonly Slot['id'][];
  readonly goneTableIds: readonly MeetingTable['id'][];
  readonly revivedSlotIds: readonly Slot['id'][];
  readonly revivedTableIds: readonly MeetingTable['id'][];
  readonly sessions: readonly Session[];
  readonly slots: readonly Slot[];
  readonly tables: readonly MeetingTable[];
  /** Slots that stay, and the session that each is of from now on. */
  readonly resettled: readonly { readonly sessionId: Session['id']; readonly slotIds: readonly Slot['id'][] }[];
}

/** Missions with their place, timetable, tables and interpreters. */
@Injectable()
export class MissionStore {
  async add(tx: Transaction, setting: MissionSetting): Promise<void> {
    await tx.rowsOf(MissionRows).insert(setting.mission);
    await tx.rowsOf(VenueRows).insert(setting.venue);
    await tx.rowsOf(SessionRows).insert(standing(setting.sessions));
    await tx.rowsOf(SlotRows).insert(standing(setting.slots));
    await tx.rowsOf(MeetingTableRows).insert(standing(setting.tables));
    await this.saveInterpreters(tx, setting.interpreters);
  }

  /** Those who are there, in their order. */
  interpretersOf(tx: Transaction, missionId: MissionId): Promise<Interpreter[]> {
    return tx.rowsOf(InterpreterRows).find({ where: { missionId, leftAt: IsNull() }, order: { position: 'ASC' } });
  }

  /** Those who have left, the latest first. */
  leftInterpretersOf(tx: Transaction, missionId: MissionId): Promise<Interpreter[]> {
    return tx.rowsOf(InterpreterRows).find({ where: { missionId, leftAt: Not(IsNull()) }, order: { leftAt: 'DESC' } });
  }

  /** Adds and changes interpreters; whoever had left is there again. */
  async saveInterpreters(tx: Transaction, interpreters: readonly Interpreter[]): Promise<void> {
    if (interpreters.length === 0) return;
    await tx.rowsOf(InterpreterRows).upsert(
      interpreters.map(({ languages, spoken, hours, preferredParticipationIds, ...rest }) => ({
        ...{ ...rest, languages: [...languages], spoken: [...spoken], hours: [...hours] },
        preferredParticipationIds: [...preferredParticipationIds],
        leftAt: null,
      })),
      ['id'],
    );
  }

  /** Lets those go who are not wanted any more. */
  async letInterpretersGo(tx: Transaction, ids: readonly Interpreter['id'][], leftAt: Instant): Promise<void> {
    if (ids.length > 0) await tx.rowsOf(InterpreterRows).update({ id: In([...ids]) }, { leftAt });
  }

  find(tx: Transaction, id: MissionId): Promise<Mission | null> {
    return tx.rowsOf(MissionRows).findOne({ where: { id } });
  }

  /** Calls a mission and its venue otherwise from now on. */
  async rename(tx: Transaction, missionId: MissionId, { name, city, venueName }: MissionSettings): Promise<void> {
    await tx.rowsOf(MissionRows).update({ id: missionId }, { name, city });
    await tx.rowsOf(VenueRows).update({ missionId }, { name: venueName, city });
  }

  /** Waits until nobody else changes who takes part in that mission. */
  async lock(tx: Transaction, id: MissionId): Promise<void> {
    await tx.query('SELECT 1 FROM missions WHERE missions.id = $1 FOR UPDATE', [id]);
  }

  sessionsOf(tx: Transaction, missionId: MissionId): Promise<Session[]> {
    return tx.rowsOf(SessionRows).find({ where: { missionId, goneAt: IsNull() }, order: { startsAt: 'ASC' } });
  }

  slotsOf(tx: Transaction, missionId: MissionId): Promise<Slot[]> {
    return tx.rowsOf(SlotRows).find({ where: { missionId, goneAt: IsNull() }, order: { startsAt: 'ASC' } });
  }

  tablesOf(tx: Transaction, missionId: MissionId): Promise<MeetingTable[]> {
    return tx
      .rowsOf(MeetingTableRows)
      .find({ where: { missionId, goneAt: IsNull() }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** Slots that the mission has no more, the latest to go first. */
  goneSlotsOf(tx: Transaction, missionId: MissionId): Promise<Slot[]> {
    return tx.rowsOf(SlotRows).find({ where: { missionId, goneAt: Not(IsNull()) }, order: { goneAt: 'DESC' } });
  }

  /** Tables that the mission has no more, the latest to go first. */
  goneTablesOf(tx: Transaction, missionId: MissionId): Promise<MeetingTable[]> {
    return tx.rowsOf(MeetingTableRows).find({ where: { missionId, goneAt: Not(IsNull()) }, order: { goneAt: 'DESC' } });
  }

  venueOf(tx: Transaction, missionId: MissionId): Promise<Venue> {
    return tx.rowsOf(VenueRows).findOneByOrFail({ missionId });
  }

  /** Takes parts out of a mission, and puts others in or back; slots that stay may be of another session then. */
  async reshape(tx: Transaction, change: TimetableChange, goneAt: Instant): Promise<void> {
    const { goneSlotIds, goneSessionIds, goneTableIds, revivedSlotIds, revivedTableIds } = change;
    await tx.rowsOf(SlotRows).update({ id: In([...goneSlotIds]) }, { goneAt });
    await tx.rowsOf(SessionRows).update({ id: In([...goneSessionIds]) }, { goneAt });
    await tx.rowsOf(MeetingTableRows).update({ id: In([...goneTableIds]) }, { goneAt });
    await tx.rowsOf(SessionRows).insert(standing(change.sessions));
    await tx.rowsOf(SlotRows).insert(standing(change.slots));
    await tx.rowsOf(MeetingTableRows).insert(standing(change.tables));
    await tx.rowsOf(SlotRows).update({ id: In([...revivedSlotIds]) }, { goneAt: null });
    await tx.rowsOf(MeetingTableRows).update({ id: In([...revivedTableIds]) }, { goneAt: null });
    for (const { sessionId, slotIds } of change.resettled) {
      await tx.rowsOf(SlotRows).update({ id: In([...slotIds]) }, { sessionId });
    }
  }
}

function standing<Part>(parts: readonly Part[]): (Part & { readonly goneAt: null })[] {
  return parts.map((part) => ({ ...part, goneAt: null }));
}

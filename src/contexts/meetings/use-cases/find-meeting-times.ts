import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { absenceOf, AttendanceReader } from '../../attendance/index.js';
import { MissionReader } from '../../missions/index.js';
import type { SlotId } from '../domain/meeting-request.js';
import {
  feasibleTimes,
  type MeetingTime,
  refusalOfTime,
  type TimeFacts,
  type TimeNotFeasible,
} from '../domain/meeting-time.js';
import { MeetingStore } from '../persistence/meeting-store.js';

type Two = readonly [ParticipationId, ParticipationId];

/** Finds out in which slots two could meet. */
@Injectable()
export class FindMeetingTimes {
  constructor(
    private readonly missions: MissionReader,
    private readonly store: MeetingStore,
    private readonly attendance: AttendanceReader,
  ) {}

  /** Those to come, in order of time. */
  async run(tx: Transaction, missionId: MissionId, two: Two, now: Instant): Promise<MeetingTime[]> {
    return feasibleTimes(await this.factsOf(tx, missionId, two), now);
  }

  /** Why the two cannot meet in that slot; null where they can, or where no slot is named. */
  async refusalOf(
    tx: Transaction,
    missionId: MissionId,
    two: Two,
    slotId: SlotId | null,
    now: Instant,
  ): Promise<TimeNotFeasible | null> {
    return slotId === null ? null : refusalOfTime(slotId, await this.factsOf(tx, missionId, two), now);
  }

  private async factsOf(tx: Transaction, missionId: MissionId, two: Two): Promise<TimeFacts> {
    const { slots, availabilities } = await this.missions.meetingTimes(missionId, two);
    const incidents = await this.attendance.standingIncidents(missionId);
    const absences = incidents.flatMap(({ details }) => absenceOf(details, slots) ?? []);
    return {
      ...{ slots, availabilities, takenSlotIds: await this.store.takenSlots(tx, ...two) },
      absences: absences.filter(({ participationIds }) => two.some((id) => participationIds.includes(id))),
    };
  }
}

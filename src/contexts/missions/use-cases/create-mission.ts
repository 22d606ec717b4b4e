import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import type { WallTimeFailure } from '../../../platform/time/wall-time.js';
import { GrantMembership } from '../../access/index.js';
import type { Venue } from '../domain/mission.js';
import type { MissionCreated } from '../domain/mission-events.js';
import { checkNewMission, type NewMission, type NewMissionRefusal } from '../domain/new-mission.js';
import { layOutTimetable, type SlottedSpan, type TimetableRefusal } from '../domain/timetable.js';
import { type MissionSetting, MissionStore } from '../persistence/mission-store.js';
import { timedSpans } from './timed-spans.js';

export type CreateMissionFailure = NewMissionRefusal | TimetableRefusal | WallTimeFailure;

/** Sets up a mission: place, timetable, tables and interpreters, and its first organiser. */
@Injectable()
export class CreateMission {
  constructor(
    private readonly database: Database,
    private readonly store: MissionStore,
    private readonly grantMembership: GrantMembership,
    private readonly clock: Clock,
  ) {}

  /** `organiser` is who asked. */
  run(request: NewMission, organiser: UserId): Promise<Result<MissionId, CreateMissionFailure>> {
    return this.database.run(async (tx) => {
      const checked = checkNewMission(request);
      if (!checked.ok) return checked;
      const timed = timedSpans(request.sessions, request.timeZone);
      if (!timed.ok) return timed;
      const timetable = layOutTimetable(timed.value, request);
      if (!timetable.ok) return timetable;
      const missionId = newId<'Mission'>();
      await this.store.add(tx, this.settingOf(missionId, request, timetable.value));
      await this.grantMembership.organise(tx, organiser, missionId);
      const created: MissionCreated = { type: 'mission-created', missionId };
      await tx.announce(created);
      return ok(missionId);
    });
  }

  private settingOf(missionId: MissionId, request: NewMission, timetable: readonly SlottedSpan[]): MissionSetting {
    const { name, city, countryCode, timeZone, isSynthetic } = request;
    const venue: Venue = { id: newId(), missionId, name: request.venueName, city, timeZone };
    const belonging = { missionId, venueId: venue.id };
    const { slotMinutes, changeOverMinutes } = request;
    const sessions = timetable.map(({ slots, ...span }) => ({
      session: { id: newId<'Session'>(), ...belonging, ...span, slotMinutes, changeOverMinutes },
      slots,
    }));
    return {
      mission: { id: missionId, name, city, countryCode, timeZone, isSynthetic, createdAt: this.clock.now() },
      venue,
      sessions: sessions.map(({ session }) => session),
      slots: sessions.flatMap(({ session, slots }) =>
        slots.map((slot) => ({ id: newId<'Slot'>(), missionId, sessionId: session.id, ...slot })),
      ),
      tables: Array.from({ length: request.tableCount }, (_, position) => ({
        id: newId<'Table'>(),
        ...belonging,
        label: String(position + 1),
        position,
      })),
      interpreters: request.interpreters.map(({ label, languages }, position) => ({
        id: newId<'Interpreter'>(),
        missionId,
        label,
        languages: [...new Set(languages)],
        spoken: [...new Set(languages)].map((code) => ({ code, level: 'fluent' })),
        ...{ hours: [], maximumConsecutive: null, maximumPerDay: null, preferredParticipationIds: [] },
        position,
      })),
    };
  }
}

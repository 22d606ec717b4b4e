import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { AgendaTermsDecided } from '../../domain/agenda-events.js';
import { isLoose, type MeetingPin, type PinsContradict } from '../../domain/meeting-pin.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { findPinConflicts } from '../../planning/rules/find-pin-conflicts.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

export type PinFailure = PinsContradict | { readonly type: 'meeting-unknown'; readonly meetingId: Id<'Meeting'> };

/** Fixes time, table or interpreter of a meeting for every agenda to be made, or lets them go again. */
@Injectable()
export class PinMeeting {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly terms: AgendaTermsStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
  ) {}

  /** What is fixed in a mission, in order of meetings. */
  all(missionId: MissionId): Promise<readonly MeetingPin[]> {
    return this.terms.pins(missionId);
  }

  run(missionId: MissionId, pin: MeetingPin): Promise<Result<MeetingPin, PinFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      if (isLoose(pin)) {
        await this.terms.removePin(tx, missionId, pin.meetingId);
      } else {
        const frame = await this.gatherAgendaFrame.run(missionId, []);
        const { meetingId } = pin;
        if (!frame.meetings.some((meeting) => meeting.meetingId === meetingId)) {
          return err({ type: 'meeting-unknown', meetingId });
        }
        const others = (await this.terms.pins(missionId)).filter((other) => other.meetingId !== meetingId);
        // Those that contradicted before are told when an agenda is asked for; the new one comes last and is judged here.
        const conflicts = findPinConflicts(frame, [...others, pin]).filter((found) => found.meetingId === meetingId);
        if (conflicts.length > 0) return err({ type: 'pins-contradict', conflicts });
        await this.terms.savePin(tx, missionId, pin);
      }
      await tx.announce({ type: 'agenda-terms-decided', missionId } satisfies AgendaTermsDecided);
      return ok(pin);
    });
  }
}

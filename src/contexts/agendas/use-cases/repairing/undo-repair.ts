import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { RepairChanged } from '../../domain/agenda-events.js';
import { type AgendaRepair, type AgendaRepairId, type UndoRefusal, undoRepair } from '../../domain/agenda-repair.js';
import type { ChangeRefusal } from '../../domain/change-places.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { RepairStore } from '../../persistence/repair-store.js';
import type { RepairUnknown } from './accept-repair.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { PublishChanges } from '../publishing/publish-changes.js';
import type { PlaceNotAllowed } from '../publishing/publish-content.js';
import { SlotTimes } from '../booking/slot-times.js';

export type UndoFailure = RepairUnknown | UndoRefusal | ChangeRefusal | PlaceNotAllowed;

/**
 * Puts what a repair changed back, as one more publication; whatever else was published or booked since stays, and what is
 * agreed no more stays out.
 */
@Injectable()
export class UndoRepair {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly repairs: RepairStore,
    private readonly publishChanges: PublishChanges,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly slotTimes: SlotTimes,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, repairId: AgendaRepairId, by: UserId): Promise<Result<AgendaRepair, UndoFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const repair = await this.repairs.find(tx, missionId, repairId);
      if (repair === null) return err({ type: 'repair-unknown' });
      const proposals = await this.repairs.proposals(tx, repairId);
      const chosen = proposals.find(({ versionId }) => versionId === repair.acceptedVersionId);
      const back = undoRepair(repair, chosen, await this.slotTimes.of(missionId), this.clock.now());
      if (!back.ok) return back;
      const { meetings } = await this.gatherAgendaFrame.run(missionId, []);
      const agreedIds = new Set(meetings.map(({ meetingId }) => meetingId));
      const restored = await this.publishChanges.run(tx, {
        missionId,
        changes: back.value.filter(({ meeting }) => agreedIds.has(meeting.meetingId)),
        origin: 'restored',
        restoresId: repair.basedOnId,
        publishedBy: by,
        otherwise: { reason: 'not-in-version-restored', facts: {} },
      });
      if (!restored.ok) return restored;
      const undone: AgendaRepair = { ...repair, status: 'undone', undoneByVersionId: restored.value.id };
      await this.repairs.save(tx, undone);
      const { status } = undone;
      await tx.announce({ type: 'repair-changed', missionId, repairId, status } satisfies RepairChanged);
      return ok(undone);
    });
  }
}

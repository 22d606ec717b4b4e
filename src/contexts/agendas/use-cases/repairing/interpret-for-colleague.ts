import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { ok } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { interpreterChange } from '../../planning/rules/interpreter-change.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';
import { PublishChanges } from '../publishing/publish-changes.js';

/** Gives a public meeting the interpreter whom a colleague needs; time and table stay. */
@Injectable()
export class InterpretForColleague {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly publishChanges: PublishChanges,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing where the two can talk, are in no public meeting, or nobody who is free interprets for them. */
  async run(missionId: MissionId, two: readonly ParticipationId[]): Promise<void> {
    await this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const placements = await this.publicAgenda.placements(tx, missionId);
      const placement = placements.find(({ smeId, buyerId }) => two.includes(smeId) && two.includes(buyerId));
      if (placement === undefined) return ok(null);
      const frame = await this.gatherAgendaFrame.run(missionId, []);
      const circumstances = { now: this.clock.now(), hindrances: await this.gatherHindrances.run(tx, missionId) };
      const change = interpreterChange(frame, placements, placement, circumstances);
      if (change === null) return ok(null);
      return this.publishChanges.run(tx, {
        missionId,
        changes: [change],
        origin: 'edited',
        restoresId: null,
        publishedBy: null,
        otherwise: { reason: 'agreed-later', facts: {} },
      });
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import type { WallTimeFailure } from '../../../platform/time/wall-time.js';
import type { FrameMovedOn } from '../domain/frame-revision.js';
import type { ProgrammeRevised } from '../domain/mission-events.js';
import {
  type ItemPlan,
  type ProgrammeItem,
  type ProgrammeRefusal,
  refusalOfProgramme,
  revisedItem,
  type TimedPlan,
} from '../domain/programme.js';
import { FrameRevisionStore } from '../persistence/frame-revision-store.js';
import { MissionStore } from '../persistence/mission-store.js';
import { ProgrammeStore } from '../persistence/programme-store.js';
import { timedSpans } from './timed-spans.js';

export type ReviseProgrammeFailure = ProgrammeRefusal | WallTimeFailure | FrameMovedOn<'programme'>;

/** Says the programme of a mission anew. What is not in it is taken out of it. Meetings stay where they are. */
@Injectable()
export class ReviseProgramme {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionStore,
    private readonly revisions: FrameRevisionStore,
    private readonly programmes: ProgrammeStore,
    private readonly clock: Clock,
  ) {}

  /** `basedOnVersion` is what was read. */
  run(
    missionId: MissionId,
    plans: readonly ItemPlan[],
    basedOnVersion: number,
  ): Promise<Result<null, ReviseProgrammeFailure>> {
    return this.database.run(async (tx): Promise<Result<null, ReviseProgrammeFailure>> => {
      await this.missions.lock(tx, missionId);
      const advanced = await this.revisions.advance(tx, missionId, 'programme', basedOnVersion);
      if (!advanced.ok) return advanced;
      const { timeZone } = await this.missions.venueOf(tx, missionId);
      const timed = timedSpans(plans, timeZone);
      if (!timed.ok) return timed;
      const known = await this.programmes.itemsOf(tx, missionId);
      const refusal = refusalOfProgramme(timed.value, {
        knownIds: new Set(known.map(({ id }) => id)),
        sessions: await this.missions.sessionsOf(tx, missionId),
      });
      if (refusal !== null) return err(refusal);
      await this.replace(tx, missionId, known, timed.value);
      await tx.announce({ type: 'programme-revised', missionId } satisfies ProgrammeRevised);
      return ok(null);
    });
  }

  private async replace(
    tx: Transaction,
    missionId: MissionId,
    known: readonly ProgrammeItem[],
    plans: readonly TimedPlan[],
  ): Promise<void> {
    const now = this.clock.now();
    const items = plans.map((plan) => {
      const before = known.find(({ id }) => id === plan.id);
      return revisedItem(plan, before, { id: plan.id ?? newId<'ProgrammeItem'>(), missionId }, now);
    });
    const staying = new Set(items.map(({ id }) => id));
    await this.programmes.remove(
      tx,
      known.map(({ id }) => id).filter((id) => !staying.has(id)),
    );
    await this.programmes.save(tx, items);
  }
}

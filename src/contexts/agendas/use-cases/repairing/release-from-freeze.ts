import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { FreezeReleaseChanged } from '../../domain/agenda-events.js';
import {
  type FreezeRelease,
  type FreezeReleaseId,
  type ReleasedThing,
  releaseFromFreeze,
  type ReleaseOver,
  withdrawRelease,
} from '../../domain/freeze-release.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { FreezeReleaseStore } from '../../persistence/freeze-release-store.js';
import { GatherObstacles } from '../gathering/gather-obstacles.js';
import { AskForRepair } from './ask-for-repair.js';

export interface ReleasedUnknown {
  readonly type: 'released-unknown';
}

export interface ReleaseUnknown {
  readonly type: 'freeze-release-unknown';
}

/** Lets repairs touch what lies within the freeze window, and takes that back; what waits for an answer is made anew. */
@Injectable()
export class ReleaseFromFreeze {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly releases: FreezeReleaseStore,
    private readonly gatherObstacles: GatherObstacles,
    private readonly askForRepair: AskForRepair,
    private readonly clock: Clock,
  ) {}

  /** Repairs leave no trace of it where nothing stands in the way. */
  run(
    missionId: MissionId,
    thing: ReleasedThing,
    minutes: number,
    releasedBy: UserId,
  ): Promise<Result<FreezeRelease, ReleasedUnknown>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      if (!(await this.releases.isOfMission(tx, missionId, thing))) return err({ type: 'released-unknown' });
      const asked = { id: newId<'FreezeRelease'>(), missionId, releasedBy, ...thing };
      const release = releaseFromFreeze(asked, minutes, this.clock.now());
      await this.releases.add(tx, release);
      await this.announce(tx, release);
      if ((await this.gatherObstacles.run(missionId)).length > 0) await this.askForRepair.within(tx, missionId);
      return ok(release);
    });
  }

  /** Proposals that were made under it, or are being made, can be chosen no more. */
  takeBack(
    missionId: MissionId,
    id: FreezeReleaseId,
    by: UserId,
  ): Promise<Result<FreezeRelease, ReleaseUnknown | ReleaseOver>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const found = await this.releases.find(tx, missionId, id);
      if (found === null) return err({ type: 'freeze-release-unknown' });
      const withdrawn = withdrawRelease(found, by, this.clock.now());
      if (!withdrawn.ok) return withdrawn;
      await this.releases.save(tx, withdrawn.value);
      await this.announce(tx, withdrawn.value);
      await this.askForRepair.anew(tx, missionId);
      return withdrawn;
    });
  }

  private async announce(tx: Transaction, { id: releaseId, missionId }: FreezeRelease): Promise<void> {
    await tx.announce({ type: 'freeze-release-changed', missionId, releaseId } satisfies FreezeReleaseChanged);
  }
}

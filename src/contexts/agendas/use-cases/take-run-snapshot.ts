import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AgendaVersionId } from '../domain/agenda-version.js';
import type { Obstacle } from '../domain/obstacle.js';
import { PublicAgendaStore } from '../persistence/public-agenda-store.js';
import type { AgendaSnapshot } from '../planning/agenda-snapshot.js';
import { takeSnapshot } from '../planning/take-snapshot.js';
import { AbsorbBookings } from './absorb-bookings.js';
import { GatherAgendaFrame } from './gather-agenda-frame.js';
import { GatherObstacles } from './gather-obstacles.js';

/** A problem, and the public version that it starts from. */
export interface RunSnapshot {
  readonly snapshot: AgendaSnapshot;
  readonly basedOnId: AgendaVersionId | null;
  /** What stands in the way; the problem knows nothing of it. */
  readonly obstacles: readonly Obstacle[];
}

/** Makes a problem of what an agenda is made from, as it is at this moment. Whoever asks holds the lock of the mission. */
@Injectable()
export class TakeRunSnapshot {
  constructor(
    private readonly absorbBookings: AbsorbBookings,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherObstacles: GatherObstacles,
  ) {}

  async run(tx: Transaction, missionId: MissionId): Promise<RunSnapshot> {
    const published = await this.absorbBookings.run(tx, missionId);
    const frame = await this.gatherAgendaFrame.run(missionId, await this.publicAgenda.placements(tx, missionId));
    const obstacles = await this.gatherObstacles.run(missionId);
    return { snapshot: takeSnapshot(frame), basedOnId: published?.id ?? null, obstacles };
  }
}

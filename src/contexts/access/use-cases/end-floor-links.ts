import { Injectable } from '@nestjs/common';
import type { FloorPost } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { FloorLinkStore } from '../persistence/floor-link-store.js';

/** Makes the links of posts useless that the mission has no more, and closes their sockets, with the commit by which they go. */
@Injectable()
export class EndFloorLinks {
  constructor(
    private readonly store: FloorLinkStore,
    private readonly clock: Clock,
  ) {}

  /** Posts without a link are passed over. A post that comes back needs a new one. */
  async run(tx: Transaction, missionId: MissionId, kind: FloorPost['kind'], postIds: readonly string[]): Promise<void> {
    if (postIds.length > 0) await this.store.revokeOf(tx, missionId, { kind, ids: postIds }, this.clock.now());
  }
}

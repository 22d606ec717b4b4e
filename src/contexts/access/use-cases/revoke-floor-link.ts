import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import type { FloorLinkId } from '../domain/floor-link.js';
import { FloorLinkStore } from '../persistence/floor-link-store.js';

export interface FloorLinkNotFound {
  readonly type: 'floor-link-unknown';
}

/** Makes the link of a post in the hall useless, and closes its sockets at once. Done again it changes nothing. */
@Injectable()
export class RevokeFloorLink {
  constructor(
    private readonly database: Database,
    private readonly store: FloorLinkStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, linkId: FloorLinkId): Promise<Result<null, FloorLinkNotFound>> {
    return this.database.run(async (tx) => {
      const isKnown = await this.store.revoke(tx, missionId, linkId, this.clock.now());
      return isKnown ? ok(null) : err({ type: 'floor-link-unknown' });
    });
  }
}

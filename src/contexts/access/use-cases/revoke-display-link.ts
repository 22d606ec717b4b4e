import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import type { DisplayLinkId } from '../domain/display-link.js';
import { DisplayLinkStore } from '../persistence/display-link-store.js';

export interface DisplayLinkNotFound {
  readonly type: 'display-link-unknown';
}

/** Makes a screen's link useless, and closes its sockets at once. Done again it changes nothing. */
@Injectable()
export class RevokeDisplayLink {
  constructor(
    private readonly database: Database,
    private readonly store: DisplayLinkStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, linkId: DisplayLinkId): Promise<Result<null, DisplayLinkNotFound>> {
    return this.database.run(async (tx) => {
      const isKnown = await this.store.revoke(tx, missionId, linkId, this.clock.now());
      return isKnown ? ok(null) : err({ type: 'display-link-unknown' });
    });
  }
}

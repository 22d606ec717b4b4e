import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { NamedRelease } from '../../domain/freeze-release.js';
import { FreezeReleaseStore } from '../../persistence/freeze-release-store.js';

/** Who released what, until when, and whether that holds at `now`. */
export interface ListedReleases {
  readonly releases: readonly NamedRelease[];
  readonly now: Instant;
}

/** What a desk can take in; older ones are history. */
const SHOWN_RELEASES = 30;

/** Tells what repairs may touch within the freeze window, and what they might before. */
@Injectable()
export class ListReleases {
  constructor(
    private readonly database: Database,
    private readonly releases: FreezeReleaseStore,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId): Promise<ListedReleases> {
    return this.database.write(async (tx) => {
      const releases = await this.releases.newest(tx, missionId, SHOWN_RELEASES);
      return { releases, now: this.clock.now() };
    });
  }
}

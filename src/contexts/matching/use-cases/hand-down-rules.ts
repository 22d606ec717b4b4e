import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { KeepApart } from '../../meetings/index.js';
import { MissionReader } from '../../missions/index.js';
import type { MatchSetup } from '../domain/match-setup.js';
import { MatchSetupStore } from '../persistence/match-setup-store.js';
import { type Barrier, barriersOf } from '../planning/group-rules.js';
import { GatherCandidates } from './gather-candidates.js';

/** Tells meetings whom the organiser's rules keep apart, by the profiles there are now. */
@Injectable()
export class HandDownRules {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionReader,
    private readonly gatherCandidates: GatherCandidates,
    private readonly setups: MatchSetupStore,
    private readonly keepApart: KeepApart,
  ) {}

  run(missionId: MissionId): Promise<void> {
    return this.database.write(async (tx) => {
      // Of two at once, the one that comes later has read what is newer.
      await this.setups.lock(tx, missionId);
      const { body } = await this.setups.latest(missionId);
      await this.keepApart.run(tx, missionId, await this.barriers(missionId, body));
    });
  }

  private async barriers(missionId: MissionId, setup: MatchSetup): Promise<readonly Barrier[]> {
    if (setup.groupRules.length === 0 && setup.blockedPairs.length === 0) return [];
    const frame = await this.missions.frame(missionId);
    return frame === null ? [] : barriersOf(await this.gatherCandidates.run(frame), setup);
  }
}

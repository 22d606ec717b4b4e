import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import type { RequestRulesDecided } from '../domain/meeting-events.js';
import type { RequestRules, RequestRulesVersion } from '../domain/request-rules.js';
import { MeetingStore } from '../persistence/meeting-store.js';
import { RequestRulesStore } from '../persistence/request-rules-store.js';

/** What an organiser decides, and on which version that is based. */
export interface RulesDecision {
  readonly missionId: MissionId;
  readonly basedOnVersion: number;
  readonly rules: RequestRules;
  readonly decidedById: UserId;
}

export interface RulesRefusal {
  readonly type: 'request-rules-moved-on';
  readonly basedOnVersion: number;
  readonly latestVersion: number;
}

/** Takes what an organiser decides about requests and wishes, as a new version. What was asked before keeps its time. */
@Injectable()
export class DecideRequestRules {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly rulesStore: RequestRulesStore,
    private readonly clock: Clock,
  ) {}

  run({
    missionId,
    basedOnVersion,
    rules,
    decidedById,
  }: RulesDecision): Promise<Result<RequestRulesVersion, RulesRefusal>> {
    return this.database.run(async (tx) => {
      await this.store.lockMission(tx, missionId);
      const { version: latestVersion } = await this.rulesStore.latest(missionId);
      if (latestVersion !== basedOnVersion) {
        return err({ type: 'request-rules-moved-on', basedOnVersion, latestVersion });
      }
      const recordedAt = this.clock.now();
      const version = { missionId, version: latestVersion + 1, body: rules, recordedAt, recordedById: decidedById };
      await this.rulesStore.add(tx, version);
      await tx.announce({ type: 'request-rules-decided', missionId } satisfies RequestRulesDecided);
      return ok(version);
    });
  }
}

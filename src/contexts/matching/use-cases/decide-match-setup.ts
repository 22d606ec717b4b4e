import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { isCountryCode } from '../../companies/index.js';
import { type MissionFrame, MissionReader } from '../../missions/index.js';
import { type SetupRefusal, strangersIn } from '../domain/check-setup.js';
import type { MatchSetup, MatchSetupVersion } from '../domain/match-setup.js';
import type { MatchSetupDecided } from '../domain/matching-events.js';
import { type ValueOfNobody, valuesOfNobody } from '../domain/values-of-nobody.js';
import { MatchSetupStore } from '../persistence/match-setup-store.js';
import { GatherCandidates } from './gather-candidates.js';
import { PromiseMeetings } from './promise-meetings.js';

/** What an organiser decides, and on which version that is based. */
export interface SetupDecision {
  readonly missionId: MissionId;
  readonly basedOnVersion: number;
  readonly setup: MatchSetup;
  readonly decidedById: UserId;
}

/** Takes what an organiser decides about who should meet whom, as a new version. Minimums are proved before. */
@Injectable()
export class DecideMatchSetup {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionReader,
    private readonly gatherCandidates: GatherCandidates,
    private readonly setups: MatchSetupStore,
    private readonly promiseMeetings: PromiseMeetings,
    private readonly clock: Clock,
  ) {}

  async run(decision: SetupDecision): Promise<Result<MatchSetupVersion, SetupRefusal>> {
    const { missionId, basedOnVersion, setup, decidedById } = decision;
    const frame = await this.missions.frame(missionId);
    const participations = frame?.participations ?? [];
    const strangers = strangersIn(setup, new Map(participations.map(({ id, side }) => [id, side])));
    if (strangers.length > 0) return err({ type: 'match-setup-names-strangers', participationIds: strangers });
    const values = frame === null ? [] : await this.valuesOfNobody(frame, setup, missionId);
    if (values.length > 0) return err({ type: 'match-setup-names-nobody', values });
    const promised = await this.promiseMeetings.run(missionId, setup);
    if (!promised.ok) return promised;
    return this.database.run(async (tx) => {
      await this.setups.lock(tx, missionId);
      const { version: latestVersion } = await this.setups.latest(missionId);
      if (latestVersion !== basedOnVersion) return err({ type: 'match-setup-moved-on', basedOnVersion, latestVersion });
      const version: MatchSetupVersion = {
        missionId,
        version: latestVersion + 1,
        body: setup,
        recordedAt: this.clock.now(),
        recordedById: decidedById,
      };
      await this.setups.add(tx, version);
      const event: MatchSetupDecided = { type: 'match-setup-decided', missionId };
      await tx.announce(event);
      return ok(version);
    });
  }

  private async valuesOfNobody(
    frame: MissionFrame,
    setup: MatchSetup,
    missionId: MissionId,
  ): Promise<readonly ValueOfNobody[]> {
    if (setup.groupRules.length === 0) return [];
    const candidates = await this.gatherCandidates.run(frame);
    const provincesOf = (asked: 'sme' | 'buyer') =>
      new Set(candidates.flatMap(({ side, province }) => (side === asked ? (province ?? []) : [])));
    const { body: before } = await this.setups.latest(missionId);
    return valuesOfNobody(setup, before, {
      isCountry: isCountryCode,
      provinces: { sme: provincesOf('sme'), buyer: provincesOf('buyer') },
    });
  }
}

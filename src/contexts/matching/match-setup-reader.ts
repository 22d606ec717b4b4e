import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../kernel/id.js';
import { MeetingReader } from '../meetings/index.js';
import type { BlockedPair, MatchSetupVersion, TermWeights } from './domain/match-setup.js';
import { MatchSetupStore } from './persistence/match-setup-store.js';
import { usualWeights } from './planning/score-input.js';

/** What was decided about who should meet whom. Who may know it is for the asker to decide. */
@Injectable()
export class MatchSetupReader {
  /** What holds where an organiser has set no weights. */
  readonly usualWeights: { readonly sme: TermWeights; readonly buyer: TermWeights } = usualWeights;

  constructor(
    private readonly setups: MatchSetupStore,
    private readonly meetings: MeetingReader,
  ) {}

  latest(missionId: MissionId): Promise<MatchSetupVersion> {
    return this.setups.latest(missionId);
  }

  /** The newest first. */
  versions(missionId: MissionId): Promise<MatchSetupVersion[]> {
    return this.setups.versions(missionId);
  }

  /** Pairs of which one refuses the other, or that an organiser keeps apart by name. */
  async pairsKeptApart(missionId: MissionId): Promise<BlockedPair[]> {
    const { body } = await this.setups.latest(missionId);
    return [...body.blockedPairs, ...(await this.meetings.vetoedPairs(missionId))];
  }
}

import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../kernel/id.js';
import type { BlockedPair, MatchSetupVersion, TermWeights } from './domain/match-setup.js';
import { MatchSetupStore } from './persistence/match-setup-store.js';
import { VetoStore } from './persistence/veto-store.js';
import { usualWeights } from './planning/score-input.js';

/** What was decided about who should meet whom. Who may know it is for the asker to decide. */
@Injectable()
export class MatchSetupReader {
  /** What holds where an organiser has set no weights. */
  readonly usualWeights: { readonly sme: TermWeights; readonly buyer: TermWeights } = usualWeights;

  constructor(
    private readonly setups: MatchSetupStore,
    private readonly vetoes: VetoStore,
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
    return [...body.blockedPairs, ...(await this.vetoes.pairs(missionId))];
  }

  vetoesOf(missionId: MissionId, participationId: ParticipationId): Promise<ParticipationId[]> {
    return this.vetoes.of(missionId, participationId);
  }
}

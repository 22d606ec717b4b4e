import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MatchScoreReader } from '../../../matching/index.js';
import { MeetingReader } from '../../../meetings/index.js';
import { MissionReader } from '../../../missions/index.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import type { Opening } from '../../domain/opening.js';
import { findOpenings } from '../../planning/walking-in/find-openings.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';

/** Finds whom a buyer without an agenda could meet today, and when. */
@Injectable()
export class FindOpeningsFor {
  constructor(
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
    private readonly scores: MatchScoreReader,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly clock: Clock,
  ) {}

  /** Null where the mission has no such buyer. */
  async run(
    tx: Transaction,
    missionId: MissionId,
    buyerId: ParticipationId,
    most: number,
  ): Promise<readonly Opening[] | null> {
    const buyer = await this.missions.participation(missionId, buyerId);
    if (buyer?.side !== 'buyer') return null;
    const published = await this.publicAgenda.placements(tx, missionId);
    const leanings = await this.meetings.leaningsAround(missionId, [buyerId]);
    const scores = await this.scores.scoresAround(missionId, [buyerId]);
    const facts = {
      frame: await this.gatherAgendaFrame.run(missionId, published),
      hindrances: await this.gatherHindrances.forOneMore(tx, missionId),
      counterpartIds: await this.missions.counterparts(missionId, 'buyer'),
      scores: scores.get(buyerId) ?? new Map<ParticipationId, number>(),
      barredIds: new Set(leanings.get(buyerId)?.barredIds),
      now: this.clock.now(),
    };
    return findOpenings(buyerId, { ...facts, published }, most);
  }
}

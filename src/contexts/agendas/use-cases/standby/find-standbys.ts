import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { MatchScoreReader } from '../../../matching/index.js';
import { MeetingReader } from '../../../meetings/index.js';
import { MissionReader } from '../../../missions/index.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import type { Standby } from '../../domain/standby.js';
import { listStandbys } from '../../planning/standby/list-standbys.js';
import type { FreedSituation } from './gather-freed-places.js';

/** Finds who could come into freed places, in the order in which they are asked. */
@Injectable()
export class FindStandbys {
  constructor(
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
    private readonly scores: MatchScoreReader,
  ) {}

  /** One list for each of the freed places, in their order, without those who were asked. */
  async run(
    missionId: MissionId,
    freedPlaces: readonly FreedPlace[],
    { frame, published, hindrances, openOffers }: FreedSituation,
    askedIds: ReadonlySet<ParticipationId>,
  ): Promise<Standby[][]> {
    const staysIds = [...new Set(freedPlaces.map(({ staysId }) => staysId))];
    const counterparts = await this.missions.counterpartsOfBoth(missionId);
    const leanings = await this.meetings.leaningsAround(missionId, staysIds);
    const scores = await this.scores.scoresAround(missionId, staysIds);
    return freedPlaces.map((freed) => {
      const { staysId, meeting } = freed;
      const { wishedIds, barredIds } = leanings.get(staysId) ?? { wishedIds: [], barredIds: [] };
      return listStandbys(freed, {
        ...{ frame, published, hindrances, openOffers, askedIds },
        counterpartIds: counterparts[staysId === meeting.smeId ? 'sme' : 'buyer'],
        scores: scores.get(staysId) ?? new Map<ParticipationId, number>(),
        wishedIds: new Set(wishedIds),
        barredIds: new Set(barredIds),
      });
    });
  }
}

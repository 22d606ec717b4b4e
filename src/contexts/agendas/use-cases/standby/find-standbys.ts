import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { MatchScoreReader } from '../../../matching/index.js';
import { MeetingReader } from '../../../meetings/index.js';
import { MissionReader } from '../../../missions/index.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import type { Standby } from '../../domain/standby.js';
import { listStandbys } from '../../planning/standby/list-standbys.js';
import type { FreedSituation } from './gather-freed-places.js';

/** Finds who could come into a freed place, in the order in which they are asked. */
@Injectable()
export class FindStandbys {
  constructor(
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
    private readonly scores: MatchScoreReader,
  ) {}

  async run(
    missionId: MissionId,
    freed: FreedPlace,
    { frame, published, hindrances }: FreedSituation,
    askedIds: ReadonlySet<ParticipationId>,
  ): Promise<Standby[]> {
    const side = freed.staysId === freed.meeting.smeId ? 'sme' : 'buyer';
    const { wishedIds, barredIds } = await this.meetings.leaningsAround(missionId, freed.staysId);
    return listStandbys(freed, {
      ...{ frame, published, hindrances, askedIds },
      counterpartIds: await this.missions.counterparts(missionId, side),
      scores: await this.scores.scoresAround(missionId, freed.staysId),
      wishedIds: new Set(wishedIds),
      barredIds: new Set(barredIds),
    });
  }
}

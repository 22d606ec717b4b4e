import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { isErasedSql, toldNameSql } from '../../../missions/told-name-sql.js';
import type { PlacedMeeting } from '../../domain/agenda-version.js';
import type { MeetingNames } from './agenda-version-list.js';

/** What is told of a participation: whether a name is at all. */
interface ToldName {
  readonly id: ParticipationId;
  readonly name: string;
  readonly isErased: boolean;
}

/** Names of those who meet, for agendas that are in no version. */
@Injectable()
export class MeetingNameReader {
  constructor(private readonly database: Database) {}

  /** The same meetings in the same order, each with the names of its two; whoever is gone has an empty one. */
  async named<Meeting extends PlacedMeeting>(
    missionId: MissionId,
    meetings: readonly Meeting[],
  ): Promise<(Meeting & MeetingNames)[]> {
    const toldById = new Map((await this.told(missionId)).map((told) => [told.id, told]));
    return meetings.map((meeting) => {
      const [sme, buyer] = [toldById.get(meeting.smeId), toldById.get(meeting.buyerId)];
      return {
        ...meeting,
        ...{ smeName: sme?.name ?? '', isSmeErased: sme?.isErased ?? false },
        ...{ buyerName: buyer?.name ?? '', isBuyerErased: buyer?.isErased ?? false },
      };
    });
  }

  /** The companies of everybody who takes part, or did. */
  async byParticipation(missionId: MissionId): Promise<ReadonlyMap<ParticipationId, string>> {
    return new Map((await this.told(missionId)).map(({ id, name }) => [id, name]));
  }

  private told(missionId: MissionId): Promise<ToldName[]> {
    return this.database.query<ToldName>(
      `SELECT participations.id, ${toldNameSql('participations', 'companies')} AS name,
              ${isErasedSql('participations')} AS "isErased"
       FROM participations JOIN companies ON companies.id = participations.company_id
       WHERE participations.mission_id = $1`,
      [missionId],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { toldNameSql } from '../../../missions/told-name-sql.js';
import type { PlacedMeeting } from '../../domain/agenda-version.js';
import type { MeetingNames } from './agenda-version-list.js';

/** Names of those who meet, for agendas that are in no version. */
@Injectable()
export class MeetingNameReader {
  constructor(private readonly database: Database) {}

  /** The same meetings in the same order, each with the names of its two; whoever is gone has an empty one. */
  async named<Meeting extends PlacedMeeting>(
    missionId: MissionId,
    meetings: readonly Meeting[],
  ): Promise<(Meeting & MeetingNames)[]> {
    const nameById = await this.byParticipation(missionId);
    const nameOf = (id: ParticipationId): string => nameById.get(id) ?? '';
    return meetings.map((meeting) => ({
      ...meeting,
      smeName: nameOf(meeting.smeId),
      buyerName: nameOf(meeting.buyerId),
    }));
  }

  /** The companies of everybody who takes part, or did. */
  async byParticipation(missionId: MissionId): Promise<ReadonlyMap<ParticipationId, string>> {
    const rows = await this.database.query<{ id: ParticipationId; name: string }>(
      `SELECT participations.id, ${toldNameSql('participations', 'companies')} AS name
       FROM participations JOIN companies ON companies.id = participations.company_id
       WHERE participations.mission_id = $1`,
      [missionId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { type IssuedLink, IssuePersonalLink } from '../../access/index.js';
import { MissionReader } from '../../missions/index.js';

export interface NobodyToLink {
  readonly type: 'participation-unknown';
  readonly participationId: ParticipationId;
}

/** Makes a link to somebody's page, for an organiser to hand on by whatever way reaches them. */
@Injectable()
export class IssuePageLink {
  constructor(
    private readonly database: Database,
    private readonly missions: MissionReader,
    private readonly issuePersonalLink: IssuePersonalLink,
  ) {}

  run(missionId: MissionId, participationId: ParticipationId): Promise<Result<IssuedLink, NobodyToLink>> {
    return this.database.run(async (tx) => {
      const participation = await this.missions.participation(missionId, participationId);
      if (participation === null) return err({ type: 'participation-unknown', participationId });
      return ok(await this.issuePersonalLink.forPage(tx, { missionId, role: participation.side, participationId }));
    });
  }
}

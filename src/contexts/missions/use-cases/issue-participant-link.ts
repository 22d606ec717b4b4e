import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { type IssuedLink, IssuePersonalLink } from '../../access/index.js';
import type { NotFound } from '../domain/not-found.js';
import { ParticipationStore } from '../persistence/participation-store.js';

/** Makes a link by which the people of a participation come in, without an account. */
@Injectable()
export class IssueParticipantLink {
  constructor(
    private readonly database: Database,
    private readonly participations: ParticipationStore,
    private readonly issuePersonalLink: IssuePersonalLink,
  ) {}

  run(missionId: MissionId, participationId: ParticipationId): Promise<Result<IssuedLink, NotFound>> {
    return this.database.run(async (tx) => {
      const participation = await this.participations.findForUpdate(tx, missionId, participationId);
      if (participation === null) return err({ type: 'not-found', what: 'participant' });
      return ok(await this.issuePersonalLink.run(tx, { missionId, role: participation.side, participationId }));
    });
  }
}

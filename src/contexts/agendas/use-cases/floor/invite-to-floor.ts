import { Injectable } from '@nestjs/common';
import type { FloorPost } from '../../../../kernel/actor.js';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { type IssuedFloorLink, IssueFloorLink } from '../../../access/index.js';
import { MissionReader } from '../../../missions/index.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';

/** The mission has no such interpreter or table. */
export interface FloorPostUnknown {
  readonly type: 'floor-post-unknown';
  readonly kind: FloorPost['kind'];
  readonly id: string;
}

/** Makes the link by which an interpreter or the host of a table sees what they have to do. An earlier one stops to work. */
@Injectable()
export class InviteToFloor {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly missions: MissionReader,
    private readonly issueFloorLink: IssueFloorLink,
  ) {}

  /** No post goes while its link is made: what goes ends its links. */
  run(missionId: MissionId, post: FloorPost, createdBy: UserId): Promise<Result<IssuedFloorLink, FloorPostUnknown>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const frame = await this.missions.frame(missionId);
      const posts = post.kind === 'table' ? frame?.tables : frame?.interpreters;
      const isKnown = posts?.some(({ id }) => id === post.id) ?? false;
      if (!isKnown) return err({ type: 'floor-post-unknown', ...post });
      return ok(await this.issueFloorLink.run(missionId, post, createdBy));
    });
  }
}

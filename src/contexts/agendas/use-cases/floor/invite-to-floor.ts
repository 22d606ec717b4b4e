import { Injectable } from '@nestjs/common';
import type { FloorPost } from '../../../../kernel/actor.js';
import type { MissionId, UserId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { type IssuedFloorLink, IssueFloorLink } from '../../../access/index.js';
import { MissionReader } from '../../../missions/index.js';

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
    private readonly missions: MissionReader,
    private readonly issueFloorLink: IssueFloorLink,
  ) {}

  async run(
    missionId: MissionId,
    post: FloorPost,
    createdBy: UserId,
  ): Promise<Result<IssuedFloorLink, FloorPostUnknown>> {
    const frame = await this.missions.frame(missionId);
    const posts = post.kind === 'table' ? frame?.tables : frame?.interpreters;
    const isKnown = posts?.some(({ id }) => id === post.id) ?? false;
    if (!isKnown) return err({ type: 'floor-post-unknown', ...post });
    return ok(await this.issueFloorLink.run(missionId, post, createdBy));
  }
}

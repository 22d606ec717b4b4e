import type { FloorPost, FloorWorker } from '../../../kernel/actor.js';
import type { MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

export type FloorLinkId = FloorWorker['linkId'];

/**
 * The address of an interpreter's or a table host's page. It lets nobody in: it shows what that post has to do, and marks
 * it. Nobody's name is kept with it, and of its secret only a hash. A post has one at a time.
 */
export interface FloorLink {
  readonly id: FloorLinkId;
  readonly missionId: MissionId;
  readonly postKind: FloorPost['kind'];
  readonly postId: FloorPost['id'];
  readonly secretHash: string;
  readonly createdBy: UserId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

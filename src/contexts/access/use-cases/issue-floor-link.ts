import { Injectable } from '@nestjs/common';
import type { FloorPost } from '../../../kernel/actor.js';
import type { MissionId, UserId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { hashOfSecret, newSecret } from '../../../platform/ids/secret.js';
import { Clock } from '../../../platform/time/clock.js';
import type { FloorLink } from '../domain/floor-link.js';
import { linkExpiry } from '../domain/personal-link.js';
import { FloorLinkStore } from '../persistence/floor-link-store.js';

/** A link just made. Its secret exists only here and in the address that its holder opens. */
export interface IssuedFloorLink {
  readonly link: FloorLink;
  readonly secret: string;
}

/** Makes the link of a post in the hall; an earlier one of that post stops to work, so that a lost one is replaced by asking. */
@Injectable()
export class IssueFloorLink {
  constructor(
    private readonly database: Database,
    private readonly store: FloorLinkStore,
    private readonly clock: Clock,
  ) {}

  /** Whether the mission has that post is asked before. */
  async run(missionId: MissionId, post: FloorPost, createdBy: UserId): Promise<IssuedFloorLink> {
    const secret = newSecret();
    const createdAt = this.clock.now();
    const link: FloorLink = {
      id: newId(),
      missionId,
      postKind: post.kind,
      postId: post.id,
      secretHash: hashOfSecret(secret),
      createdBy,
      createdAt,
      expiresAt: linkExpiry(createdAt),
      revokedAt: null,
    };
    await this.database.write((tx) => this.store.put(tx, link));
    return { link, secret };
  }
}

import { Injectable } from '@nestjs/common';
import type { Display } from '../../../kernel/actor.js';
import type { UserId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { hashOfSecret, newSecret } from '../../../platform/ids/secret.js';
import { Clock } from '../../../platform/time/clock.js';
import type { DisplayLink } from '../domain/display-link.js';
import { linkExpiry } from '../domain/personal-link.js';
import { DisplayLinkStore } from '../persistence/display-link-store.js';

/** A link just made. Its secret exists only here and in the address of the screen. */
export interface IssuedDisplayLink {
  readonly link: DisplayLink;
  readonly secret: string;
}

/** Makes a link for one more screen; those of other screens go on working. */
@Injectable()
export class IssueDisplayLink {
  constructor(
    private readonly database: Database,
    private readonly store: DisplayLinkStore,
    private readonly clock: Clock,
  ) {}

  async run(display: Display & { readonly label: string }, createdBy: UserId): Promise<IssuedDisplayLink> {
    const secret = newSecret();
    const createdAt = this.clock.now();
    const link: DisplayLink = {
      ...display,
      id: newId(),
      secretHash: hashOfSecret(secret),
      createdBy,
      createdAt,
      expiresAt: linkExpiry(createdAt),
      revokedAt: null,
    };
    await this.database.write((tx) => this.store.add(tx, link));
    return { link, secret };
  }
}

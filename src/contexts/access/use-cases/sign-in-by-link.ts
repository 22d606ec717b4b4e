import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { hashOfSecret, newSecret } from '../../../platform/ids/secret.js';
import { Clock } from '../../../platform/time/clock.js';
import { actorMembershipOf } from '../domain/membership.js';
import { type LinkRefusal, signInExpiry, useLink } from '../domain/personal-link.js';
import { capabilitiesOfUser } from '../domain/user.js';
import { AccessStore } from '../persistence/access-store.js';
import { PartnerAccessStore } from '../persistence/partner-access-store.js';

/** A new sign-in: who it is, and the secret for their browser's cookie. */
export interface NewSignIn {
  readonly actor: Actor;
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** Exchanges the secret of a personal link for a sign-in of this browser. */
@Injectable()
export class SignInByLink {
  constructor(
    private readonly database: Database,
    private readonly store: AccessStore,
    private readonly partners: PartnerAccessStore,
    private readonly clock: Clock,
  ) {}

  run(linkSecret: string): Promise<Result<NewSignIn, LinkRefusal>> {
    return this.database.run(async (tx) => {
      const now = this.clock.now();
      const used = useLink(await this.store.findLinkForUpdate(tx, hashOfSecret(linkSecret)), 'sign-in', now);
      if (!used.ok) return used;
      const { id: linkId, userId } = used.value;
      const secret = newSecret();
      const expiresAt = signInExpiry(now);
      await this.store.saveLink(tx, used.value);
      await this.store.addSignIn(tx, {
        id: newId(),
        userId,
        linkId,
        secretHash: hashOfSecret(secret),
        createdAt: now,
        expiresAt,
      });
      await this.partners.addUse(tx, { id: newId(), linkId, kind: 'signed-in', subjectId: null, usedAt: now });
      return ok({ actor: await this.actorOf(tx, userId), secret, expiresAt });
    });
  }

  private async actorOf(tx: Transaction, userId: UserId): Promise<Actor> {
    const user = await this.store.findUser(tx, userId);
    const memberships = await this.store.membershipsOf(tx, userId);
    const capabilities = user === null ? [] : capabilitiesOfUser(user);
    return { userId, capabilities, memberships: memberships.map(actorMembershipOf) };
  }
}

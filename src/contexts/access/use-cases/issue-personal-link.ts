import { Injectable } from '@nestjs/common';
import type { Role } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { hashOfSecret, newSecret } from '../../../platform/ids/secret.js';
import { Clock } from '../../../platform/time/clock.js';
import { type LinkPurpose, newLink, type PersonalLinkId } from '../domain/personal-link.js';
import { AccessStore } from '../persistence/access-store.js';

/** The place a link opens: that of a participation in its mission. */
export interface LinkTarget {
  readonly missionId: MissionId;
  readonly role: Exclude<Role, 'organiser'>;
  readonly participationId: ParticipationId;
}

/** A link just made. Its secret exists only here and in what is sent to its user. */
export interface IssuedLink {
  readonly id: PersonalLinkId;
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** Makes a personal link; earlier links of the same user stop to work, so that a lost one is replaced by asking. */
@Injectable()
export class IssuePersonalLink {
  constructor(
    private readonly store: AccessStore,
    private readonly clock: Clock,
  ) {}

  /**
   * For a place in a mission, and the user who holds that place if there is none yet. Every sign-in of theirs came by
   * an earlier link, perhaps in the hands of whoever found it: all of them end.
   */
  async run(tx: Transaction, target: LinkTarget): Promise<IssuedLink> {
    const userId = await this.holderOf(tx, target);
    const issued = await this.issue(tx, userId);
    // Only now that no earlier link works: somebody who came by one meanwhile was waited for, and goes too.
    await this.store.removeSignInsOf(tx, userId);
    return issued;
  }

  /**
   * For the page of whoever holds that place. Each message carries one of its own, so earlier ones go on working, and
   * nobody is signed out.
   */
  async forPage(tx: Transaction, target: LinkTarget): Promise<IssuedLink> {
    return this.forPageOf(tx, await this.holderOf(tx, target));
  }

  /** For the page of a user who has one. */
  forPageOf(tx: Transaction, userId: UserId): Promise<IssuedLink> {
    return this.add(tx, userId, 'partner-page');
  }

  /** For somebody of the organising body, and that user if there is none of this id yet. They stay signed in. */
  async forOrganiser(tx: Transaction, userId: UserId): Promise<IssuedLink> {
    await this.store.ensureUser(tx, { id: userId, createdAt: this.clock.now(), isOrganiser: true });
    return this.issue(tx, userId);
  }

  private async issue(tx: Transaction, userId: UserId): Promise<IssuedLink> {
    await this.store.revokeLinks(tx, userId, 'sign-in', this.clock.now());
    return this.add(tx, userId, 'sign-in');
  }

  private async add(tx: Transaction, userId: UserId, purpose: LinkPurpose): Promise<IssuedLink> {
    const secret = newSecret();
    const link = newLink({ id: newId(), userId, purpose, secretHash: hashOfSecret(secret) }, this.clock.now());
    await this.store.addLink(tx, link);
    return { id: link.id, secret, expiresAt: link.expiresAt };
  }

  private async holderOf(tx: Transaction, target: LinkTarget): Promise<UserId> {
    const membership = await this.store.findMembership(tx, target.missionId, target.participationId);
    if (membership !== null) return membership.userId;
    const userId = newId<'User'>();
    await this.store.ensureUser(tx, { id: userId, createdAt: this.clock.now(), isOrganiser: false });
    await this.store.addMembership(tx, { id: newId(), userId, ...target });
    return userId;
  }
}

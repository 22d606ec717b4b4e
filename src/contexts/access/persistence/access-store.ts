import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { SIGN_IN_ENDED_CHANNEL } from '../../../platform/http/actor-source.js';
import type { Membership } from '../domain/membership.js';
import type { LinkPurpose, PersonalLink } from '../domain/personal-link.js';
import type { SignIn } from '../domain/sign-in.js';
import type { User } from '../domain/user.js';
import { isOpenFor } from './is-open-for.js';
import { MembershipRows, PersonalLinkRows, SignInRows, UserRows } from './access-rows.js';

/** Ends sign-ins and tells every process, which then closes their sockets; the message leaves with the commit. */
const endSignInsWhere = (condition: string): string => `
  WITH ended AS (DELETE FROM sign_ins WHERE ${condition} RETURNING secret_hash)
  SELECT pg_notify($2, secret_hash) FROM ended`;

/** Users, the places they hold and the ways they come in. */
@Injectable()
export class AccessStore {
  /** Adds a user unless there is one of that id, also when two processes do so at once. */
  async ensureUser(tx: Transaction, user: User): Promise<void> {
    await tx.rowsOf(UserRows).createQueryBuilder().insert().values(user).orIgnore().execute();
  }

  findUser(tx: Transaction, userId: User['id']): Promise<User | null> {
    return tx.rowsOf(UserRows).findOneBy({ id: userId });
  }

  async addMembership(tx: Transaction, membership: Membership): Promise<void> {
    await tx.rowsOf(MembershipRows).insert(membership);
  }

  /** The membership that stands for a participation. */
  findMembership(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<Membership | null> {
    return tx.rowsOf(MembershipRows).findOneBy({ missionId, participationId });
  }

  /** Without those in missions that are closed. */
  membershipsOf(tx: Transaction, userId: User['id']): Promise<Membership[]> {
    return tx
      .rowsOf(MembershipRows)
      .createQueryBuilder('memberships')
      .where('memberships.user_id = :userId', { userId })
      .andWhere(isOpenFor('memberships'))
      .orderBy('memberships.id')
      .getMany();
  }

  async addLink(tx: Transaction, link: PersonalLink): Promise<void> {
    await tx.rowsOf(PersonalLinkRows).insert(link);
  }

  async revokeLinks(tx: Transaction, userId: User['id'], purpose: LinkPurpose, now: Instant): Promise<void> {
    await tx.rowsOf(PersonalLinkRows).update({ userId, purpose, revokedAt: IsNull() }, { revokedAt: now });
  }

  /** Lets the links that a user has for their page only show it from now on. */
  async closeLinks(tx: Transaction, userId: User['id'], now: Instant): Promise<void> {
    const links = tx.rowsOf(PersonalLinkRows);
    await links.update({ userId, purpose: 'partner-page', readOnlySince: IsNull() }, { readOnlySince: now });
  }

  /** A link of whoever stands for that participation. */
  async findLinkOf(
    tx: Transaction,
    missionId: MissionId,
    participationId: ParticipationId,
    id: PersonalLink['id'],
  ): Promise<PersonalLink | null> {
    const membership = await this.findMembership(tx, missionId, participationId);
    if (membership === null) return null;
    return tx.rowsOf(PersonalLinkRows).findOneBy({ id, userId: membership.userId });
  }

  findLinkForUpdate(tx: Transaction, secretHash: string): Promise<PersonalLink | null> {
    return tx.rowsOf(PersonalLinkRows).findOne({ where: { secretHash }, lock: { mode: 'pessimistic_write' } });
  }

  async saveLink(tx: Transaction, link: PersonalLink): Promise<void> {
    await tx.rowsOf(PersonalLinkRows).update({ id: link.id }, link);
  }

  async addSignIn(tx: Transaction, signIn: SignIn): Promise<void> {
    await tx.rowsOf(SignInRows).insert(signIn);
  }

  async removeSignIn(tx: Transaction, secretHash: string): Promise<void> {
    await tx.query(endSignInsWhere('secret_hash = $1'), [secretHash, SIGN_IN_ENDED_CHANNEL]);
  }

  async removeSignInsOf(tx: Transaction, userId: User['id']): Promise<void> {
    await tx.query(endSignInsWhere('user_id = $1'), [userId, SIGN_IN_ENDED_CHANNEL]);
  }

  async removeSignInsBy(tx: Transaction, linkId: PersonalLink['id']): Promise<void> {
    await tx.query(endSignInsWhere('link_id = $1'), [linkId, SIGN_IN_ENDED_CHANNEL]);
  }

  async removeSignInsExpiredBefore(tx: Transaction, instant: Instant): Promise<void> {
    await tx.rowsOf(SignInRows).delete({ expiresAt: LessThanOrEqual(instant) });
  }

  /** Those that expired or were revoked before that. */
  async removeLinksEndedBefore(tx: Transaction, instant: Instant): Promise<void> {
    const links = tx.rowsOf(PersonalLinkRows);
    await links.delete({ expiresAt: LessThan(instant) });
    await links.delete({ revokedAt: LessThan(instant) });
  }
}

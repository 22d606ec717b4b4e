import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { KnownDevice } from '../domain/known-device.js';
import type { LinkCode } from '../domain/link-code.js';
import type { LinkUse } from '../domain/link-use.js';
import type { PersonalLinkId } from '../domain/personal-link.js';
import { KnownDeviceRows, LinkCodeRows, LinkUseRows } from './access-rows.js';

/** What partners' pages keep: devices, codes, tokens that were used, and what was done by which link. */
@Injectable()
export class PartnerAccessStore {
  /** Lets one transaction at a time act for a user, until it ends: which browser was the first is decided once. */
  async lockUser(tx: Transaction, userId: UserId): Promise<void> {
    await tx.query('SELECT 1 FROM users WHERE users.id = $1 FOR UPDATE', [userId]);
  }

  /** Gives whether the token was unused until now. */
  async takeToken(tx: Transaction, tokenHash: string, now: Instant): Promise<boolean> {
    const taken = await tx.query(
      'INSERT INTO used_page_tokens (token_hash, used_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [tokenHash, now],
    );
    return taken.length > 0;
  }

  async removeTokensUsedBefore(tx: Transaction, instant: Instant): Promise<void> {
    await tx.query('DELETE FROM used_page_tokens WHERE used_at < $1', [instant]);
  }

  async addUse(tx: Transaction, use: LinkUse): Promise<void> {
    await tx.rowsOf(LinkUseRows).insert(use);
  }

  /** Adds a device; one that the user has already may be confirmed by this, and is never less confirmed after. */
  async putDevice(tx: Transaction, device: KnownDevice): Promise<void> {
    const { userId, secretHash, confirmedAt } = device;
    await tx.rowsOf(KnownDeviceRows).createQueryBuilder().insert().values(device).orIgnore().execute();
    if (confirmedAt !== null) await tx.rowsOf(KnownDeviceRows).update({ userId, secretHash }, { confirmedAt });
  }

  async removeDevicesOf(tx: Transaction, userId: UserId): Promise<void> {
    await tx.rowsOf(KnownDeviceRows).delete({ userId });
  }

  async removeDevicesBy(tx: Transaction, linkId: PersonalLinkId): Promise<void> {
    await tx.rowsOf(KnownDeviceRows).delete({ linkId });
  }

  async removeDevicesExpiredBefore(tx: Transaction, instant: Instant): Promise<void> {
    await tx.rowsOf(KnownDeviceRows).delete({ expiresAt: LessThanOrEqual(instant) });
  }

  /** When codes were made for any link of that user since then, the first ones first. */
  async codeTimes(tx: Transaction, userId: UserId, since: Instant): Promise<Instant[]> {
    const codes = await tx
      .rowsOf(LinkCodeRows)
      .createQueryBuilder('codes')
      .where('codes.link_id IN (SELECT id FROM personal_links WHERE user_id = :userId)', { userId })
      .andWhere({ createdAt: MoreThan(since) })
      .orderBy('codes.created_at')
      .getMany();
    return codes.map(({ createdAt }) => createdAt);
  }

  /** How many wrong ones were entered for the codes of somebody's links, but for codes that were entered right in the end. */
  async wrongAttempts(tx: Transaction, userId: UserId, since: Instant): Promise<number> {
    const [counted] = await tx.query<{ wrong: number }>(
      `SELECT coalesce(sum(wrong_attempts), 0)::integer AS wrong FROM link_codes
       JOIN personal_links ON personal_links.id = link_codes.link_id
       WHERE personal_links.user_id = $1 AND link_codes.created_at > $2 AND link_codes.used_at IS NULL`,
      [userId, since],
    );
    return counted?.wrong ?? 0;
  }

  async addCode(tx: Transaction, code: LinkCode): Promise<void> {
    await tx.rowsOf(LinkCodeRows).insert(code);
  }

  /** Whatever waits to be sent for that link is sent no more. */
  async forgetUnsentCodesOf(tx: Transaction, linkId: PersonalLinkId): Promise<void> {
    await tx.rowsOf(LinkCodeRows).update({ linkId, unsentCode: Not(IsNull()) }, { unsentCode: null });
  }

  latestCode(tx: Transaction, linkId: PersonalLinkId): Promise<LinkCode | null> {
    return tx.rowsOf(LinkCodeRows).findOne({
      where: { linkId },
      order: { createdAt: 'DESC', id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether that code of a link was entered right. */
  wasUsed(tx: Transaction, linkId: PersonalLinkId, codeHash: string): Promise<boolean> {
    return tx.rowsOf(LinkCodeRows).existsBy({ linkId, codeHash, usedAt: Not(IsNull()) });
  }

  async saveCode(tx: Transaction, { id, ...change }: LinkCode): Promise<void> {
    await tx.rowsOf(LinkCodeRows).update({ id }, change);
  }
}

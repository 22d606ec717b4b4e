import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { hashOfCode, hashOfSecret, newCode } from '../../../platform/ids/secret.js';
import { Clock } from '../../../platform/time/clock.js';
import {
  askForCode,
  codesCountedFrom,
  type CodeRefusal,
  type CodeRequestRefusal,
  type CodeStanding,
  type LinkCode,
  tryCode,
} from '../domain/link-code.js';
import type { OpenedLink } from '../page-link-reader.js';
import { AccessStore } from '../persistence/access-store.js';
import { PartnerAccessStore } from '../persistence/partner-access-store.js';

/** Makes codes for the contact behind a link, and checks what is entered for them. */
@Injectable()
export class CheckLinkCode {
  constructor(
    private readonly store: AccessStore,
    private readonly partners: PartnerAccessStore,
    private readonly clock: Clock,
  ) {}

  /** A code to be sent to the contact; an earlier one stops to work, and is sent no more. */
  async make(
    tx: Transaction,
    link: OpenedLink,
    linkSecret: string,
  ): Promise<Result<LinkCode['id'], CodeRequestRefusal>> {
    const now = this.clock.now();
    const recent = await this.partners.codeTimes(tx, link.userId, codesCountedFrom(now));
    const allowed = askForCode(await this.standing(tx, link, now), recent, now);
    if (!allowed.ok) return allowed;
    const code = newCode();
    const id = newId<'LinkCode'>();
    await this.partners.forgetUnsentCodesOf(tx, link.linkId);
    await this.partners.addCode(tx, {
      id,
      linkId: link.linkId,
      codeHash: hashOfCode(code, linkSecret),
      unsentCode: code,
      createdAt: now,
      expiresAt: allowed.value,
      wrongAttempts: 0,
      usedAt: null,
    });
    return ok(id);
  }

  /**
   * Does something by the word of whoever entered that code, if it is right. The code is used up only where that is done: for
   * what is refused it can be entered again. A wrong one is counted: the transaction has to commit all the same.
   */
  async spend<Value, Failure>(
    tx: Transaction,
    link: OpenedLink,
    { linkSecret, code: entered }: { readonly linkSecret: string; readonly code: string },
    use: () => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | CodeRefusal>> {
    const now = this.clock.now();
    const latest = await this.partners.latestCode(tx, link.linkId);
    const isRight = latest?.codeHash === hashOfCode(entered.replace(/\D/g, ''), linkSecret);
    const { code, refusal } = tryCode(latest, isRight, await this.standing(tx, link, now), now);
    const used = refusal === null ? await use() : err(refusal);
    if (code !== null && code !== latest && (refusal !== null || used.ok)) await this.partners.saveCode(tx, code);
    if (refusal?.type === 'codes-locked' && !link.areCodesLocked) await this.lock(tx, linkSecret);
    return used;
  }

  private async standing(tx: Transaction, { userId, areCodesLocked }: OpenedLink, now: Instant): Promise<CodeStanding> {
    return { areCodesLocked, wrongAttempts: await this.partners.wrongAttempts(tx, userId, codesCountedFrom(now)) };
  }

  private async lock(tx: Transaction, linkSecret: string): Promise<void> {
    const link = await this.store.findLinkForUpdate(tx, hashOfSecret(linkSecret));
    if (link !== null) await this.store.saveLink(tx, { ...link, codesLockedAt: this.clock.now() });
  }
}

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

  /** A code to be sent to the contact. It exists only here and in what is sent; an earlier one stops to work. */
  async make(tx: Transaction, link: OpenedLink, linkSecret: string): Promise<Result<string, CodeRequestRefusal>> {
    const now = this.clock.now();
    const recent = await this.partners.codeTimes(tx, link.userId, codesCountedFrom(now));
    const allowed = askForCode(await this.standing(tx, link, now), recent, now);
    if (!allowed.ok) return allowed;
    const code = newCode();
    await this.partners.addCode(tx, {
      id: newId(),
      linkId: link.linkId,
      codeHash: hashOfCode(code, linkSecret),
      createdAt: now,
      expiresAt: allowed.value,
      wrongAttempts: 0,
      usedAt: null,
    });
    return ok(code);
  }

  /** Whether that code is right. A wrong one is counted: the transaction has to commit all the same. */
  async check(
    tx: Transaction,
    link: OpenedLink,
    linkSecret: string,
    entered: string,
  ): Promise<Result<null, CodeRefusal>> {
    const now = this.clock.now();
    const latest = await this.partners.latestCode(tx, link.linkId);
    const isRight = latest?.codeHash === hashOfCode(entered.replace(/\D/g, ''), linkSecret);
    const { code, refusal } = tryCode(latest, isRight, await this.standing(tx, link, now), now);
    if (code !== null && code !== latest) await this.partners.saveCode(tx, code);
    if (refusal?.type === 'codes-locked' && !link.areCodesLocked) await this.lock(tx, linkSecret);
    return refusal === null ? ok(null) : err(refusal);
  }

  private async standing(tx: Transaction, { userId, areCodesLocked }: OpenedLink, now: Instant): Promise<CodeStanding> {
    return { areCodesLocked, wrongAttempts: await this.partners.wrongAttempts(tx, userId, codesCountedFrom(now)) };
  }

  private async lock(tx: Transaction, linkSecret: string): Promise<void> {
    const link = await this.store.findLinkForUpdate(tx, hashOfSecret(linkSecret));
    if (link !== null) await this.store.saveLink(tx, { ...link, codesLockedAt: this.clock.now() });
  }
}

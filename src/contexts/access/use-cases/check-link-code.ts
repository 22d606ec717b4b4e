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
  wrongCodeAgain,
} from '../domain/link-code.js';
import type { OpenedLink } from '../page-link-reader.js';
import { AccessStore } from '../persistence/access-store.js';
import { PartnerAccessStore } from '../persistence/partner-access-store.js';

/** A code as it was entered, and the link by which. */
export interface EnteredCode {
  readonly linkSecret: string;
  readonly code: string;
}

interface RefusedCode extends EnteredCode {
  readonly refusal: CodeRefusal;
  /** The latest one, with this attempt. */
  readonly counted: LinkCode | null;
}

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
   * what is refused it can be entered again. The refusal of a wrong one is given as an Ok: it is counted, and has to commit.
   */
  async spend<Value, Failure>(
    tx: Transaction,
    link: OpenedLink,
    entered: EnteredCode,
    use: () => Promise<Result<Value, Failure>>,
  ): Promise<Result<Result<Value, CodeRefusal>, Failure | CodeRefusal>> {
    const now = this.clock.now();
    const latest = await this.partners.latestCode(tx, link.linkId);
    const isRight = latest?.codeHash === hashOf(entered);
    const { code, refusal } = tryCode(latest, isRight, await this.standing(tx, link, now), now);
    if (refusal !== null) return this.refuse(tx, link, { ...entered, refusal, counted: code });
    const used = await use();
    if (used.ok && code !== null) await this.partners.saveCode(tx, code);
    return used.ok ? ok(used) : used;
  }

  /** What a form has met that was sent before: null where its code was right, and what it asked for is done. */
  async metBefore(tx: Transaction, link: OpenedLink, entered: EnteredCode): Promise<CodeRefusal | null> {
    if (await this.partners.wasUsed(tx, link.linkId, hashOf(entered))) return null;
    return wrongCodeAgain(await this.standing(tx, link, this.clock.now()));
  }

  private async refuse(
    tx: Transaction,
    link: OpenedLink,
    { linkSecret, refusal, counted }: RefusedCode,
  ): Promise<Result<Result<never, CodeRefusal>, CodeRefusal>> {
    if (refusal.type !== 'code-wrong' && refusal.type !== 'codes-locked') return err(refusal);
    if (counted !== null) await this.partners.saveCode(tx, counted);
    if (refusal.type === 'codes-locked' && !link.areCodesLocked) await this.lock(tx, linkSecret);
    return ok(err(refusal));
  }

  private async standing(tx: Transaction, { userId, areCodesLocked }: OpenedLink, now: Instant): Promise<CodeStanding> {
    return { areCodesLocked, wrongAttempts: await this.partners.wrongAttempts(tx, userId, codesCountedFrom(now)) };
  }

  private async lock(tx: Transaction, linkSecret: string): Promise<void> {
    const link = await this.store.findLinkForUpdate(tx, hashOfSecret(linkSecret));
    if (link !== null) await this.store.saveLink(tx, { ...link, codesLockedAt: this.clock.now() });
  }
}

function hashOf({ linkSecret, code }: EnteredCode): string {
  return hashOfCode(code.replace(/\D/g, ''), linkSecret);
}

import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { nameAuthor } from '../../../platform/database/authorship.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { checkPageToken, type PageTokenRefusal } from '../../../platform/ids/page-token.js';
import { hashOfSecret, newSecret } from '../../../platform/ids/secret.js';
import { Clock } from '../../../platform/time/clock.js';
import { deviceExpiry } from '../domain/known-device.js';
import type { LinkUseKind } from '../domain/link-use.js';
import type { LinkRefusal } from '../domain/personal-link.js';
import { type OpenedLink, type PageKeys, PageLinkReader } from '../page-link-reader.js';
import { AccessStore } from '../persistence/access-store.js';
import { PartnerAccessStore } from '../persistence/partner-access-store.js';

/** What somebody is about to do on a page. */
export interface PageAttempt extends PageKeys {
  /** Of the form that was sent. */
  readonly pageToken: string;
  /** Which form that is: where it goes below the address of the page. */
  readonly form: string;
  readonly kind: LinkUseKind;
  readonly subjectId: string | null;
}

export type PageUseRefusal =
  | LinkRefusal
  | PageTokenRefusal
  /** The same form was sent before, and was not refused. */
  | { readonly type: 'token-used'; readonly link: OpenedLink };

/** A browser that is known from now on: its secret exists only here and in its cookie. */
export interface RememberedDevice {
  readonly secret: string;
}

/** Lets somebody act by a link, once for each form, and remembers that they did. */
@Injectable()
export class UsePageLink {
  constructor(
    private readonly reader: PageLinkReader,
    private readonly store: AccessStore,
    private readonly partners: PartnerAccessStore,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of what is then done: where that is refused, the form may be sent again. */
  async run(tx: Transaction, attempt: PageAttempt): Promise<Result<OpenedLink, PageUseRefusal>> {
    const { linkSecret, pageToken, form, kind, subjectId } = attempt;
    const now = this.clock.now();
    const link = await this.store.findLinkForUpdate(tx, hashOfSecret(linkSecret));
    if (link !== null) await this.partners.lockUser(tx, link.userId);
    const opened = await this.reader.open(attempt);
    if (!opened.ok) return opened;
    nameAuthor({ kind: 'user', id: opened.value.userId });
    const checked = checkPageToken(pageToken, linkSecret, form, now);
    if (!checked.ok) return checked;
    if (!(await this.partners.takeToken(tx, hashOfSecret(pageToken), now)))
      return err({ type: 'token-used', link: opened.value });
    if (link !== null) await this.store.saveLink(tx, { ...link, lastUsedAt: now });
    await this.note(tx, opened.value, kind, subjectId);
    return ok(opened.value);
  }

  /** Remembers what was done by a link, where the form alone does not tell. */
  async note(tx: Transaction, link: OpenedLink, kind: LinkUseKind, subjectId: string | null = null): Promise<void> {
    await this.partners.addUse(tx, { id: newId(), linkId: link.linkId, kind, subjectId, usedAt: this.clock.now() });
  }

  /** Knows this browser from now on; confirmed where a code was entered in it. It keeps the secret that it has. */
  async remember(
    tx: Transaction,
    { userId, linkId }: Pick<OpenedLink, 'userId' | 'linkId'>,
    deviceSecret: string | null,
    isConfirmed: boolean,
  ): Promise<RememberedDevice> {
    const now = this.clock.now();
    const secret = deviceSecret ?? newSecret();
    await this.partners.putDevice(tx, {
      id: newId(),
      userId,
      linkId,
      secretHash: hashOfSecret(secret),
      createdAt: now,
      expiresAt: deviceExpiry(now),
      confirmedAt: isConfirmed ? now : null,
    });
    return { secret };
  }
}

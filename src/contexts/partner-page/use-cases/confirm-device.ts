import { Injectable } from '@nestjs/common';
import { ok, type Result } from '../../../kernel/result.js';
import { type PageAttempt, UsePageLink } from '../../access/index.js';
import { ActByCode, type ActByCodeRefusal } from './act-by-code.js';
import type { DeviceToKeep } from './answer-by-link.js';

/** Opens the page in one more browser, in which somebody enters the code from the invited mailbox. */
@Injectable()
export class ConfirmDevice {
  constructor(
    private readonly actByCode: ActByCode,
    private readonly usePageLink: UsePageLink,
  ) {}

  run(attempt: PageAttempt, code: string): Promise<Result<DeviceToKeep, ActByCodeRefusal>> {
    return this.actByCode.run<DeviceToKeep, never>(attempt, code, async (tx, link) => {
      const { secret } = await this.usePageLink.remember(tx, link, attempt.deviceSecret, true);
      return ok({ deviceSecret: secret });
    });
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { ClassificationReader } from '../classification-reader.js';
import { CodeIndexes } from './code-indexes.js';
import type { Scheme } from '../domain/code.js';
import { RenewClassifications } from './renew-classifications.js';

/** What is searched most first: the nomenclatures that profiles name, then those that lead to them. */
const WARMED: readonly Scheme[] = ['HS', 'ATECO', 'CPA', 'CN', 'NACE', 'CPV'];

/** Has the indices of codes read before anybody searches: a first search would otherwise wait for seconds. */
@Injectable()
export class WarmCodeIndexes {
  private readonly logger = new Logger(WarmCodeIndexes.name);

  constructor(
    private readonly indexes: CodeIndexes,
    private readonly classifications: ClassificationReader,
    private readonly renewals: RenewClassifications,
  ) {}

  /** Now, and again whenever other official files are in force. Ends when all that can be searched now is read. */
  async run(): Promise<void> {
    this.renewals.onRenewed(() => {
      this.warm().catch((error: unknown) => {
        this.logger.error({ event: 'code-indexes-not-warmed', reason: String(error) });
      });
    });
    await this.warm();
  }

  private async warm(): Promise<void> {
    for (const scheme of WARMED) {
      // One after the other: whoever searches meanwhile waits for one of them at most.
      if (this.classifications.isSearched(scheme)) await this.indexes.prepare(scheme);
    }
  }
}

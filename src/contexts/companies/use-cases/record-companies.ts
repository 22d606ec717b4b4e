import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import type { CompanyRecord } from '../domain/company-record.js';
import { withEssentials } from '../domain/essentials.js';
import { EMPTY_MARKET_PROFILE, type ProfileVersion } from '../domain/market-profile.js';
import { sameProfile } from '../domain/same-profile.js';
import { CompanyStore } from '../persistence/company-store.js';

/**
 * Takes in what a list of companies says now: new ones are added, known ones (by id) are brought up to date. What the
 * companies have stated beyond the list stays.
 */
@Injectable()
export class RecordCompanies {
  constructor(
    private readonly store: CompanyStore,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, records: readonly CompanyRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.store.saveCompanies(
      tx,
      records.map(({ company }) => company),
    );
    const latest = await this.store.latestVersions(
      tx,
      records.map(({ company }) => company.id),
    );
    const recordedAt = this.clock.now();
    const versions = records.flatMap(({ company, profile }): readonly ProfileVersion[] => {
      const known = latest.get(company.id);
      const body = withEssentials(known?.body ?? EMPTY_MARKET_PROFILE, profile, company.side);
      if (known !== undefined && sameProfile(known.body, body)) return [];
      const version = (known?.version ?? 0) + 1;
      return [{ companyId: company.id, version, body, recordedAt, recordedById: null, origin: 'import' }];
    });
    await this.store.addVersions(tx, versions);
  }
}

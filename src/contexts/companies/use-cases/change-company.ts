import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Company } from '../domain/company.js';
import { CompanyStore } from '../persistence/company-store.js';

/** Says anew what a company is called and where it is; its profile stays. */
@Injectable()
export class ChangeCompany {
  constructor(private readonly store: CompanyStore) {}

  run(tx: Transaction, company: Company): Promise<void> {
    return this.store.saveCompanies(tx, [company]);
  }
}

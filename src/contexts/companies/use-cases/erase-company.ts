import { Injectable } from '@nestjs/common';
import type { CompanyId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { CompanyStore } from '../persistence/company-store.js';

/** Erases what people of a company have written of it, and its name too where it takes part in nothing any more. */
@Injectable()
export class EraseCompany {
  constructor(private readonly store: CompanyStore) {}

  async run(tx: Transaction, id: CompanyId, takesPartElsewhere: boolean): Promise<void> {
    if (takesPartElsewhere) await this.store.eraseTexts(tx, id);
    else await this.store.erase(tx, id);
  }
}

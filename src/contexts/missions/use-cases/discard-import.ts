import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import type { NotFound } from '../domain/not-found.js';
import { ParticipantImportStore } from '../persistence/participant-import-store.js';

export type DiscardImportFailure = NotFound | { readonly type: 'import-already-confirmed' };

/** Forgets a list that is not to be taken over, with all that it says. */
@Injectable()
export class DiscardImport {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantImportStore,
  ) {}

  run(missionId: MissionId, importId: ParticipantImport['id']): Promise<Result<null, DiscardImportFailure>> {
    return this.database.run<Result<null, DiscardImportFailure>>(async (tx) => {
      const found = await this.store.findForUpdate(tx, missionId, importId);
      if (found === null) return err({ type: 'not-found', what: 'import' });
      if (found.state === 'confirmed') return err({ type: 'import-already-confirmed' });
      await this.store.remove(tx, importId);
      return ok(null);
    });
  }
}

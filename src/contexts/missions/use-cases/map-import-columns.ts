import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { changeColumns, type MappingRefusal } from '../domain/imports/column-mapping.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import type { NotFound } from '../domain/not-found.js';
import { ParticipantImportStore } from '../persistence/participant-import-store.js';
import { ExamineList } from './examine-list.js';

export type MapColumnsFailure = NotFound | MappingRefusal | { readonly type: 'import-already-confirmed' };

/** Changes which column of a list fills which field, and checks the list again. */
@Injectable()
export class MapImportColumns {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantImportStore,
    private readonly examineList: ExamineList,
  ) {}

  run(
    missionId: MissionId,
    importId: ParticipantImport['id'],
    fieldByHeader: Readonly<Record<string, string | null>>,
  ): Promise<Result<ParticipantImport, MapColumnsFailure>> {
    return this.database.run(async (tx) => {
      const found = await this.store.findForUpdate(tx, missionId, importId);
      if (found === null) return err({ type: 'not-found', what: 'import' });
      if (found.state === 'confirmed') return err({ type: 'import-already-confirmed' });
      const columns = changeColumns(found.columns, fieldByHeader, found.side);
      if (!columns.ok) return columns;
      // With other columns, other rows look like somebody: what was chosen is asked again.
      const chosen = { ...found, columns: columns.value, rowChoices: [] };
      const { totals, badRows, resemblingRows, contactRows } = await this.examineList.run(tx, chosen);
      const mapped: ParticipantImport = { ...chosen, totals, badRows, resemblingRows, contactRows };
      await this.store.save(tx, mapped);
      return ok(mapped);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { changeColumns, type MappingRefusal } from '../domain/imports/column-mapping.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import type { NotFound } from '../domain/not-found.js';
import { ChosenColumnStore } from '../persistence/chosen-column-store.js';
import { ParticipantImportStore } from '../persistence/participant-import-store.js';
import { ExamineList } from './examine-list.js';

export type MapColumnsFailure = NotFound | MappingRefusal | { readonly type: 'import-already-confirmed' };

/** Changes which column of a list fills which field, checks the list again, and keeps the choice for the next one like it. */
@Injectable()
export class MapImportColumns {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantImportStore,
    private readonly chosenColumns: ChosenColumnStore,
    private readonly examineList: ExamineList,
    private readonly clock: Clock,
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
      const { findings } = await this.examineList.run(tx, chosen);
      const mapped: ParticipantImport = { ...chosen, ...findings, areColumnsRemembered: false };
      await this.chosenColumns.keep(tx, found, mapped.columns, this.clock.now());
      await this.store.save(tx, mapped);
      return ok(mapped);
    });
  }
}

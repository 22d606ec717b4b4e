import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import { checkChoices, type ChoiceRefusal, type RowChoice } from '../domain/imports/row-choice.js';
import type { NotFound } from '../domain/not-found.js';
import { ParticipantImportStore } from '../persistence/participant-import-store.js';
import { ExamineList } from './examine-list.js';

export type ChooseForRowsFailure = NotFound | ChoiceRefusal | { readonly type: 'import-already-confirmed' };

/** Says what becomes of the rows of a list that look like somebody who is there, and tells what the list would do then. */
@Injectable()
export class ChooseForRows {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantImportStore,
    private readonly examineList: ExamineList,
  ) {}

  /** The choices take the place of all that were made before. */
  run(
    missionId: MissionId,
    importId: ParticipantImport['id'],
    choices: readonly RowChoice[],
  ): Promise<Result<ParticipantImport, ChooseForRowsFailure>> {
    return this.database.run(async (tx) => {
      const found = await this.store.findForUpdate(tx, missionId, importId);
      if (found === null) return err({ type: 'not-found', what: 'import' });
      if (found.state === 'confirmed') return err({ type: 'import-already-confirmed' });
      const checked = checkChoices(choices, found.resemblingRows);
      if (!checked.ok) return checked;
      const chosen = { ...found, rowChoices: checked.value };
      const { findings } = await this.examineList.run(tx, chosen);
      const examined: ParticipantImport = { ...chosen, ...findings };
      await this.store.save(tx, examined);
      return ok(examined);
    });
  }
}

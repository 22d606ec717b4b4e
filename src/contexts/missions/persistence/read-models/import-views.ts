import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { ParticipantImport } from '../../domain/imports/participant-import.js';

/** What a screen shows of a list that was sent: everything but its rows. */
export type ImportView = Pick<
  ParticipantImport,
  | 'id'
  | 'side'
  | 'fileName'
  | 'state'
  | 'columns'
  | 'totals'
  | 'badRows'
  | 'resemblingRows'
  | 'contactRows'
  | 'changedRows'
  | 'areColumnsRemembered'
  | 'rowChoices'
>;

@Injectable()
export class ImportViews {
  constructor(private readonly database: Database) {}

  async view(missionId: MissionId, id: ParticipantImport['id']): Promise<ImportView | null> {
    const [view] = await this.database.query<ImportView>(
      `SELECT participant_imports.id, participant_imports.side, participant_imports.file_name AS "fileName",
              participant_imports.state, participant_imports.columns, participant_imports.totals,
              participant_imports.bad_rows AS "badRows", participant_imports.resembling_rows AS "resemblingRows", participant_imports.contact_rows AS "contactRows",
              participant_imports.changed_rows AS "changedRows",
              participant_imports.are_columns_remembered AS "areColumnsRemembered",
              participant_imports.row_choices AS "rowChoices"
       FROM participant_imports WHERE participant_imports.mission_id = $1 AND participant_imports.id = $2`,
      [missionId, id],
    );
    return view ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import type { SpreadsheetLimits } from '../../../platform/documents/spreadsheet.js';
import { type ReadingFailure, SpreadsheetReader } from '../../../platform/documents/spreadsheet-reader.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { chosenColumns, guessColumns } from '../domain/imports/column-mapping.js';
import {
  HEADER_SEARCH_ROWS,
  MAXIMUM_PARTICIPANT_ROWS,
  type TableRefusal,
  tableOf,
} from '../domain/imports/import-table.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import type { Side } from '../domain/participation.js';
import { ChosenColumnStore } from '../persistence/chosen-column-store.js';
import { ParticipantImportStore } from '../persistence/participant-import-store.js';
import { ExamineList } from './examine-list.js';

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What a list of participants may measure. */
export const PARTICIPANT_FILE_LIMITS: SpreadsheetLimits = {
  maximumBytes: 10 * BYTES_PER_MEGABYTE,
  maximumRows: MAXIMUM_PARTICIPANT_ROWS + HEADER_SEARCH_ROWS,
  maximumColumns: 100,
  maximumCells: 400_000,
};

export type CheckFileFailure = ReadingFailure | TableRefusal;

/** A file as somebody sent it. */
export interface SentFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Reads a list of participants and tells what taking it over would do. Nothing about participants is saved. */
@Injectable()
export class CheckParticipantFile {
  constructor(
    private readonly spreadsheets: SpreadsheetReader,
    private readonly database: Database,
    private readonly store: ParticipantImportStore,
    private readonly chosenColumns: ChosenColumnStore,
    private readonly examineList: ExamineList,
    private readonly clock: Clock,
  ) {}

  async run(
    missionId: MissionId,
    side: Side,
    { fileName, bytes }: SentFile,
  ): Promise<Result<ParticipantImport, CheckFileFailure>> {
    const sheet = await this.spreadsheets.read(bytes, PARTICIPANT_FILE_LIMITS);
    if (!sheet.ok) return sheet;
    const table = tableOf(sheet.value, side);
    if (!table.ok) return table;
    const { headers, rows } = table.value;
    const guessed = guessColumns(headers, side);
    return this.database.run(async (tx) => {
      const chosen = await this.chosenColumns.find(tx, { missionId, side }, guessed);
      const columns = chosen === null ? guessed : chosenColumns(guessed, chosen);
      const list = { missionId, side, columns, rows, rowChoices: [] };
      const { findings } = await this.examineList.run(tx, list);
      const checked: ParticipantImport = {
        id: newId(),
        ...list,
        fileName,
        state: 'checked',
        ...findings,
        areColumnsRemembered: chosen !== null,
        createdAt: this.clock.now(),
        confirmedAt: null,
      };
      await this.store.add(tx, checked);
      return ok(checked);
    });
  }
}

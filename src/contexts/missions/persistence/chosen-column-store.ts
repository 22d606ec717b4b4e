import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Column } from '../domain/imports/column-mapping.js';
import type { Side } from '../domain/participation.js';

/** Whose lists they are. */
export interface ListPlace {
  readonly missionId: MissionId;
  readonly side: Side;
}

/** Headers may be long, and are not looked for by their parts. */
const DIGEST = `encode(sha256(convert_to($3, 'UTF8')), 'hex')`;

/** Which field each column was chosen to fill, by the headers of a list; the order of these tells no two apart. */
@Injectable()
export class ChosenColumnStore {
  async keep(tx: Transaction, { missionId, side }: ListPlace, columns: readonly Column[], now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO chosen_columns (mission_id, side, headers_digest, columns, chosen_at)
       VALUES ($1, $2, ${DIGEST}, $4, $5)
       ON CONFLICT (mission_id, side, headers_digest) DO UPDATE
         SET columns = excluded.columns, chosen_at = excluded.chosen_at`,
      [missionId, side, headersOf(columns), JSON.stringify(columns), now],
    );
  }

  /** Null where nobody has chosen anything for such headers. */
  async find(tx: Transaction, { missionId, side }: ListPlace, columns: readonly Column[]): Promise<Column[] | null> {
    const [found] = await tx.query<{ readonly columns: Column[] }>(
      `SELECT columns FROM chosen_columns WHERE mission_id = $1 AND side = $2 AND headers_digest = ${DIGEST}`,
      [missionId, side, headersOf(columns)],
    );
    return found?.columns ?? null;
  }
}

function headersOf(columns: readonly Column[]): string {
  return JSON.stringify(columns.map(({ header }) => header).toSorted());
}

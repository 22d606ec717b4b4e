import type { Id, MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Side } from '../participation.js';
import type { ChangedRow } from './changed-row.js';
import type { RowError } from './check-row.js';
import type { Column } from './column-mapping.js';
import type { TableRow } from './import-table.js';
import type { ContactRow } from './listed-contact.js';
import type { ResemblingRow, RowChoice } from './row-choice.js';

/** What taking a list over would do, or did, in numbers of rows. */
export interface ImportTotals {
  readonly rows: number;
  readonly toCreate: number;
  readonly toUpdate: number;
  readonly unchanged: number;
  /** Rows that look like somebody and are left out for it. */
  readonly skipped: number;
  readonly bad: number;
}

export interface BadRow {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly errors: readonly RowError[];
}

/** A list of participants that was sent: first only checked, then, when somebody confirms it, taken over. */
export interface ParticipantImport {
  readonly id: Id<'ParticipantImport'>;
  readonly missionId: MissionId;
  readonly side: Side;
  readonly fileName: string;
  readonly state: 'checked' | 'confirmed';
  readonly columns: readonly Column[];
  /** What the file says. Emptied once confirmed: it lives on in what was taken over. */
  readonly rows: readonly TableRow[];
  readonly totals: ImportTotals;
  readonly badRows: readonly BadRow[];
  /** Rows that would be added, although somebody there is looks like them. Emptied once confirmed. */
  readonly resemblingRows: readonly ResemblingRow[];
  /** What good rows do to how their participants are reached, where the list has a column for that. Emptied once confirmed. */
  readonly contactRows: readonly ContactRow[];
  /** What good rows change of those who are there, field by field. Emptied once confirmed. */
  readonly changedRows: readonly ChangedRow[];
  /** Whether the columns fill what was chosen for an earlier list of the mission with the same headers. */
  readonly areColumnsRemembered: boolean;
  /** What was chosen for the rows that look like somebody; the others are added. Emptied once confirmed. */
  readonly rowChoices: readonly RowChoice[];
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | null;
}

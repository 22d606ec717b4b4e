import { err, type Result } from '../../kernel/result.js';
import {
  type Cell,
  MAXIMUM_CELL_CHARACTERS,
  type SheetRow,
  type SpreadsheetFailure,
  type SpreadsheetLimits,
  upToLastFilled,
} from './spreadsheet.js';

/** Takes rows in as they are read, and stops the reading at the first one that is too much. */
export class RowCollector {
  readonly rows: SheetRow[] = [];
  private cellCount = 0;
  private characterCount = 0;

  constructor(private readonly limits: SpreadsheetLimits) {}

  /** Adds a row that is not blank; gives the refusal where the table is more than what is accepted. */
  add(row: number, cells: readonly Cell[]): Result<never, SpreadsheetFailure> | null {
    const filled = upToLastFilled(cells);
    const { maximumRows, maximumColumns, maximumCells, maximumBytes } = this.limits;
    if (row > maximumRows) return err({ type: 'too-many-rows', maximumRows });
    if (filled.length > maximumColumns) return err({ type: 'too-many-columns', maximumColumns });
    const lengths = filled.map(lengthOf);
    if (lengths.some((length) => length > MAXIMUM_CELL_CHARACTERS)) {
      return err({ type: 'cell-too-long', row, maximumCharacters: MAXIMUM_CELL_CHARACTERS });
    }
    this.cellCount += filled.length;
    this.characterCount += lengths.reduce((sum, length) => sum + length, 0);
    if (this.cellCount > maximumCells) return err({ type: 'too-many-cells', maximumCells });
    if (this.characterCount > maximumBytes) return err({ type: 'file-too-large', maximumBytes });
    this.rows.push({ row, cells: filled });
    return null;
  }
}

function lengthOf(cell: Cell): number {
  if (cell === null) return 0;
  return typeof cell === 'string' ? cell.length : (cell.shown ?? '').length;
}

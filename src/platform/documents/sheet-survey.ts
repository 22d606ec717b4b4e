import { type CellFault, storableText } from './spreadsheet.js';
import { type XmlTag, xmlTagsOf } from './xml-tags.js';

/** What the reader of cell values does not tell about a sheet. */
export interface SheetSurvey {
  /** The last row and column with a value, from 1. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Cells with a value. */
  readonly cellCount: number;
  /** Cells whose formula has no value, by row and column from 1. */
  readonly faultByCell: ReadonlyMap<string, CellFault>;
  /** Rows in which cells of several columns are merged into one, such as headings between the rows. */
  readonly mergedRows: ReadonlySet<number>;
}

/** The key of a cell in `faultByCell`. */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

// Each is tried on the attributes of one tag, and none can begin inside of its own match: that keeps them linear.
const ADDRESS = /\br="([A-Z]+)(\d+)"/;
const ERROR_TYPE = /\bt="e"/;
const ROW_NUMBER = /\br="(\d+)"/;
const MERGED_RANGE = /\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/;
/** Excel has no more; whoever claims more wants the reader to fill the memory with empty rows. */
const LAST_POSSIBLE_ROW = 1_048_576;
const ALPHABET_SIZE = 26;
const BEFORE_A = 64;

/**
 * Looks through the XML of a sheet (ECMA-376 part 1, 18.3.1) without building anything of it. It ends early where there
 * are more than `maximumCells` cells with a value: then nothing but their count is true.
 */
export function surveySheet(xml: string, maximumCells: number): SheetSurvey {
  const surveyor = new SheetSurveyor(xml);
  for (const tag of xmlTagsOf(xml)) {
    surveyor.visit(tag);
    if (surveyor.cellCount > maximumCells) break;
  }
  return surveyor;
}

/** A cell, as far as its tags were seen. */
interface SeenCell {
  readonly attributes: string;
  hasFormula: boolean;
  hasInlineText: boolean;
  /** The value as it is written, or null. */
  shown: string | null;
}

class SheetSurveyor implements SheetSurvey {
  lastRow = 0;
  lastColumn = 0;
  cellCount = 0;
  readonly faultByCell = new Map<string, CellFault>();
  readonly mergedRows = new Set<number>();
  private openCell: SeenCell | null = null;

  constructor(private readonly xml: string) {}

  visit(tag: XmlTag): void {
    if (tag.name === 'c') this.visitCell(tag);
    else if (tag.kind === 'closing') return;
    else if (tag.name === 'row') this.visitRow(tag);
    else if (tag.name === 'mergeCell') this.visitMergedRange(tag);
    else if (this.openCell !== null) this.visitInside(this.openCell, tag);
  }

  private visitCell({ kind, attributes }: XmlTag): void {
    if (kind !== 'closing') {
      this.openCell = { attributes, hasFormula: false, hasInlineText: false, shown: null };
    }
    if (kind === 'opening' || this.openCell === null) return;
    this.addCell(this.openCell);
    this.openCell = null;
  }

  private visitInside(cell: SeenCell, { name, kind, endsAt }: XmlTag): void {
    if (name === 'f') cell.hasFormula = true;
    else if (kind === 'empty') return;
    else if (name === 'is') cell.hasInlineText = true;
    else if (name === 'v') cell.shown ??= this.textAt(endsAt);
  }

  private visitRow({ attributes }: XmlTag): void {
    const row = Number(ROW_NUMBER.exec(attributes)?.[1] ?? 0);
    if (row > LAST_POSSIBLE_ROW) this.lastRow = Math.max(this.lastRow, row);
  }

  private visitMergedRange({ attributes }: XmlTag): void {
    const [, firstColumn, firstRow, lastColumn] = MERGED_RANGE.exec(attributes) ?? [];
    if (firstColumn !== lastColumn) this.mergedRows.add(Number(firstRow));
  }

  private addCell(cell: SeenCell): void {
    const address = ADDRESS.exec(cell.attributes);
    const fault = faultOf(cell);
    if (address === null || (fault === null && cell.shown === null && !cell.hasInlineText)) return;
    const row = Number(address[2]);
    const column = columnNumber(address[1] ?? '');
    this.cellCount += 1;
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
    if (fault !== null) this.faultByCell.set(cellKey(row, column), fault);
  }

  /** The text from here to the next tag. */
  private textAt(start: number): string {
    const end = this.xml.indexOf('<', start);
    return storableText(this.xml.slice(start, end === -1 ? undefined : end));
  }
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * ALPHABET_SIZE + letter.charCodeAt(0) - BEFORE_A, 0);
}

function faultOf({ attributes, hasFormula, shown }: SeenCell): CellFault | null {
  if (ERROR_TYPE.test(attributes)) return { problem: 'formula-error', shown };
  if (shown === null && hasFormula) return { problem: 'formula-without-value', shown: null };
  return null;
}

import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { digestOf } from '../../../platform/documents/digest.js';
import { readSpreadsheet } from '../../../platform/documents/read-spreadsheet.js';
import type { SheetRow, SpreadsheetFailure } from '../../../platform/documents/spreadsheet.js';
import { Clock } from '../../../platform/time/clock.js';
import { ClassificationReader } from '../classification-reader.js';
import { type FileContent, fileLayouts, type LayoutName, layoutOf } from '../domain/official/file-layouts.js';
import type { OfficialScheme } from '../domain/official/official-entry.js';
import type { OfficialFile } from '../domain/official/official-file.js';
import { type FileRow, type ImportPlan, planImport } from '../domain/official/plan-import.js';
import { ClassificationFileStore } from '../persistence/classification-file-store.js';
import { RenewClassifications } from './renew-classifications.js';

/** A file that somebody downloaded from its publisher, with what is not written in it. */
export interface FileToImport {
  readonly bytes: Buffer;
  readonly scheme: OfficialScheme;
  readonly edition: string;
  readonly licence: string;
  /** Without it, nothing is saved: the report says what would be. */
  readonly isConfirmed: boolean;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly layout: LayoutName;
  readonly content: FileContent;
  readonly digest: string;
  readonly plan: ImportPlan;
  /** When these very bytes were taken in before; null where they were not. */
  readonly knownSince: Instant | null;
  readonly isSaved: boolean;
}

export type ImportRefusal =
  | { readonly type: 'file-not-read'; readonly failure: SpreadsheetFailure }
  | {
      readonly type: 'layout-unknown';
      readonly columns: readonly string[];
      /** What is missing to each layout of the nomenclature. */
      readonly layouts: readonly { readonly layout: LayoutName; readonly missing: readonly string[] }[];
    }
  | { readonly type: 'no-good-row'; readonly report: ImportReport };

/** The largest published file has 13,000 rows and 3 MB. */
const LIMITS = { maximumBytes: 64_000_000, maximumRows: 200_000, maximumColumns: 60, maximumCells: 2_000_000 };

/**
 * Takes an official file of a nomenclature in, beside the lists that ship with the product. It computes for seconds: an
 * operator runs it in a process of its own.
 */
@Injectable()
export class ImportClassificationFile {
  constructor(
    private readonly database: Database,
    private readonly store: ClassificationFileStore,
    private readonly classifications: ClassificationReader,
    private readonly renewClassifications: RenewClassifications,
    private readonly clock: Clock,
  ) {}

  async run(file: FileToImport): Promise<Result<ImportReport, ImportRefusal>> {
    const read = await readSpreadsheet(file.bytes, LIMITS);
    if (!read.ok) return err({ type: 'file-not-read', failure: read.error });
    const [header, ...rows] = read.value;
    const columns = (header?.cells ?? []).map((cell) => (typeof cell === 'string' ? cell.toLowerCase() : ''));
    const layout = layoutOf(file.scheme, columns);
    if (layout === null) return err(unknownLayout(file.scheme, columns));
    await this.renewClassifications.run();
    const report = await this.take(
      file,
      layout,
      rows.map((row) => fileRow(row, columns)),
    );
    if (report.ok && report.value.isSaved) await this.renewClassifications.run();
    return report;
  }

  private take(
    { bytes, scheme, edition, licence, isConfirmed }: FileToImport,
    layout: LayoutName,
    rows: readonly FileRow[],
  ): Promise<Result<ImportReport, ImportRefusal>> {
    return this.database.run(async (tx) => {
      const kept = await this.store.fileForUpdate(tx, { layout, edition });
      const digest = digestOf(bytes);
      const keptByKey = await this.store.writtenEntries(tx, { layout, edition });
      const plan = planImport(layout, rows, { keptByKey, isPlaced: (code) => this.hasPlace(scheme, code) });
      const knownSince = kept?.digest === digest ? kept.importedAt : null;
      const { content } = fileLayouts[layout];
      const isSaved = isConfirmed && !isKnown(kept, { digest, licence }, plan);
      const report: ImportReport = { layout, content, digest, plan, knownSince, isSaved };
      if (plan.toKeep.length + plan.unchangedRows === 0) return err({ type: 'no-good-row', report });
      if (isSaved) await this.store.keep(tx, { layout, edition, licence, digest, importedAt: this.clock.now() }, plan);
      return ok(report);
    });
  }

  /** Indices name finer codes than lists do: one that a list knows above them is enough. */
  private hasPlace(scheme: OfficialScheme, code: string): boolean {
    for (let digits = code.length; digits >= 1; digits -= 1) {
      if (this.classifications.find(scheme, code.slice(0, digits)) !== null) return true;
    }
    return false;
  }
}

function isKnown(
  kept: OfficialFile | null,
  { digest, licence }: Pick<OfficialFile, 'digest' | 'licence'>,
  { toKeep, goneKeys }: ImportPlan,
): boolean {
  return kept?.digest === digest && kept.licence === licence && toKeep.length === 0 && goneKeys.length === 0;
}

function fileRow({ row, cells }: SheetRow, columns: readonly string[]): FileRow {
  const textByColumn = new Map<string, string>();
  let unreadableColumn: string | null = null;
  for (const [index, cell] of cells.entries()) {
    const column = columns[index] ?? '';
    if (typeof cell === 'string') textByColumn.set(column, cell);
    else if (cell !== null) unreadableColumn ??= column;
  }
  return { row, textByColumn, unreadableColumn };
}

function unknownLayout(scheme: OfficialScheme, columns: readonly string[]): ImportRefusal {
  const ofScheme = Object.entries(fileLayouts).filter(([, layout]) => layout.scheme === scheme);
  const layouts = ofScheme.map(([name, layout]) => ({
    layout: name as LayoutName,
    missing: layout.columns.filter((column) => !columns.includes(column)),
  }));
  return { type: 'layout-unknown', columns, layouts };
}

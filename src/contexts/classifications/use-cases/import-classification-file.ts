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
import { editionFault, type EditionForm } from '../domain/official/edition-forms.js';
import { type ImportLosses, libraryWith, losesMost, type StatedCode } from '../domain/official/import-losses.js';
import type { OfficialEntry, OfficialScheme } from '../domain/official/official-entry.js';
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
  /** Whether it is saved where most of the codes in force, or of the lines of profiles, lose their place by it. */
  readonly mayLoseMost: boolean;
  /** The codes that stand in profiles now. */
  readonly statedCodes: readonly StatedCode[];
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
  /** What it takes out of force; null for a file that is no list of codes. */
  readonly losses: ImportLosses | null;
}

export type ImportRefusal =
  | {
      readonly type: 'edition-malformed';
      readonly scheme: OfficialScheme;
      readonly edition: string;
      readonly form: EditionForm;
    }
  | { readonly type: 'loses-most'; readonly report: ImportReport; readonly losses: ImportLosses }
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
    const { scheme, edition } = file;
    const form = editionFault(scheme, edition, new Date(this.clock.now()).getUTCFullYear());
    if (form !== null) return err({ type: 'edition-malformed', scheme, edition, form });
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
    { bytes, scheme, edition, licence, isConfirmed, mayLoseMost, statedCodes }: FileToImport,
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
      const file: OfficialFile = { layout, edition, licence, digest, importedAt: this.clock.now() };
      const losses = this.lossesBy(file, entriesAfter(keptByKey, plan), statedCodes);
      const report: ImportReport = { layout, content, digest, plan, knownSince, isSaved, losses };
      if (plan.toKeep.length + plan.unchangedRows === 0) return err({ type: 'no-good-row', report });
      if (isSaved && losses !== null && !mayLoseMost && losesMost(losses)) {
        return err({ type: 'loses-most', report: { ...report, isSaved: false }, losses });
      }
      if (isSaved) await this.store.keep(tx, file, plan);
      return ok(report);
    });
  }

  /** Only a list of codes takes any out of force. */
  private lossesBy(
    file: OfficialFile,
    entries: readonly OfficialEntry[],
    statedCodes: readonly StatedCode[],
  ): ImportLosses | null {
    const { content, scheme } = fileLayouts[file.layout];
    if (content !== 'codes') return null;
    return this.classifications.lossesWith(
      libraryWith(this.classifications.library(), file, entries),
      scheme,
      statedCodes,
    );
  }

  /** Indices name finer codes than lists do: one that a list knows above them is enough. */
  private hasPlace(scheme: OfficialScheme, code: string): boolean {
    for (let digits = code.length; digits >= 1; digits -= 1) {
      if (this.classifications.find(scheme, code.slice(0, digits)) !== null) return true;
    }
    return false;
  }
}

/** What the file holds once the plan is carried out. */
function entriesAfter(
  keptByKey: ReadonlyMap<string, string>,
  { goneKeys, toKeep }: ImportPlan,
): readonly OfficialEntry[] {
  const changed = new Set([...goneKeys, ...toKeep.map(({ key }) => key)]);
  const unchanged = [...keptByKey].filter(([key]) => !changed.has(key));
  return [...unchanged.map(([, entry]) => JSON.parse(entry) as OfficialEntry), ...toKeep.map(({ entry }) => entry)];
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

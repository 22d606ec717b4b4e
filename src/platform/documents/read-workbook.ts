import { readSheet } from 'read-excel-file/node';
import { err, ok, type Result } from '../../kernel/result.js';
import { RowCollector } from './row-collector.js';
import { cellKey, type SheetSurvey, surveySheet } from './sheet-survey.js';
import {
  type Cell,
  cellOfText,
  isBlank,
  type SheetRow,
  type SpreadsheetFailure,
  type SpreadsheetLimits,
} from './spreadsheet.js';
import { hasOrdinaryTags, xmlTagsOf } from './xml-tags.js';
import { storedArchive, UnreadableArchive, ZipArchive } from './zip-archive.js';

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
/** A table of 10,000 rows with long texts takes about 30 MB; beyond this it is no table of ours. */
const MAXIMUM_UNPACKED_BYTES = 64 * 1024 * 1024;
/** A workbook with many sheets and pictures has some hundred. */
const MAXIMUM_PARTS = 2000;
const DAY_CHARACTERS = 'yyyy-mm-dd'.length;

type RawCell = string | number | boolean | Date | null;

/** Reads the first sheet of an .xlsx workbook. Formulas give their last computed value; nothing is ever computed here. */
export async function readWorkbook(
  bytes: Buffer,
  limits: SpreadsheetLimits,
): Promise<Result<readonly SheetRow[], SpreadsheetFailure>> {
  try {
    const archive = new ZipArchive(bytes);
    if (!archive.has(WORKBOOK)) return err({ type: 'not-a-spreadsheet' });
    if (archive.unpackedBytes > MAXIMUM_UNPACKED_BYTES) {
      return err({ type: 'file-too-large', maximumBytes: limits.maximumBytes });
    }
    const parts = await unpackParts(archive);
    const survey = surveySheet(textOf(parts, firstSheetPath(parts)), limits.maximumCells);
    return refusalOf(survey, limits) ?? rowsOf(await valuesOf(parts), survey, limits);
  } catch (error) {
    if (error instanceof UnreadableArchive) return err({ type: 'file-corrupt' });
    throw error;
  }
}

type Parts = ReadonlyMap<string, Buffer>;

/** The parts that the reader reads, each held to the length that the archive claims for it. */
async function unpackParts(archive: ZipArchive): Promise<Parts> {
  const paths = archive.paths.filter((path) => /\.xml(\.rels)?$/.test(path));
  if (paths.length > MAXIMUM_PARTS) throw new UnreadableArchive(`it has ${paths.length} parts`);
  const parts = new Map<string, Buffer>();
  for (const path of paths) {
    const part = await archive.unpack(path);
    if (!hasOrdinaryTags(part.toString('latin1'))) throw new UnreadableArchive(`the tags of ${path} are broken`);
    parts.set(path, part);
  }
  return parts;
}

/** What is too much, before anything of it is built. */
function refusalOf(survey: SheetSurvey, limits: SpreadsheetLimits): Result<never, SpreadsheetFailure> | null {
  const { maximumRows, maximumColumns, maximumCells } = limits;
  if (survey.cellCount > maximumCells) return err({ type: 'too-many-cells', maximumCells });
  if (survey.lastRow > maximumRows) return err({ type: 'too-many-rows', maximumRows });
  return survey.lastColumn > maximumColumns ? err({ type: 'too-many-columns', maximumColumns }) : null;
}

/**
 * The values of the first sheet. The reader gets an archive of what was unpacked here, not the one that was sent: it
 * believes claims that take seconds or gigabytes. Whatever it then stumbles over is in the file.
 */
async function valuesOf(parts: Parts): Promise<readonly (readonly RawCell[])[]> {
  try {
    // Its types say `typeof Date` where it gives a Date.
    return (await readSheet(storedArchive(parts))) as unknown as RawCell[][];
  } catch (error) {
    throw new UnreadableArchive(`its first sheet cannot be read: ${String(error)}`);
  }
}

function firstSheetPath(parts: Parts): string {
  const target = targetOf(textOf(parts, WORKBOOK_RELATIONS), firstSheetRelation(textOf(parts, WORKBOOK)));
  if (target === undefined) throw new UnreadableArchive('it has no first sheet');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function firstSheetRelation(workbook: string): string {
  for (const { name, attributes } of xmlTagsOf(workbook)) {
    const relation = name === 'sheet' ? /\br:id="([^"]+)"/.exec(attributes)?.[1] : undefined;
    if (relation !== undefined) return relation;
  }
  throw new UnreadableArchive('it names no sheet');
}

function targetOf(relations: string, relation: string): string | undefined {
  for (const { name, attributes } of xmlTagsOf(relations)) {
    if (name === 'Relationship' && attributes.includes(`Id="${relation}"`)) {
      return /\bTarget="([^"]+)"/.exec(attributes)?.[1];
    }
  }
  return undefined;
}

function textOf(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new UnreadableArchive(`it lacks ${path}`);
  return part.toString();
}

function rowsOf(
  rawRows: readonly (readonly RawCell[])[],
  survey: SheetSurvey,
  limits: SpreadsheetLimits,
): Result<readonly SheetRow[], SpreadsheetFailure> {
  const collector = new RowCollector(limits);
  for (let row = 1; row <= Math.max(rawRows.length, survey.lastRow); row += 1) {
    const rawCells = rawRows[row - 1] ?? [];
    const cells = Array.from({ length: survey.lastColumn }, (_, index): Cell => {
      const fault = survey.faultByCell.get(cellKey(row, index + 1));
      return fault ?? cellOf(rawCells[index] ?? null);
    });
    const isLeftOut = isBlank(cells) || isMergedHeading(row, cells, survey);
    const refusal = isLeftOut ? null : collector.add(row, cells);
    if (refusal !== null) return refusal;
  }
  return ok(collector.rows);
}

/** A heading over several columns, put between the rows of a list, is no row of it. */
function isMergedHeading(row: number, cells: readonly Cell[], survey: SheetSurvey): boolean {
  return survey.mergedRows.has(row) && cells.filter((cell) => cell !== null).length === 1;
}

function cellOf(raw: RawCell): Cell {
  if (raw === null) return null;
  if (raw instanceof Date && !Number.isNaN(raw.getTime())) return raw.toISOString().slice(0, DAY_CHARACTERS);
  return cellOfText(String(raw));
}

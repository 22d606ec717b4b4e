import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { err, ok, type Result } from '../../kernel/result.js';
import { RowCollector } from './row-collector.js';
import {
  cellOfText,
  isBlank,
  MAXIMUM_CELL_CHARACTERS,
  type SheetRow,
  type SpreadsheetFailure,
  type SpreadsheetLimits,
} from './spreadsheet.js';

/** Excel writes the separator of the user's country: a semicolon in Italy and Uzbekistan. */
const SEPARATORS = [';', ',', '\t'];
/** The first line of a file may say `sep=;`: Excel's own note, not a row. */
const SEPARATOR_NOTE = /^sep=(.)\r?\n/;
/** A separator that has not shown itself by then is none. */
const SEPARATOR_SEARCH_CHARACTERS = 100_000;
/** The parser is handed so much at a time, so that it can be stopped between. */
const CHUNK_CHARACTERS = 64 * 1024;
/** Blank lines and columns may follow a list: a spreadsheet program writes what is only coloured. So many do not. */
const BLANK_ALLOWANCE = 10;
/** What the parser holds of one row before it is one: a few cells of the greatest length. */
const MAXIMUM_RECORD_CHARACTERS = 16 * MAXIMUM_CELL_CHARACTERS;

/** Stops the parser in the midst of a row that has more columns than are accepted. */
class TooManyColumns extends Error {}

/** Reads a CSV text of any usual separator, in UTF-8 or UTF-16 with its mark. */
export async function readCsv(
  bytes: Buffer,
  limits: SpreadsheetLimits,
): Promise<Result<readonly SheetRow[], SpreadsheetFailure>> {
  const decoded = decode(bytes);
  if (decoded === null) return err({ type: 'encoding-unknown' });
  const text = decoded.replace(SEPARATOR_NOTE, '');
  const separator = SEPARATOR_NOTE.exec(decoded)?.[1] ?? separatorOf(text);
  const collector = new RowCollector(limits);
  let row = 0;
  try {
    for await (const record of recordsOf(text, separator, limits)) {
      row += 1;
      if (row > BLANK_ALLOWANCE * limits.maximumRows) {
        return err({ type: 'too-many-rows', maximumRows: limits.maximumRows });
      }
      const cells = record.map(cellOfText);
      const refusal = isBlank(cells) ? null : collector.add(row, cells);
      if (refusal !== null) return refusal;
    }
  } catch (error) {
    return err(failureOf(error, limits));
  }
  return ok(collector.rows);
}

function recordsOf(text: string, separator: string, { maximumColumns }: SpreadsheetLimits): AsyncIterable<string[]> {
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAXIMUM_RECORD_CHARACTERS,
    cast: (cell, { index }) => {
      // Blank ones behind the last column of a list are usual, and left out later.
      if (index >= BLANK_ALLOWANCE * maximumColumns) throw new TooManyColumns();
      return cell;
    },
  });
  return Readable.from(chunksOf(text)).pipe(parser) as AsyncIterable<string[]>;
}

function failureOf(error: unknown, { maximumColumns }: SpreadsheetLimits): SpreadsheetFailure {
  if (error instanceof TooManyColumns) return { type: 'too-many-columns', maximumColumns };
  if (!(error instanceof CsvError)) throw error;
  if (error.code !== 'CSV_MAX_RECORD_SIZE') return { type: 'file-corrupt' };
  // The parser reads ahead of the rows that it has given: it alone knows at which one it is.
  return { type: 'cell-too-long', row: Number(error.records) + 1, maximumCharacters: MAXIMUM_CELL_CHARACTERS };
}

/** The text, or null where its encoding cannot be known: guessing would garble names without anybody noticing. */
function decode(bytes: Buffer): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The separator that occurs most often outside of quotes in the first line that holds any. */
function separatorOf(text: string): string {
  const counts = new Map(SEPARATORS.map((separator) => [separator, 0]));
  let isQuoted = false;
  for (const character of text.slice(0, SEPARATOR_SEARCH_CHARACTERS)) {
    if (character === '"') isQuoted = !isQuoted;
    const count = isQuoted ? undefined : counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
    if (character === '\n' && !isQuoted && [...counts.values()].some((found) => found > 0)) break;
  }
  return SEPARATORS.reduce((best, candidate) =>
    (counts.get(candidate) ?? 0) > (counts.get(best) ?? 0) ? candidate : best,
  );
}

function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK_CHARACTERS) yield text.slice(start, start + CHUNK_CHARACTERS);
}

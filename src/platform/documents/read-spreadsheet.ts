import { isUtf8 } from 'node:buffer';
import { err, type Result } from '../../kernel/result.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import type { SheetRow, SpreadsheetFailure, SpreadsheetLimits } from './spreadsheet.js';

const ZIP_SIGNATURE = Buffer.from('PK');
/** UTF-16 without its mark has a zero in every second byte, a text with a fault one in a thousand. */
const TEXT_BYTES_BY_STRAY_ZERO = 10;
/** The compound file of old Excel, and the wrapping of an encrypted new one. */
const COMPOUND_FILE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The rows of a table that somebody made with a spreadsheet program: the first sheet of an .xlsx workbook, or a CSV
 * text. What a file is shows in its bytes, not in its name. Blank rows and merged headings between rows are left out.
 * It computes without a pause, for as long as a file makes it: SpreadsheetReader does so on a thread, with a deadline.
 */
export async function readSpreadsheet(
  bytes: Buffer,
  limits: SpreadsheetLimits,
): Promise<Result<readonly SheetRow[], SpreadsheetFailure>> {
  if (bytes.length === 0) return err({ type: 'file-empty' });
  if (bytes.length > limits.maximumBytes) return err({ type: 'file-too-large', maximumBytes: limits.maximumBytes });
  if (startsWith(bytes, COMPOUND_FILE_SIGNATURE)) {
    return err({ type: bytes.includes(ENCRYPTED_PACKAGE) ? 'file-encrypted' : 'legacy-excel-file' });
  }
  const rows = startsWith(bytes, ZIP_SIGNATURE) ? await readWorkbook(bytes, limits) : await readText(bytes, limits);
  return rows.ok && rows.value.length === 0 ? err({ type: 'file-empty' }) : rows;
}

function readText(bytes: Buffer, limits: SpreadsheetLimits): Promise<Result<readonly SheetRow[], SpreadsheetFailure>> {
  return isBinary(bytes) ? Promise.resolve(err({ type: 'not-a-spreadsheet' })) : readCsv(bytes, limits);
}

/** A stray NUL in a text is a fault of its cell; more of them, or other bytes that no text has, make no text. */
function isBinary(bytes: Buffer): boolean {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isUtf16 || !bytes.includes(0)) return false;
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros * TEXT_BYTES_BY_STRAY_ZERO > bytes.length || !isUtf8(bytes);
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

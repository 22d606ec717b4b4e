import { crc32, deflateRawSync } from 'node:zlib';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * An .xlsx file whose only sheet has these rows, as XML of `<sheetData>`, and whatever follows them; `strings` is the XML
 * of the texts that cells name by number.
 */
export function workbookOf(rows: string, afterRows = '', strings?: string): Buffer {
  return zipOf({
    ...(strings !== undefined && { 'xl/sharedStrings.xml': strings }),
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData>${afterRows}</worksheet>`,
  });
}

/** A row of cells that hold text, from column A. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, index) => {
    const address = `${String.fromCharCode(65 + index)}${row}`;
    return text === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** A ZIP archive of these files. `claimedBytes` is what it says a file unpacks to, where that is a lie. */
export function zipOf(textByPath: Readonly<Record<string, string>>, claimedBytes?: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(textByPath)) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(text);
    const sizes = [crc32(text), packed.length, claimedBytes ?? Buffer.byteLength(text)];
    const local = record([0x04034b50], [20, 0, 8, 0, 0], sizes, [name.length, 0]);
    const entry = record([0x02014b50], [20, 20, 0, 8, 0, 0], sizes, [name.length, 0, 0, 0, 0], [0, offset]);
    parts.push(local, name, packed);
    directory.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const count = Object.keys(textByPath).length;
  const end = record([0x06054b50], [0, 0, count, count], [directoryBytes.length, offset], [0]);
  return Buffer.concat([...parts, directoryBytes, end]);
}

/** Groups of numbers as a ZIP header holds them: 32 bits and 16 bits by turns, the first group of 32. */
function record(...groups: readonly (readonly number[])[]): Buffer {
  return Buffer.concat(
    groups.flatMap((numbers, group) =>
      numbers.map((number) => {
        const bytes = Buffer.alloc(group % 2 === 0 ? 4 : 2);
        if (group % 2 === 0) bytes.writeUInt32LE(number >>> 0);
        else bytes.writeUInt16LE(number);
        return bytes;
      }),
    ),
  );
}

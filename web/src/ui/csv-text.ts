const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as a file that spreadsheet programs open: cells quoted and parted by semicolons, as those of Italy expect. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('');
}

/** Quoted, unless it is a number; what a spreadsheet would take for a formula is made text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

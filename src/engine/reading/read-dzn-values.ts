/** A value of a MiniZinc data file, as far as the public instances use them: a table or a list of sets becomes rows. */
export type DznValue = number | readonly (number | readonly number[])[];

/**
 * Reads `name = value;` assignments: whole numbers, `[1,2]`, `[{1,2},{}]`, `[{1..4}]` and `[|1,2|3,4|]`.
 * `null` where the text holds anything else.
 */
export function readDznValues(text: string): Map<string, DznValue> | null {
  const values = new Map<string, DznValue>();
  const withoutComments = text.replaceAll(/%.*$/gmu, '');
  for (const assignment of withoutComments.split(';')) {
    if (assignment.trim() === '') continue;
    const match = /^\s*(?<name>[A-Za-z_]\w*)\s*=(?<value>[^=]*)$/u.exec(assignment);
    if (match?.groups === undefined) return null;
    const { name = '', value = '' } = match.groups;
    const parsed = readValue(value.replaceAll(/\s+/gu, ''));
    if (parsed === null) return null;
    values.set(name, parsed);
  }
  return values;
}

function readValue(text: string): DznValue | null {
  if (/^-?\d+$/u.test(text)) return Number(text);
  const table = /^\[\|(?<rows>.*)\|\]$/u.exec(text)?.groups?.rows;
  if (table !== undefined) return readEach(table.split('|'), readNumbers);
  const list = /^\[(?<entries>.*)\]$/u.exec(text)?.groups?.entries;
  if (list === undefined) return null;
  if (!list.includes('{')) return readNumbers(list);
  const sets = [...list.matchAll(/\{(?<members>[^{}]*)\}/gu)].map((match) => match.groups?.members ?? '');
  const isWhole = list.replaceAll(/\{[^{}]*\}/gu, '').replaceAll(',', '') === '';
  return isWhole ? readEach(sets, readSet) : null;
}

function readEach(parts: readonly string[], read: (part: string) => number[] | null): number[][] | null {
  const rows: number[][] = [];
  for (const part of parts) {
    const row = read(part);
    if (row === null) return null;
    rows.push(row);
  }
  return rows;
}

/** At most this many members are taken from a range: no slot lies beyond, and a range must not cost memory without end. */
const LONGEST_RANGE = 10_000;

function readSet(text: string): number[] | null {
  const range = /^(?<from>\d+)\.\.(?<to>\d+)$/u.exec(text)?.groups;
  if (range === undefined) return readNumbers(text);
  const from = Number(range.from);
  const length = Number(range.to) - from + 1;
  return length > LONGEST_RANGE ? null : Array.from({ length: Math.max(0, length) }, (_, index) => from + index);
}

/** Numbers with commas between them; a trailing comma is fine. */
function readNumbers(text: string): number[] | null {
  const parts = text.split(',').filter((part) => part !== '');
  return parts.every((part) => /^-?\d+$/u.test(part)) ? parts.map(Number) : null;
}

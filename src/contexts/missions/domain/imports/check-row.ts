import type { Side } from '../participation.js';
import type { Column } from './column-mapping.js';
import { type CellProblem, fieldReadings, type ImportVocabulary, type Reading } from './field-readings.js';
import { importFieldsOf } from './import-field.js';
import type { TableCell, TableRow } from './import-table.js';
import { CONTACT_FIELDS, isContactField } from './listed-contact.js';
import { type FieldName, type StatedFields, UNSTATED_FIELDS } from './participant-fields.js';

/** Something wrong in a row; the column is null where it lacks one altogether. */
export interface RowError extends CellProblem {
  readonly column: string | null;
}

/** A row that can be taken over, or everything that is wrong with it. */
export interface CheckedRow {
  readonly row: number;
  readonly stated: StatedFields;
  readonly errors: readonly RowError[];
}

/** What to say of a required field that is not there. */
const PROBLEM_OF_MISSING_FIELD: Partial<Record<FieldName, string>> = {
  name: 'missing-name',
  countryCode: 'missing-country',
};

/** Fields of which nobody has none: a blank cell leaves them as they are, or as they usually are. */
const KEPT_WHEN_BLANK: ReadonlySet<FieldName> = new Set([
  'externalReference',
  'countryCode',
  'maximumMeetings',
  // Their own people may have stated it: it is taken away on purpose only.
  ...CONTACT_FIELDS,
]);

/** How a list of one side is read. */
export interface RowRules {
  readonly side: Side;
  readonly columns: readonly Column[];
  readonly vocabulary: ImportVocabulary;
}

/** Reads every cell of a row, and tells all that is wrong at once. */
export function checkRow({ row, cells }: TableRow, rules: RowRules): CheckedRow {
  const errors: RowError[] = errorsOfMissingColumns(rules);
  const stated: Record<string, unknown> = {};
  for (const [index, { header, field }] of rules.columns.entries()) {
    if (field === null) continue;
    const reading = readCell(cells[index] ?? null, field, rules);
    if (reading === null) continue;
    if (reading.problems === undefined) stated[field] = reading.value;
    else errors.push(...reading.problems.map((problem) => ({ column: header, ...problem })));
  }
  return { row, stated: stated, errors };
}

/** What a cell says of its field, or null where it says nothing and what is stored stays. */
function readCell(cell: TableCell, field: FieldName, { side, vocabulary }: RowRules): Reading<unknown> | null {
  if (cell === null) return readBlank(field, side);
  if (typeof cell === 'object') return faulty(cell.problem, cell.shown, field);
  // A formula that arrives as text was never computed: in a CSV file, or in a column that is formatted as text.
  if (cell.startsWith('=')) return faulty('formula-without-value', cell, field);
  return fieldReadings[field](cell, vocabulary);
}

/** Whatever stands where somebody's address is expected may be one, and is not told. */
function faulty(problem: string, value: string | null, field: FieldName): Reading<never> {
  return { problems: [isContactField(field) ? { problem, value: null, isWithheld: true } : { problem, value }] };
}

function readBlank(field: FieldName, side: Side): Reading<unknown> | null {
  const problem = PROBLEM_OF_MISSING_FIELD[field];
  if (problem !== undefined && isRequired(field, side)) return { problems: [{ problem, value: null }] };
  return KEPT_WHEN_BLANK.has(field) ? null : { value: UNSTATED_FIELDS[field] };
}

function errorsOfMissingColumns({ side, columns }: RowRules): RowError[] {
  const filled = new Set(columns.map(({ field }) => field));
  return Object.entries(PROBLEM_OF_MISSING_FIELD)
    .filter(([field]) => isRequired(field as FieldName, side) && !filled.has(field as FieldName))
    .map(([, problem]) => ({ column: null, problem, value: null }));
}

function isRequired(field: FieldName, side: Side): boolean {
  return importFieldsOf(side).some(({ name, requiredFor }) => name === field && requiredFor.includes(side));
}

import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Side } from '../participation.js';
import { importFieldsOf, plainHeader } from './import-field.js';
import type { FieldName } from './participant-fields.js';

/** A column of the file and the field it fills; null when it is not imported. */
export interface Column {
  readonly header: string;
  readonly field: FieldName | null;
}

export type MappingRefusal =
  | { readonly type: 'unknown-column'; readonly column: string }
  | { readonly type: 'unknown-field'; readonly field: string }
  | { readonly type: 'field-filled-twice'; readonly field: FieldName };

/** Columns with the fields that their headers name in one of our languages; the first of two that name the same has it. */
export function guessColumns(headers: readonly string[], side: Side): readonly Column[] {
  const taken = new Set<FieldName>();
  return headers.map((header) => {
    const plain = plainHeader(header);
    const field = importFieldsOf(side).find(({ name, headers: known }) => known.includes(plain) && !taken.has(name));
    if (field !== undefined) taken.add(field.name);
    return { header, field: field?.name ?? null };
  });
}

/** The columns as they were chosen for an earlier list with the same headers; each header keeps its place in this one. */
export function chosenColumns(columns: readonly Column[], chosen: readonly Column[]): readonly Column[] {
  const fieldByHeader = new Map(chosen.map(({ header, field }) => [header, field]));
  return columns.map(({ header }) => ({ header, field: fieldByHeader.get(header) ?? null }));
}

/** How many of these texts name a field: the row of headers is where most do. */
export function recognisedHeaders(texts: readonly string[], side: Side): number {
  return guessColumns(texts, side).filter(({ field }) => field !== null).length;
}

/** The columns with other fields, as somebody chose; columns that are not named stay as they are. */
export function changeColumns(
  columns: readonly Column[],
  fieldByHeader: Readonly<Record<string, string | null>>,
  side: Side,
): Result<readonly Column[], MappingRefusal> {
  const known = new Map<string, FieldName>(importFieldsOf(side).map(({ name }) => [name, name]));
  const changed = new Map(columns.map(({ header, field }) => [header, field]));
  for (const [header, chosen] of Object.entries(fieldByHeader)) {
    if (!changed.has(header)) return err({ type: 'unknown-column', column: header });
    const field = chosen === null ? null : known.get(chosen);
    if (field === undefined) return err({ type: 'unknown-field', field: chosen ?? '' });
    changed.set(header, field);
  }
  const fields = [...changed.values()].filter((field) => field !== null);
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice !== undefined) return err({ type: 'field-filled-twice', field: twice });
  return ok([...changed].map(([header, field]) => ({ header, field })));
}

import type { ListedCode } from '../domain/code-list.js';
import type { Labels } from '../domain/code.js';

/** The columns of every table of codes with labels. */
export const labelledColumns = ['code', 'it', 'en', 'ru'] as const;

type LabelledRow = Readonly<Record<(typeof labelledColumns)[number], string>>;

/** What is shipped is nobody's official list. */
export const SHIPPED = { officialLabels: null, isOfficial: false } as const;

function labelsOf({ it, en, ru }: LabelledRow): Labels {
  return { it, en, ru };
}

/** The rows as codes of a list, each below what `parentOf` says. */
export function listedCodes(
  rows: readonly LabelledRow[],
  parentOf: (code: string) => string | null,
): readonly ListedCode[] {
  return rows.map((row) => ({ code: row.code, parent: parentOf(row.code), labels: labelsOf(row), ...SHIPPED }));
}

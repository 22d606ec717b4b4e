import { officialEntry, type OfficialEntry } from './official-entry.js';

const DIGITS_OF_SUBHEADING = 6;
/** Where a subheading is not divided, its one tariff line ends so and says the same. */
const UNDIVIDED = '00';

/** The entries of the Combined Nomenclature with the subheadings that it leaves out because they are not divided. */
export function withUndividedSubheadings(entries: readonly OfficialEntry[]): readonly OfficialEntry[] {
  const codes = new Set(entries.map(({ code }) => code));
  const undivided = entries.filter(
    ({ code }) =>
      code.endsWith(UNDIVIDED) && code.length > DIGITS_OF_SUBHEADING && !codes.has(code.slice(0, DIGITS_OF_SUBHEADING)),
  );
  return [
    ...entries,
    ...undivided.map(({ code, labels }) => officialEntry({ code: code.slice(0, DIGITS_OF_SUBHEADING), labels })),
  ];
}

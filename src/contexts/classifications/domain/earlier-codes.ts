import type { Scheme } from './code.js';
import type { CodeList, ListedCode } from './code-list.js';
import { earlierLists, type OfficialLibrary, successionsOf } from './official/official-library.js';
import type { SchemeRules } from './scheme-rules.js';

/** A code that is one no more: of which edition it was, and what took its place as far as is known. */
export interface EarlierCode {
  readonly edition: string;
  readonly successors: readonly string[];
}

export type EarlierCodes = ReadonlyMap<string, EarlierCode>;

/** Codes of an earlier edition that are codes no more, with those that took their place, as they ship. */
export interface ShippedSuccessions {
  readonly edition: string;
  readonly successorsByCode: ReadonlyMap<string, readonly string[]>;
}

/** Where to look for codes that are no more. */
export interface EarlierSources {
  readonly library: OfficialLibrary;
  readonly shipped: ShippedSuccessions | null;
  /** The shipped list where an imported one of a newer edition took its place. */
  readonly replaced: { readonly edition: string; readonly listed: readonly ListedCode[] } | null;
  /** The edition that is in force. */
  readonly edition: string;
}

/** The codes of a scheme that were codes in an earlier edition and are none in the list in force. */
export function earlierCodes(scheme: Scheme, present: CodeList, sources: EarlierSources): EarlierCodes {
  const noted = [...droppedCodes(scheme, sources), ...succeededCodes(scheme, sources)];
  return new Map(noted.filter(([code]) => !present.lists(code)));
}

type NotedCode = readonly [code: string, known: EarlierCode];

/** Of which only older lists tell that they were codes. */
function droppedCodes(scheme: Scheme, { library, replaced, edition }: EarlierSources): readonly NotedCode[] {
  const lists = [
    ...earlierLists(library, scheme, edition).map((list) => ({ edition: list.edition, codes: list.entries })),
    ...(replaced === null ? [] : [{ edition: replaced.edition, codes: replaced.listed }]),
  ];
  return lists.flatMap((list) =>
    list.codes.map(({ code }): NotedCode => [code, { edition: `${scheme} ${list.edition}`, successors: [] }]),
  );
}

/** Of which it is said what took their place. */
function succeededCodes(scheme: Scheme, { library, shipped }: EarlierSources): readonly NotedCode[] {
  const shippedCodes =
    shipped === null
      ? []
      : [...shipped.successorsByCode].map(([code, successors]): NotedCode => [
          code,
          { edition: shipped.edition, successors },
        ]);
  const imported = successionsOf(library, scheme).flatMap((file) =>
    file.entries.map(({ code, successors }): NotedCode => [code, { edition: `${scheme} ${file.edition}`, successors }]),
  );
  return [...shippedCodes, ...imported];
}

/** What is known of a code that is one no more, or of the nearest above it that is none. */
export function earlierAtOrAbove(code: string, rules: SchemeRules, earlier: EarlierCodes): EarlierCode | null {
  const known = earlier.get(code);
  if (known !== undefined) return known;
  const above = rules.prefixAbove(code);
  return above === null ? null : earlierAtOrAbove(above, rules, earlier);
}

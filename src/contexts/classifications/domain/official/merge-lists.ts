import type { PartialLabels } from '../code.js';
import type { ListedCode } from '../code-list.js';
import type { SchemeRules } from '../scheme-rules.js';
import type { OfficialEntry } from './official-entry.js';

/** What official files add to the list that ships with the product. */
export interface OfficialAddition {
  /** The codes of the official list; null where none was imported. */
  readonly entries: readonly OfficialEntry[] | null;
  /** Whether the official list is of a newer edition than the shipped one: what it leaves out is a code no more. */
  readonly isNewer: boolean;
  /** Further labels of codes that are listed. */
  readonly labels: readonly OfficialEntry[];
}

/**
 * The shipped list with what official files say. A shipped label stays, since it is short and in three languages; the
 * official one stands beside it. Each code lies below what either says or, where none does, below its nearest prefix.
 */
export function mergedList(
  rules: SchemeRules,
  shipped: readonly ListedCode[],
  { entries, isNewer, labels }: OfficialAddition,
): readonly ListedCode[] {
  const officialByCode = new Map((entries ?? []).map((entry) => [entry.code, entry]));
  const kept = isNewer ? shipped.filter(({ code, parent }) => parent === null || officialByCode.has(code)) : shipped;
  const shippedByCode = new Map(kept.map((listed) => [listed.code, listed]));
  const labelsByCode = new Map<string, PartialLabels>();
  for (const { code, labels: said } of [...(entries ?? []), ...labels]) {
    labelsByCode.set(code, { ...labelsByCode.get(code), ...said });
  }
  const isListed = (code: string): boolean => shippedByCode.has(code) || officialByCode.has(code);
  return [...new Set([...shippedByCode.keys(), ...officialByCode.keys()])].map((code): ListedCode => {
    const before = shippedByCode.get(code);
    const officialLabels = labelsByCode.get(code) ?? before?.officialLabels ?? null;
    const named = [before?.parent, officialByCode.get(code)?.parent].find(
      (parent) => parent != null && isListed(parent),
    );
    return {
      code,
      parent: named ?? nearestPrefix(code, rules, isListed),
      labels: before?.labels == null ? officialLabels : { ...officialLabels, ...before.labels },
      officialLabels,
      isOfficial: officialByCode.has(code),
    };
  });
}

function nearestPrefix(code: string, rules: SchemeRules, isListed: (code: string) => boolean): string | null {
  const above = rules.prefixAbove(code);
  return above === null || isListed(above) ? above : nearestPrefix(above, rules, isListed);
}

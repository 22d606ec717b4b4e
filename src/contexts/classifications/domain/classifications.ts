import { atecoRules, cpaRules, naceRules } from './ateco.js';
import type { Scheme } from './code.js';
import { CodeList, type ListedCode } from './code-list.js';
import { type EarlierCodes, earlierCodes, type ShippedSuccessions } from './earlier-codes.js';
import { cpvRules } from './cpv.js';
import { cnRules, hsRules } from './hs.js';
import { withSections } from './numberings.js';
import { mergedList } from './official/merge-lists.js';
import type { LayoutName } from './official/file-layouts.js';
import type { OfficialEntry } from './official/official-entry.js';
import { compareEditions } from './official/official-file.js';
import { inForce, type OfficialLibrary } from './official/official-library.js';
import { withUndividedSubheadings } from './official/tariff-lines.js';
import type { SchemeRules } from './scheme-rules.js';

/** A list that ships with the product, and which codes of the edition before it are codes no more. */
export interface ShippedList {
  readonly edition: string;
  readonly listed: readonly ListedCode[];
  readonly successions: ShippedSuccessions | null;
}

export type ShippedLists = Readonly<Record<'HS' | 'ATECO' | 'CPA', ShippedList>>;

/** Of what is known only once it was imported. */
const NOTHING_SHIPPED: ShippedList = { edition: '', listed: [], successions: null };

/** All that is known of the codes of one scheme. */
export interface Classification {
  readonly rules: SchemeRules;
  readonly list: CodeList;
  readonly earlier: EarlierCodes;
  /** Empty where nothing ships and nothing was imported. */
  readonly edition: string;
  /** Whether an official list was imported: codes that it leaves out are then no codes. */
  readonly isOfficial: boolean;
}

export type Classifications = Readonly<Record<Scheme, Classification>>;

/** Puts the shipped lists and the imported official files together. */
export function classificationsOf(shipped: ShippedLists, library: OfficialLibrary): Classifications {
  const goods = merged(hsRules, shipped.HS, library, 'hs-codes', ['hs-sections', 'hs-labels-ru']);
  const activities = merged(atecoRules, shipped.ATECO, library, 'ateco-codes', []);
  const services = merged(cpaRules, shipped.CPA, library, 'cpa-codes', []);
  const HS = classification(hsRules, shipped.HS, goods, library);
  return {
    HS,
    CN: tariffLines(goods.listed, HS, library),
    ATECO: classification(atecoRules, shipped.ATECO, activities, library),
    CPA: classification(cpaRules, shipped.CPA, services, library),
    NACE: importedAlone(naceRules, 'nace-codes', library),
    CPV: importedAlone(cpvRules, 'cpv-codes', library),
  };
}

interface Merged {
  readonly listed: readonly ListedCode[];
  readonly edition: string;
  readonly isOfficial: boolean;
  readonly isNewer: boolean;
}

/** An official list that is older than the shipped one only says which codes there were. */
function merged(
  rules: SchemeRules,
  { edition, listed }: ShippedList,
  library: OfficialLibrary,
  layout: LayoutName,
  labelLayouts: readonly LayoutName[],
): Merged {
  const list = inForce(library, layout);
  const official = list !== null && compareEditions(list.edition, edition) >= 0 ? list : null;
  const isNewer = official !== null && compareEditions(official.edition, edition) > 0;
  const labels = labelLayouts.flatMap((name) => inForce(library, name)?.entries ?? []);
  const entries = official === null ? null : placedEntries(rules.scheme, official);
  return {
    listed: mergedList(rules, listed, { entries, isNewer, labels }),
    edition: official?.edition ?? edition,
    isOfficial: official !== null,
    isNewer,
  };
}

/** Published lists of NACE and CPA do not say which section a division lies in. */
function placedEntries(
  scheme: Scheme,
  { edition, entries }: { readonly edition: string; readonly entries: readonly OfficialEntry[] },
): readonly OfficialEntry[] {
  return scheme === 'NACE' || scheme === 'CPA' ? withSections(entries, scheme, edition) : entries;
}

function classification(
  rules: SchemeRules,
  shipped: ShippedList,
  { listed, edition, isOfficial, isNewer }: Merged,
  library: OfficialLibrary,
): Classification {
  const list = new CodeList(rules, listed);
  const replaced = isNewer ? shipped : null;
  const earlier = earlierCodes(rules.scheme, list, { library, shipped: shipped.successions, replaced, edition });
  return { rules, list, earlier, edition, isOfficial };
}

function importedAlone(rules: SchemeRules, layout: LayoutName, library: OfficialLibrary): Classification {
  return classification(rules, NOTHING_SHIPPED, merged(rules, NOTHING_SHIPPED, library, layout, []), library);
}

/** The Combined Nomenclature, whose tariff lines stand below the subheadings of the HS. */
function tariffLines(goods: readonly ListedCode[], hs: Classification, library: OfficialLibrary): Classification {
  const official = inForce(library, 'cn-codes');
  const entries = official === null ? null : withUndividedSubheadings(official.entries);
  const listed = entries === null ? goods : mergedList(cnRules, goods, { entries, isNewer: false, labels: [] });
  const list = new CodeList(cnRules, listed);
  const edition = official?.edition ?? hs.edition;
  const earlier = earlierCodes('CN', list, { library, shipped: null, replaced: null, edition });
  const earlierGoods = [...hs.earlier].filter(([code]) => !list.lists(code));
  return {
    rules: cnRules,
    list,
    earlier: new Map([...earlierGoods, ...earlier]),
    edition,
    isOfficial: official !== null,
  };
}

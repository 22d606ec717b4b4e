import { headingsLinkedTo, type HeadingsByClass } from './activity-links.js';
import type { Scheme } from './code.js';
import type { LayoutName } from './official/file-layouts.js';
import { inForce, type OfficialLibrary } from './official/official-library.js';
import { officialServiceLinks } from './service-activities.js';

const DIGITS_OF_HEADING = 4;
const DIGITS_OF_SUBHEADING = 6;

/** Codes of one nomenclature by codes of another, both in normal form. */
export type LinksByCode = ReadonlyMap<string, readonly string[]>;

/** A code of another scheme that goes with a code. */
export interface LinkedCode {
  readonly scheme: Scheme;
  readonly code: string;
}

/** What leads from goods, activities and products to each other. */
export interface Crosswalks {
  /** By subheading where imported links say it, else by heading. */
  readonly activitiesByGoods: LinksByCode;
  readonly productsByTariffLine: LinksByCode;
  readonly headingsByActivity: HeadingsByClass;
  /** Classes of NACE by subheading, and headings by class; empty until their links were imported. */
  readonly classesByGoods: LinksByCode;
  readonly headingsByClass: LinksByCode;
  /** ATECO by class of NACE, and the other way; empty until both lists or their links were imported. */
  readonly activitiesByClass: LinksByCode;
  readonly classesByActivity: LinksByCode;
}

/** The links of imported files, and where there are none the shipped ones. */
export function crosswalksOf(library: OfficialLibrary, headingsByActivity: HeadingsByClass): Crosswalks {
  const official = linksIn(library, 'hs-ateco-links');
  const classesByGoods = linksIn(library, 'hs-nace-links');
  const activitiesByClass = officialServiceLinks(library);
  return {
    activitiesByGoods: official.size > 0 ? official : turned(headingsByActivity),
    productsByTariffLine: linksIn(library, 'cn-cpa-links'),
    headingsByActivity,
    classesByGoods,
    headingsByClass: turned(classesByGoods, (goods) => goods.slice(0, DIGITS_OF_HEADING)),
    activitiesByClass,
    classesByActivity: turned(activitiesByClass),
  };
}

/**
 * The activities and products that go with goods, and the goods and activities that go with each other; none for chapters,
 * sections and codes of CPV, which are too broad to say anything or of which no link is published.
 */
export function linkedTo(scheme: Exclude<Scheme, 'CPA'>, code: string, walks: Crosswalks): readonly LinkedCode[] {
  switch (scheme) {
    case 'HS':
    case 'CN':
      return [
        ...of('CPA', walks.productsByTariffLine.get(code)),
        ...of('ATECO', atSubheading(walks.activitiesByGoods, code)),
        ...of('NACE', atSubheading(walks.classesByGoods, code)),
      ];
    case 'ATECO':
      return [
        ...of('HS', headingsLinkedTo(code, walks.headingsByActivity)),
        ...of('NACE', walks.classesByActivity.get(code)),
      ];
    case 'NACE':
      return [
        ...of('ATECO', walks.activitiesByClass.get(code)),
        // The first four digits of CPA are those of NACE.
        ...of('CPA', [code]),
        ...of('HS', walks.headingsByClass.get(code)),
      ];
    case 'CPV':
      return [];
  }
}

function of(scheme: Scheme, codes: readonly string[] = []): readonly LinkedCode[] {
  return codes.map((code) => ({ scheme, code }));
}

function atSubheading(links: LinksByCode, code: string): readonly string[] | undefined {
  return links.get(code.slice(0, DIGITS_OF_SUBHEADING)) ?? links.get(code.slice(0, DIGITS_OF_HEADING));
}

function linksIn(library: OfficialLibrary, layout: LayoutName): LinksByCode {
  const links = new Map<string, string[]>();
  for (const { code, linked } of inForce(library, layout)?.entries ?? []) {
    links.set(code, [...new Set([...(links.get(code) ?? []), ...linked])]);
  }
  return links;
}

/** The same links from their other end; what they start at may be broadened on the way. */
function turned(links: LinksByCode, broader: (code: string) => string = (code) => code): LinksByCode {
  const back = new Map<string, Set<string>>();
  for (const [code, linked] of links) {
    for (const other of linked) back.set(other, (back.get(other) ?? new Set()).add(broader(code)));
  }
  return new Map([...back].map(([code, found]) => [code, [...found].sort()]));
}

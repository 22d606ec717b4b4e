import type { HeadingsByClass } from './activity-links.js';
import type { Scheme } from './code.js';
import type { LayoutName } from './official/file-layouts.js';
import { inForce, type OfficialLibrary } from './official/official-library.js';

const DIGITS_OF_HEADING = 4;
const DIGITS_OF_SUBHEADING = 6;

/** Codes of one nomenclature by codes of another, both in normal form. */
export type LinksByCode = ReadonlyMap<string, readonly string[]>;

/** A code of another scheme that goes with a code. */
export interface LinkedCode {
  readonly scheme: Scheme;
  readonly code: string;
}

/** What leads from goods to those who make them, and to the product as CPA names it. */
export interface Crosswalks {
  /** By subheading where imported links say it, else by heading. */
  readonly activitiesByGoods: LinksByCode;
  readonly productsByTariffLine: LinksByCode;
}

/** The links of imported files, and where there are none the shipped ones. */
export function crosswalksOf(library: OfficialLibrary, headingsByClass: HeadingsByClass): Crosswalks {
  const official = linksIn(library, 'hs-ateco-links');
  return {
    activitiesByGoods: official.size > 0 ? official : classesByHeading(headingsByClass),
    productsByTariffLine: linksIn(library, 'cn-cpa-links'),
  };
}

/** The activities and products that go with goods; none for chapters and sections, which are too broad to say anything. */
export function linkedToGoods(
  code: string,
  { activitiesByGoods, productsByTariffLine }: Crosswalks,
): readonly LinkedCode[] {
  const activities =
    activitiesByGoods.get(code.slice(0, DIGITS_OF_SUBHEADING)) ??
    activitiesByGoods.get(code.slice(0, DIGITS_OF_HEADING)) ??
    [];
  const products = productsByTariffLine.get(code) ?? [];
  return [
    ...products.map((product): LinkedCode => ({ scheme: 'CPA', code: product })),
    ...activities.map((activity): LinkedCode => ({ scheme: 'ATECO', code: activity })),
  ];
}

function linksIn(library: OfficialLibrary, layout: LayoutName): LinksByCode {
  const links = new Map<string, string[]>();
  for (const { code, linked } of inForce(library, layout)?.entries ?? []) {
    links.set(code, [...new Set([...(links.get(code) ?? []), ...linked])]);
  }
  return links;
}

function classesByHeading(headingsByClass: HeadingsByClass): LinksByCode {
  const classes = new Map<string, string[]>();
  for (const [activity, headings] of headingsByClass) {
    for (const heading of headings) classes.set(heading, [...(classes.get(heading) ?? []), activity]);
  }
  return classes;
}

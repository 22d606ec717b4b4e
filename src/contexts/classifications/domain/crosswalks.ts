import { headingsLinkedTo, type HeadingsByClass } from './activity-links.js';
import { cpaRules } from './ateco.js';
import type { Scheme } from './code.js';
import { cpvRules } from './cpv.js';
import type { Numbering } from './numberings.js';
import type { LayoutName } from './official/file-layouts.js';
import { EMPTY_LIBRARY, inForce, type OfficialLibrary } from './official/official-library.js';
import type { SchemeRules } from './scheme-rules.js';

const DIGITS_OF_HEADING = 4;
const DIGITS_OF_SUBHEADING = 6;
const LENGTH_OF_CLASS = '00.00'.length;

/** Codes of one nomenclature by codes of another, both in normal form. */
export type LinksByCode = ReadonlyMap<string, readonly string[]>;

/** A code of another scheme that goes with a code. */
export interface LinkedCode {
  readonly scheme: Scheme;
  readonly code: string;
}

/** What crosswalks are made from, beside the imported files. */
export interface CrosswalkSources {
  readonly headingsByActivity: HeadingsByClass;
  /** By the editions in force. */
  readonly numberings: Readonly<Record<'NACE' | 'CPA', Numbering | null>>;
  /** The activities of ATECO that go with a code of that scheme. */
  readonly activitiesOf: (scheme: 'NACE' | 'CPA', code: string) => readonly string[];
}

/** What leads from goods, activities, products and subjects of contracts to each other. */
export interface Crosswalks extends CrosswalkSources {
  /** By subheading where imported links say it, else by heading. */
  readonly activitiesByGoods: LinksByCode;
  readonly productsByTariffLine: LinksByCode;
  readonly goodsByProduct: LinksByCode;
  /** Classes of NACE by subheading, and headings by class; empty until their links were imported. */
  readonly classesByGoods: LinksByCode;
  readonly headingsByClass: LinksByCode;
  /** Codes of NACE by those of ATECO; empty until the list of NACE was imported. */
  readonly classesByActivity: LinksByCode;
  /** CPA by CPV, and the other way; empty until somebody's links were imported, for none are published. */
  readonly productsBySubject: LinksByCode;
  readonly subjectsByProduct: LinksByCode;
}

/** The links of imported files, and where there are none the shipped ones. */
export function crosswalksOf(library: OfficialLibrary, sources: CrosswalkSources): Crosswalks {
  const official = linksIn(library, 'hs-ateco-links');
  // These links name classes of Rev. 2.
  const classesByGoods = linksIn(sources.numberings.NACE === 'rev-2' ? library : EMPTY_LIBRARY, 'hs-nace-links');
  const productsByTariffLine = linksIn(library, 'cn-cpa-links');
  const productsBySubject = linksIn(library, 'cpv-cpa-links');
  return {
    ...sources,
    activitiesByGoods: official.size > 0 ? official : turned(sources.headingsByActivity),
    productsByTariffLine,
    goodsByProduct: turned(productsByTariffLine, (line) => line.slice(0, DIGITS_OF_SUBHEADING)),
    classesByGoods,
    headingsByClass: turned(classesByGoods, (goods) => goods.slice(0, DIGITS_OF_HEADING)),
    classesByActivity: classesByActivity(library, sources),
    productsBySubject,
    subjectsByProduct: turned(productsBySubject),
  };
}

/**
 * The codes of other nomenclatures that go with a code: who makes the goods or renders the service, what an activity makes.
 * None for chapters and sections, which are too broad to say anything of goods.
 */
export function linkedTo(scheme: Scheme, code: string, walks: Crosswalks): readonly LinkedCode[] {
  return links[scheme](code, walks);
}

const links: Readonly<Record<Scheme, (code: string, walks: Crosswalks) => readonly LinkedCode[]>> = {
  HS: linksOfGoods,
  CN: linksOfGoods,
  ATECO: (code, walks) => [
    ...of('HS', headingsLinkedTo(code, walks.headingsByActivity)),
    ...of('NACE', atClassOrAbove(walks.classesByActivity, code)),
  ],
  NACE: (code, walks) => [
    ...of('ATECO', walks.activitiesOf('NACE', code)),
    ...of('CPA', sharesNumbers(walks) ? [code] : []),
    ...of('HS', walks.headingsByClass.get(code)),
  ],
  CPA: (code, walks) => [
    ...of('ATECO', walks.activitiesOf('CPA', code)),
    ...of('NACE', sharesNumbers(walks) ? [code.slice(0, LENGTH_OF_CLASS)] : []),
    ...of('HS', walks.goodsByProduct.get(code)),
    ...of('CPV', atOrAbove(walks.subjectsByProduct, code, cpaRules)),
  ],
  CPV: (code, walks) => of('CPA', atOrAbove(walks.productsBySubject, code, cpvRules)),
};

function linksOfGoods(code: string, walks: Crosswalks): readonly LinkedCode[] {
  return [
    ...of('CPA', walks.productsByTariffLine.get(code)),
    ...of('ATECO', atSubheading(walks.activitiesByGoods, code)),
    ...of('NACE', atSubheading(walks.classesByGoods, code)),
  ];
}

/** The first four digits of CPA are those of NACE, as long as both are of one revision. */
function sharesNumbers({ numberings: { NACE, CPA } }: Crosswalks): boolean {
  return NACE !== null && NACE === CPA;
}

/** Without the divisions that stand for whatever is not known more closely: they would lead back to everything in them. */
function classesByActivity(library: OfficialLibrary, { activitiesOf }: CrosswalkSources): LinksByCode {
  const codes = inForce(library, 'nace-codes')?.entries.map(({ code }) => code) ?? [];
  const close = codes.map((code): readonly [string, readonly string[]] => [
    code,
    activitiesOf('NACE', code).filter((activity) => activity.length >= code.length),
  ]);
  return turned(new Map(close));
}

function of(scheme: Scheme, codes: readonly string[] = []): readonly LinkedCode[] {
  return codes.map((code) => ({ scheme, code }));
}

function atSubheading(linksByCode: LinksByCode, code: string): readonly string[] | undefined {
  return linksByCode.get(code.slice(0, DIGITS_OF_SUBHEADING)) ?? linksByCode.get(code.slice(0, DIGITS_OF_HEADING));
}

/** NACE ends at the class. */
function atClassOrAbove(linksByCode: LinksByCode, code: string): readonly string[] | undefined {
  return atOrAbove(linksByCode, code.slice(0, LENGTH_OF_CLASS), cpaRules);
}

function atOrAbove(
  linksByCode: LinksByCode,
  code: string,
  { prefixAbove }: Pick<SchemeRules, 'prefixAbove'>,
): readonly string[] | undefined {
  const linked = linksByCode.get(code);
  const above = linked === undefined ? prefixAbove(code) : null;
  return above === null ? linked : atOrAbove(linksByCode, above, { prefixAbove });
}

function linksIn(library: OfficialLibrary, layout: LayoutName): LinksByCode {
  const linksByCode = new Map<string, string[]>();
  for (const { code, linked } of inForce(library, layout)?.entries ?? []) {
    linksByCode.set(code, [...new Set([...(linksByCode.get(code) ?? []), ...linked])]);
  }
  return linksByCode;
}

/** The same links from their other end; what they start at may be broadened on the way. */
function turned(linksByCode: LinksByCode, broader: (code: string) => string = (code) => code): LinksByCode {
  const back = new Map<string, Set<string>>();
  for (const [code, linked] of linksByCode) {
    for (const other of linked) back.set(other, (back.get(other) ?? new Set()).add(broader(code)));
  }
  return new Map([...back].map(([code, found]) => [code, [...found].sort()]));
}

import type { LayoutName } from '../domain/official/file-layouts.js';
import { officialEntries, type SearchSources } from './search-sources.js';

/** A code of goods in English. */
export interface NamedGoods {
  readonly scheme: 'HS';
  readonly code: string;
  readonly label: string;
}

/** What a class of activities makes, in English. */
export interface KindOfBusiness {
  /** The class with its scheme: `ATECO 28.94`, or `NACE 28.94` where the official list is known. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What goods are called, and the kinds of business among which these names can be looked up. */
export interface KindsOfBusiness {
  readonly goods: readonly NamedGoods[];
  readonly kinds: readonly KindOfBusiness[];
}

/** Which imported files the kinds of business are read from. */
export const kindLayouts: readonly LayoutName[] = ['hs-codes', 'nace-codes', 'cpa-codes'];

const LENGTH_OF_CLASS = '00.00'.length;
/** Where the list of NACE makes goods: sections A to C, energy and waste, and services whose products are goods (books, films, art, plans). */
const LAST_DIVISION_OF_GOODS = 33;
const DIVISIONS_OF_GOODS = new Set([35, 38, 58, 59, 71, 74, 90, 91]);

/**
 * The kinds of business that goods belong to. Once HS and NACE were imported, the official classes with their notes and the
 * products of CPA below them; until then the shipped classes with the names of the headings that they make.
 */
export function kindsOfBusiness(sources: Omit<SearchSources, 'services' | 'activitiesOfService'>): KindsOfBusiness {
  const goods = officialEntries(sources, 'hs-codes').flatMap(({ code, labels: { en } }) =>
    en === undefined ? [] : [{ scheme: 'HS', code, label: en } as const],
  );
  const kinds = officialKinds(sources);
  return goods.length > 0 && kinds.length > 0 ? { goods, kinds } : shippedKinds(sources);
}

function officialKinds(sources: Pick<SearchSources, 'official'>): readonly KindOfBusiness[] {
  const productsByClass = new Map<string, string[]>();
  for (const { code, labels } of officialEntries(sources, 'cpa-codes')) {
    if (code.length <= LENGTH_OF_CLASS) continue;
    const products = productsByClass.get(code.slice(0, LENGTH_OF_CLASS)) ?? [];
    productsByClass.set(code.slice(0, LENGTH_OF_CLASS), products);
    products.push(labels.en ?? '');
  }
  return officialEntries(sources, 'nace-codes')
    .filter(({ code }) => code.length === LENGTH_OF_CLASS && makesGoods(code))
    .map(({ code, labels, texts }) => {
      const notes = texts.flatMap(({ kind, text }) => (kind === 'note' ? [text] : []));
      const products = productsByClass.get(code) ?? [];
      return { id: `NACE ${code}`, title: labels.en ?? '', text: [...notes, ...products].join(' ') };
    });
}

function makesGoods(code: string): boolean {
  const division = Number(code.slice(0, 2));
  return division <= LAST_DIVISION_OF_GOODS || DIVISIONS_OF_GOODS.has(division);
}

function shippedKinds({
  goods,
  activities,
  headingsByClass,
}: Pick<SearchSources, 'goods' | 'activities' | 'headingsByClass'>): KindsOfBusiness {
  const titleIn = (texts: SearchSources['goods'], code: string): string =>
    texts.get(code)?.find(({ kind, language }) => kind === 'title' && language === 'en')?.text ?? '';
  const named = [...goods.keys()].map((code) => ({ scheme: 'HS', code, label: titleIn(goods, code) }) as const);
  const kinds = [...headingsByClass].map(([code, headings]) => ({
    id: `ATECO ${code}`,
    title: titleIn(activities, code),
    text: headings.map((heading) => titleIn(goods, heading)).join(' '),
  }));
  return { goods: named.filter(({ label }) => label !== ''), kinds };
}

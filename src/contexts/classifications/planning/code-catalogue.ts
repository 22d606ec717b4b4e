import {
  activityWeights,
  type CatalogueCode,
  type CodeCatalogue,
  type CodeText,
  goodsWeights,
  type RankingWeights,
} from '../../../matching-engine/index.js';
import type { HeadingsByClass } from '../domain/activity-links.js';
import { atecoRules } from '../domain/ateco.js';
import { hsRules } from '../domain/hs.js';
import type { SchemeRules } from '../domain/scheme-rules.js';

export type { CodeSuggestion, CodeText, SearchLanguage } from '../../../matching-engine/index.js';

const headingLength = 4;
const classLength = '00.00'.length;

/** The texts of the codes of one scheme, by code in normal form. */
export type TextsByCode = ReadonlyMap<string, readonly CodeText[]>;

/** A catalogue with the weights that were learned for its kind of codes. */
export interface WeighedCatalogue {
  readonly catalogue: CodeCatalogue;
  readonly weights: RankingWeights;
}

/** Headings and subheadings of HS that have texts. */
export function searchedGoods(
  goods: TextsByCode,
  activities: TextsByCode,
  headingsByClass: HeadingsByClass,
): WeighedCatalogue {
  return { catalogue: goodsCatalogue(goods, activities, headingsByClass), weights: goodsWeights };
}

/** Classes of ATECO that have texts. */
export function searchedActivities(activities: TextsByCode): WeighedCatalogue {
  return { catalogue: activitiesCatalogue(activities), weights: activityWeights };
}

/**
 * Goods to be searched. The activities that make the goods of a heading are related texts of it and of all below, which
 * leads an Italian text to goods that have no Italian label.
 */
function goodsCatalogue(goods: TextsByCode, activities: TextsByCode, headingsByClass: HeadingsByClass): CodeCatalogue {
  const classesByHeading = new Map<string, string[]>();
  for (const [activity, headings] of headingsByClass) {
    for (const heading of headings) {
      classesByHeading.set(heading, [...(classesByHeading.get(heading) ?? []), activity]);
    }
  }
  return {
    codes: catalogueCodes(hsRules, goods, headingLength, (code) => classesByHeading.get(code.slice(0, headingLength))),
    related: new Map([...headingsByClass.keys()].map((activity) => [activity, activities.get(activity) ?? []])),
  };
}

/** Activities to be searched. */
function activitiesCatalogue(activities: TextsByCode): CodeCatalogue {
  return { codes: catalogueCodes(atecoRules, activities, classLength, () => undefined), related: new Map() };
}

/** The codes that have texts, and those above them; answers are those with texts from `answerLength` letters on. */
function catalogueCodes(
  rules: SchemeRules,
  texts: TextsByCode,
  answerLength: number,
  relatedKeysOf: (code: string) => readonly string[] | undefined,
): readonly CatalogueCode[] {
  const codes = [...new Set([...texts.keys()].flatMap((code) => [code, ...prefixesAbove(code, rules)]))].sort();
  return codes.map((code) => ({
    code,
    parent: rules.prefixAbove(code),
    isAnswer: code.length >= answerLength && texts.has(code),
    texts: texts.get(code) ?? [],
    relatedKeys: relatedKeysOf(code) ?? [],
  }));
}

function prefixesAbove(code: string, rules: SchemeRules): readonly string[] {
  const above = rules.prefixAbove(code);
  return above === null ? [] : [above, ...prefixesAbove(above, rules)];
}

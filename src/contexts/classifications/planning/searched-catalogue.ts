import {
  activityWeights,
  type CodeCatalogue,
  goodsWeights,
  type RankingWeights,
} from '../../../matching-engine/index.js';
import { naceRules } from '../domain/ateco.js';
import type { Scheme } from '../domain/code.js';
import { cpvRules } from '../domain/cpv.js';
import type { LayoutName } from '../domain/official/file-layouts.js';
import { activitiesCatalogue } from './activities-catalogue.js';
import { goodsCatalogue } from './goods-catalogue.js';
import { importedCatalogue } from './imported-catalogue.js';
import type { SearchSources } from './search-sources.js';
import { servicesCatalogue } from './services-catalogue.js';
import { tariffLinesCatalogue } from './tariff-lines-catalogue.js';

export type { CodeSuggestion, CodeSuggestions, SearchLanguage, SearchOptions } from '../../../matching-engine/index.js';

/** A catalogue with the weights that were learned for its kind of codes. */
export interface WeighedCatalogue {
  readonly catalogue: CodeCatalogue;
  readonly weights: RankingWeights;
}

const activityLayouts: readonly LayoutName[] = ['ateco-codes', 'ateco-notes', 'ateco-index', 'nace-codes'];
const goodsLayouts: readonly LayoutName[] = [
  'hs-codes',
  'hs-labels-ru',
  'hs-ateco-links',
  'cn-codes',
  'cn-cpa-links',
  'cpa-codes',
  ...activityLayouts,
];

/** Which imported files a search of that scheme reads. */
export const searchedLayouts: Readonly<Record<Scheme, readonly LayoutName[]>> = {
  HS: goodsLayouts,
  CN: goodsLayouts,
  ATECO: activityLayouts,
  CPA: ['cpa-codes', ...activityLayouts],
  NACE: ['nace-codes'],
  CPV: ['cpv-codes'],
};

const LENGTH_OF_CLASS = '00.00'.length;

const catalogueOf: Readonly<Record<Scheme, (sources: SearchSources) => CodeCatalogue>> = {
  HS: goodsCatalogue,
  CN: tariffLinesCatalogue,
  ATECO: activitiesCatalogue,
  CPA: servicesCatalogue,
  NACE: (sources) =>
    importedCatalogue(sources, 'nace-codes', {
      rules: naceRules,
      isAnswer: ({ length }) => length === LENGTH_OF_CLASS,
    }),
  CPV: (sources) => importedCatalogue(sources, 'cpv-codes', { rules: cpvRules, isAnswer: () => true }),
};

/**
 * What a scheme is searched in. Services and subjects of contracts are ranked like goods: they are known by short labels,
 * most of them English.
 */
export function searchedCatalogue(scheme: Scheme, sources: SearchSources): WeighedCatalogue {
  const isOfActivities = scheme === 'ATECO' || scheme === 'NACE';
  return { catalogue: catalogueOf[scheme](sources), weights: isOfActivities ? activityWeights : goodsWeights };
}

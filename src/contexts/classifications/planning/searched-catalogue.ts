import {
  activityWeights,
  type CodeCatalogue,
  goodsWeights,
  type RankingWeights,
} from '../../../matching-engine/index.js';
import type { Scheme } from '../domain/code.js';
import type { LayoutName } from '../domain/official/file-layouts.js';
import { activitiesCatalogue } from './activities-catalogue.js';
import { goodsCatalogue } from './goods-catalogue.js';
import type { SearchSources } from './search-sources.js';
import { servicesCatalogue } from './services-catalogue.js';
import { tariffLinesCatalogue } from './tariff-lines-catalogue.js';

export type { CodeSuggestion, SearchLanguage } from '../../../matching-engine/index.js';

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
};

/** What a scheme is searched in. Services are ranked like goods: both are known by short labels, most of them English. */
export function searchedCatalogue(scheme: Scheme, sources: SearchSources): WeighedCatalogue {
  if (scheme === 'ATECO') return { catalogue: activitiesCatalogue(sources), weights: activityWeights };
  const catalogueOf = { HS: goodsCatalogue, CN: tariffLinesCatalogue, CPA: servicesCatalogue }[scheme];
  return { catalogue: catalogueOf(sources), weights: goodsWeights };
}

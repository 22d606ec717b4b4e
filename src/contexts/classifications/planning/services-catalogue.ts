import type { CodeCatalogue } from '../../../matching-engine/index.js';
import { cpaRules } from '../domain/ateco.js';
import { textsOfClasses } from './activities-catalogue.js';
import { catalogueCodes } from './catalogue-codes.js';
import { officialEntries, type SearchSources } from './search-sources.js';
import { TextGatherer } from './texts-by-code.js';

const LENGTH_OF_CLASS = '00.00'.length;
const LENGTH_OF_SUBCATEGORY = '00.00.00'.length;
/** Up to here CPA names goods, except for what is done to them for others. */
const LAST_DIVISION_OF_GOODS = 32;
/** The category of work done for another's account ends so. */
const SUBCONTRACTED = '9';

/** Services of CPA to be searched: the shipped classes, or what lies below all classes of services once it was imported. */
export function servicesCatalogue(sources: SearchSources): CodeCatalogue {
  const listed = officialEntries(sources, 'cpa-codes').filter(({ code }) => isService(code, sources));
  const classes = textsOfServiceClasses(
    sources,
    listed.map(({ code }) => code),
  );
  const texts = new TextGatherer();
  for (const [code, said] of classes) texts.addAll(code, said);
  for (const { code, labels } of listed) {
    texts.addLabels(code, labels);
    if (code.length === LENGTH_OF_SUBCATEGORY) texts.addAll(code, classes.get(code.slice(0, LENGTH_OF_CLASS)) ?? []);
  }
  const length = listed.length > 0 ? LENGTH_OF_SUBCATEGORY : LENGTH_OF_CLASS;
  const codes = catalogueCodes(texts.gathered(), { rules: cpaRules, isAnswer: (code) => code.length === length });
  return { codes, related: new Map() };
}

/** By class: its shipped labels, and all that is said of the activities of those who render it. */
function textsOfServiceClasses(sources: SearchSources, listed: readonly string[]) {
  const activities = textsOfClasses(sources);
  const texts = new TextGatherer();
  const classes = listed.filter((code) => code.length === LENGTH_OF_CLASS);
  for (const code of new Set([...sources.services.keys(), ...classes])) {
    texts.addAll(code, sources.services.get(code) ?? []);
    for (const activity of sources.activitiesOfService(code)) {
      if (activity.length < LENGTH_OF_CLASS) continue;
      for (const { kind, language, text } of activities.get(activity) ?? []) {
        texts.add(code, kind === 'title' ? 'note' : kind, language, text);
      }
    }
  }
  return texts.gathered();
}

function isService(code: string, { services }: SearchSources): boolean {
  const division = Number(code.slice(0, 2));
  if (Number.isNaN(division)) return false;
  if (division > LAST_DIVISION_OF_GOODS || services.has(code.slice(0, LENGTH_OF_CLASS))) return true;
  return code.slice(LENGTH_OF_CLASS + 1).startsWith(SUBCONTRACTED);
}

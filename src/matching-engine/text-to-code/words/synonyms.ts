import { type SearchLanguage, stemOf } from '../stemming/stem.js';

/** Words for one activity that official texts and firms use for each other. */
const groupsByLanguage: Readonly<Record<SearchLanguage, readonly string[]>> = {
  it: [
    'produzione fabbricazione confezione realizzazione',
    'vendita vendite commercio rivendita commercializzazione',
    'noleggio affitto locazione',
    'riparazione riparazioni manutenzione manutenzioni',
    'installazione montaggio posa',
    'autoveicoli automobili auto',
    'intermediazione mediazione intermediari',
    'trasporto trasporti autotrasporto',
    'lavorazione lavorazioni',
  ],
  en: ['manufacture manufacturing production', 'sale trade wholesale', 'rental leasing hire', 'repair maintenance'],
  ru: ['производство изготовление', 'торговля продажа', 'аренда прокат', 'ремонт обслуживание'],
};

/** The other stems of the group, by stem. */
export function synonymsByStem(language: SearchLanguage): ReadonlyMap<string, readonly string[]> {
  const synonyms = new Map<string, readonly string[]>();
  for (const group of groupsByLanguage[language]) {
    const stems = [...new Set(group.split(' ').map((word) => stemOf(word, language)))];
    for (const stem of stems)
      synonyms.set(
        stem,
        stems.filter((other) => other !== stem),
      );
  }
  return synonyms;
}

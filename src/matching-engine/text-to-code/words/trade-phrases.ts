import { type SearchLanguage, stemOf } from '../stemming/stem.js';

/**
 * Words with which firms of any trade speak of themselves. They are not left out, since they tell making from selling
 * where nothing else does, but whoever writes "produzione di formaggi" is asking about cheese.
 */
const writtenByLanguage: Readonly<Record<SearchLanguage, string>> = {
  it:
    'produzione produttore produttori produciamo produce realizzazione realizza realizziamo fabbricazione fabbrica ' +
    'azienda aziende ditta impresa società specializzata specializzati settore attività',
  en:
    'production producer producers produce manufacture manufacturing manufacturer maker making company firm business ' +
    'specialised specialized sector',
  ru: 'производство производитель производим изготовление предприятие компания фирма завод фабрика',
};

const weightOfPhrase = 0.4;

const stemsByLanguage: Readonly<Record<SearchLanguage, ReadonlySet<string>>> = {
  it: stemsOf('it'),
  en: stemsOf('en'),
  ru: stemsOf('ru'),
};

/** How much a word counts for naming a trade or goods: 1, and less for the words of every trade. */
export function weightOfNaming(stem: string, language: SearchLanguage): number {
  return stemsByLanguage[language].has(stem) ? weightOfPhrase : 1;
}

function stemsOf(language: SearchLanguage): ReadonlySet<string> {
  return new Set(writtenByLanguage[language].split(' ').map((written) => stemOf(written, language)));
}

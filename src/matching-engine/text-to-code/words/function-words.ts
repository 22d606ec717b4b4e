import type { SearchLanguage } from '../stemming/stem.js';

/**
 * Words that bind others and name nothing. Words for activities (`produzione`, `vendita`) are kept: they tell one code
 * of an activity from another.
 */
export const functionWordsByLanguage: Readonly<Record<SearchLanguage, ReadonlySet<string>>> = {
  it: new Set(
    (
      'il lo la gli le un uno una di del dello della dei degli delle al allo alla ai agli alle da dal dallo dalla dai ' +
      'dagli dalle in nel nello nella nei negli nelle su sul sullo sulla sui sugli sulle con per tra fra che come anche ' +
      'non ed od all dall dell nell sull dei relativi relativo relativa relative'
    ).split(' '),
  ),
  en: new Set(
    (
      'the an and or of for to in on at by with from as is are be other not nec its their our we all whether thereof ' +
      'thereto kind kinds used like etc similar incl including any this that these those which than such it has have ' +
      'can also was'
    ).split(' '),
  ),
  ru: new Set(
    (
      'и или в во на с со к ко для из от до по о об при не за под над как том числе включая прочие прочее прочая другие ' +
      'других данной этой а но же их'
    ).split(' '),
  ),
};

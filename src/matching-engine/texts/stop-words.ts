/**
 * Words too common to tell products apart, by language: articles, prepositions, conjunctions and the phrases of every
 * company description. Other languages have none yet; BM25 gives their common words little weight in any case.
 */
export const stopWordsByLanguage: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'it',
    new Set(
      (
        'il lo la gli le un uno una di del dello della dei degli delle al allo alla ai agli alle da dal dalla dai in nel ' +
        'nella nei su sul sulla con per tra fra che come anche non altri altre altro altra diversi diverse ed od e o a i ' +
        'produzione fabbricazione'
      ).split(' '),
    ),
  ],
  [
    'en',
    new Set(
      (
        'the an and or of for to in on at by with from as is are be other not nec its their our we all a ' +
        'manufacture manufacturing production'
      ).split(' '),
    ),
  ],
  [
    'ru',
    new Set(
      (
        'и или в во на с со к ко для из от до по о об при не за под над как том числе включая кроме прочие прочее ' +
        'прочая другие других данной этой а но же его их'
      ).split(' '),
    ),
  ],
]);

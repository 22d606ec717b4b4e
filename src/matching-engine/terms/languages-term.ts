import { languageBridge, type LanguageBridge } from './common-language.js';
import { notComparable, sameForBoth, type PairView, type Term } from './term.js';

/** A meeting through an interpreter carries about half of what it would in a common language; a prior, not measured. */
const throughInterpreter = 0.5;

/** Languages: 1 with a language in common, half through an interpreter. */
export const languagesTerm: Term = {
  kind: 'languages',
  reads: { sme: ({ languages }) => languages, buyer: ({ languages }) => languages },
  measure: (view) => {
    if (view.sme.languages.length === 0 || view.buyer.languages.length === 0) return notComparable;
    if (haveCommonLanguage(view)) return sameForBoth(1);
    return sameForBoth(bridgeOf(view).interpreter === null ? 0 : throughInterpreter);
  },
  factsOf: (view) => ({ kind: 'languages', ...bridgeOf(view) }),
};

function haveCommonLanguage({ sme, buyer }: PairView): boolean {
  return sme.languages.some((language) => buyer.languages.includes(language));
}

function bridgeOf({ sme, buyer, interpreters }: PairView): LanguageBridge {
  return languageBridge(sme.languages, buyer.languages, interpreters);
}

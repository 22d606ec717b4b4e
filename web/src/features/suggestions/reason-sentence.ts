import type { i18n as I18n } from 'i18next';
import type { ReasonFacts, SuggestionReason } from '../../api-client/contract.js';
import { translateKnown, vocabularyOf, type Vocabulary } from '../../i18n/vocabulary.js';

type Words = (code: string, vocabulary: Vocabulary) => string;

/** Facts whose values are codes of a list, with the words for one code. */
const wordsByFact: Readonly<Record<string, Words>> = {
  country: (code, { country }) => country(code),
  countries: (code, { country }) => country(code),
  covered: (code, { country }) => country(code),
  common: (code, { language }) => language(code),
  languages: (code, { language }) => language(code),
  interpreter: (code, { language }) => language(code),
  sought: (code, { role }) => role(code),
  held: (code, { role }) => role(code),
  role: (code, { role }) => role(code),
  roles: (code, { role }) => role(code),
  met: (code, { certification }) => certification(code),
  missing: (code, { certification }) => certification(code),
  certifications: (code, { certification }) => certification(code),
};

/**
 * A suggestion's reason as a sentence. A kind may have several sentences, each told by the facts in braces that it needs:
 * the first whose facts are all there is used. A kind without a sentence is named, never hidden.
 */
export function reasonSentence(i18n: I18n, { kind, facts }: SuggestionReason): string {
  const spoken = spokenFacts(facts, vocabularyOf(i18n));
  for (const variant of variants) {
    const key = variant.needs.length === 0 ? `reason.${kind}` : `reason.${kind}-${variant.name}`;
    if (!variant.needs.every((fact) => fact in spoken)) continue;
    const sentence = translateKnown(i18n, 'suggestions', key, spoken);
    if (sentence !== null) return sentence;
  }
  return translateKnown(i18n, 'suggestions', 'unknownReason', { kind: kind.replaceAll(/[-_]/g, ' ') }) ?? kind;
}

interface Variant {
  readonly name: string;
  readonly needs: readonly string[];
}

/** The most telling sentence first. */
const variants: readonly Variant[] = [
  { name: 'labels-and-kindred', needs: ['labels', 'kindredLabels'] },
  { name: 'labels', needs: ['labels'] },
  { name: 'codes', needs: ['codes'] },
  { name: 'kindred', needs: ['kindredLabels'] },
  { name: 'activity', needs: ['activityLabels', 'linkedLabels'] },
  { name: 'linked', needs: ['linkedLabels'] },
  { name: 'words', needs: ['words'] },
  { name: 'both', needs: ['met', 'missing'] },
  { name: 'missing', needs: ['missing'] },
  { name: 'met', needs: ['met'] },
  { name: 'roles', needs: ['sought', 'held'] },
  { name: 'common', needs: ['common'] },
  { name: 'interpreter', needs: ['interpreter'] },
  { name: 'country', needs: ['country'] },
  { name: 'covered', needs: ['covered'] },
  { name: 'levels', needs: ['sme', 'buyer'] },
  { name: 'plain', needs: [] },
];

/** Codes become words, lists become "a, b and c", or “a, b” and “c” of lists; an empty list counts as no fact. */
function spokenFacts(facts: ReasonFacts, vocabulary: Vocabulary): Record<string, string | number> {
  const spoken: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) {
    const words = (code: string) => wordsByFact[name]?.(code, vocabulary) ?? code;
    if (typeof fact === 'number') spoken[name] = fact;
    else if (typeof fact === 'string' && fact !== '') spoken[name] = words(fact);
    else if (Array.isArray(fact) && fact.length > 0) spoken[name] = vocabulary.names(fact.map(words));
  }
  return spoken;
}

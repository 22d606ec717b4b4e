import { codeConcepts, type CodeLabel, type ConceptDescription } from './concepts/code-concepts.js';
import type { CodeConcepts } from './model/code-concepts.js';
import { type CodeNames, type TellingStems, tellingStems } from './texts/telling-stems.js';

/** What codes are called, by language, and the kinds of business among which the names of goods are looked up. */
export interface NamedCodes {
  readonly names: Readonly<Record<'it' | 'en' | 'ru', readonly CodeNames[]>>;
  readonly goods: readonly CodeLabel[];
  readonly kinds: readonly ConceptDescription[];
}

/** What is known of products in every mission alike, for `ScoreOptions`. */
export interface ProductKnowledge {
  readonly concepts: CodeConcepts;
  readonly tellingStems: TellingStems;
}

/** Reads what the names of codes tell. Takes about a second with all official lists; make it once for an edition and keep it. */
export function productKnowledge({ names, goods, kinds }: NamedCodes): ProductKnowledge {
  return {
    concepts: codeConcepts(goods, kinds),
    tellingStems: {
      it: tellingStems(names.it, 'it'),
      en: tellingStems(names.en, 'en'),
      ru: tellingStems(names.ru, 'ru'),
    },
  };
}

/** The part of the concepts that bears on these codes of goods, which is little to hand to a thread. */
export function conceptsOfGoods({ ids, byCode }: CodeConcepts, codes: Iterable<string>): CodeConcepts {
  const levels = new Set<string>();
  for (const code of codes) for (let length = 2; length <= code.length; length += 2) levels.add(code.slice(0, length));
  const known = [...levels].flatMap((code) => {
    const vector = byCode[`HS ${code}`];
    return vector === undefined ? [] : [[`HS ${code}`, vector] as const];
  });
  return { ids, byCode: Object.fromEntries(known) };
}

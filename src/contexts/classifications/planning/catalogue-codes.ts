import type { CatalogueCode } from '../../../matching-engine/index.js';
import type { SchemeRules } from '../domain/scheme-rules.js';
import type { TextsByCode } from './texts-by-code.js';

/** Which of the codes with texts a search may suggest, what lies above each, and what else speaks of it. */
export interface CatalogueShape {
  readonly rules: Pick<SchemeRules, 'prefixAbove'>;
  readonly isAnswer: (code: string) => boolean;
  /** What lies above a code where its digits do not say it, such as the section above a division. */
  readonly parentOf?: (code: string) => string | null;
  readonly relatedKeysOf?: (code: string) => readonly string[];
}

/** The codes that have texts, and those above them, in order; answers have texts of their own. */
export function catalogueCodes(texts: TextsByCode, shape: CatalogueShape): readonly CatalogueCode[] {
  const { rules, isAnswer, parentOf, relatedKeysOf } = shape;
  const above = (code: string): string | null => rules.prefixAbove(code) ?? parentOf?.(code) ?? null;
  const lineage = (code: string): readonly string[] => {
    const parent = above(code);
    return parent === null ? [code] : [code, ...lineage(parent)];
  };
  const codes = [...new Set([...texts.keys()].flatMap(lineage))].sort();
  return codes.map((code) => ({
    code,
    parent: above(code),
    isAnswer: texts.has(code) && isAnswer(code),
    texts: texts.get(code) ?? [],
    relatedKeys: relatedKeysOf?.(code) ?? [],
  }));
}

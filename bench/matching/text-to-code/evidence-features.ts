import type { CodeCatalogue } from '../../../src/matching-engine/text-to-code/code-catalogue.js';
import { catalogueStructure } from '../../../src/matching-engine/text-to-code/index/catalogue-structure.js';
import { LanguageIndex } from '../../../src/matching-engine/text-to-code/index/language-index.js';
import type { RankingWeights } from '../../../src/matching-engine/text-to-code/ranking-weights.js';
import type { SearchLanguage } from '../../../src/matching-engine/text-to-code/stemming/stem.js';
import type { LabelledText } from './labelled-texts.js';

export const evidenceKinds = [
  'title',
  'note',
  'example',
  'word',
  'own',
  'above',
  'family',
  'related',
  'phrase',
  'rest',
  'restOfKnown',
] as const satisfies readonly (keyof RankingWeights)[];

/** One text to learn from: the evidence for each candidate, by kind, and which candidate is right. */
export interface Example {
  /** By candidate, by kind in the order of `evidenceKinds`. */
  readonly evidence: readonly Float64Array[];
  readonly right: number;
}

/** Small enough not to count, large enough that no evidence is left out of the index. */
const nearlyNothing = 1e-9;
const mostCandidates = 120;
/** What a first glance weighs, to choose candidates by. */
const firstGlance: Readonly<Record<string, number>> = { word: 1, example: 1, note: 1, own: 4, family: 3, phrase: 3 };

/**
 * The evidence of each kind for the likeliest answers of each text. The sum is linear in the weights, so an index whose
 * weights are all nothing but one says what that kind of evidence is worth.
 * @returns `null` for a text whose code is no answer
 */
export function examplesOf(
  catalogue: CodeCatalogue,
  language: SearchLanguage,
  texts: readonly LabelledText[],
): readonly (Example | null)[] {
  const structure = catalogueStructure(catalogue);
  const answerByCode = new Map(structure.answers.map(({ code }, answer) => [code, answer]));
  const byKind = evidenceKinds.map((kind) => {
    const nothing = Object.fromEntries(evidenceKinds.map((other) => [other, nearlyNothing]));
    const weights = { ...nothing, [kind]: 1 } as unknown as RankingWeights;
    const index = new LanguageIndex(catalogue, structure, language, weights);
    return texts.map(({ text }) => Float32Array.from(index.ask(text).scores));
  });
  return texts.map(({ code }, text) => {
    const right = answerByCode.get(code);
    if (right === undefined) return null;
    const scores = byKind.map((ofTexts) => ofTexts[text] ?? new Float32Array());
    const candidates = [...new Set([...glance(scores), right])];
    return {
      evidence: candidates.map((answer) =>
        Float64Array.from(scores, (ofKind) => Math.max(Number.isFinite(ofKind[answer]) ? (ofKind[answer] ?? 0) : 0, 0)),
      ),
      right: candidates.indexOf(right),
    };
  });
}

function glance(scores: readonly Float32Array[]): readonly number[] {
  const glances = Float64Array.from(scores[0] ?? [], (_, answer) =>
    evidenceKinds.reduce((sum, kind, position) => {
      const score = scores[position]?.[answer] ?? 0;
      return Number.isFinite(score) ? sum + (firstGlance[kind] ?? 0) * score : sum;
    }, 0),
  );
  return Array.from(glances.keys())
    .sort((left, right) => (glances[right] ?? 0) - (glances[left] ?? 0))
    .slice(0, mostCandidates);
}

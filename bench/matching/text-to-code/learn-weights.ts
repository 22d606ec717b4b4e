import type { CodeCatalogue } from '../../../src/matching-engine/text-to-code/code-catalogue.js';
import { searchedCatalogue } from '../../../src/contexts/classifications/planning/searched-catalogue.js';
import { productSources } from '../product-sources.js';
import { evidenceKinds, type Example, examplesOf } from './evidence-features.js';
import { firmTexts, type LabelledSet, labelledTexts, searchTerms } from './labelled-texts.js';

const folds = 5;
const rounds = 60;
/** Pull of every weight towards nothing, so that evidence without effect gets none. */
const pull = 1;
/** The only evidence that may speak against a code. */
const mayBeNegative = new Set<string>(['restOfKnown']);

/**
 * Learns the ranking weights of goods and activities from the labelled development sets: the weights under which the
 * right codes are likeliest (multinomial logit), none of them negative but one. Prints them, and how well weights learned
 * on four fifths find the codes of the fifth.
 */
export function learnWeights(dataFolder: string): void {
  const sources = productSources(dataFolder);
  learnFrom(dataFolder, searchTerms, searchedCatalogue('HS', sources).catalogue);
  learnFrom(dataFolder, firmTexts, searchedCatalogue('ATECO', sources).catalogue);
}

function learnFrom(dataFolder: string, set: LabelledSet, catalogue: CodeCatalogue): void {
  const texts = labelledTexts(dataFolder, set);
  if (texts === null) return;
  const examples = examplesOf(catalogue, set.language, texts);
  const places = examples.map((example, text) =>
    example === null
      ? Infinity
      : placeOfRight(
          example,
          fit(
            examples.filter((_, other) => other % folds !== text % folds),
            text % folds,
          ),
        ),
  );
  const weights = fit(examples, -1);
  const figures = {
    set: set.name,
    crossValidated: { recallAt1: share(places, 1), recallAt5: share(places, 5), recallAt10: share(places, 10) },
    weights: Object.fromEntries(
      evidenceKinds.map((kind, position) => [kind, Number((weights[position] ?? 0).toFixed(2))]),
    ),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

const fitted = new Map<string, Float64Array>();

/** Cyclic coordinate ascent with Newton steps; once per set of examples. */
function fit(all: readonly (Example | null)[], fold: number): Float64Array {
  const key = `${fold} ${all.length}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  const examples = all.filter((example) => example !== null);
  const weights = new Float64Array(evidenceKinds.length).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    evidenceKinds.forEach((kind, position) => {
      const { slope, curvature } = slopeAt(examples, weights, position);
      const stepped = (weights[position] ?? 0) + slope / curvature;
      weights[position] = mayBeNegative.has(kind) ? stepped : Math.max(0, stepped);
    });
  }
  fitted.set(key, weights);
  return weights;
}

function slopeAt(
  examples: readonly Example[],
  weights: Float64Array,
  position: number,
): { readonly slope: number; readonly curvature: number } {
  let slope = -pull * (weights[position] ?? 0);
  let curvature = pull;
  for (const { evidence, right } of examples) {
    const scores = evidence.map((ofCandidate) => dot(ofCandidate, weights));
    const highest = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - highest));
    const total = odds.reduce((sum, odd) => sum + odd, 0);
    const mean = odds.reduce((sum, odd, place) => sum + (odd / total) * (evidence[place]?.[position] ?? 0), 0);
    const square = odds.reduce((sum, odd, place) => sum + (odd / total) * (evidence[place]?.[position] ?? 0) ** 2, 0);
    slope += (evidence[right]?.[position] ?? 0) - mean;
    curvature += square - mean * mean;
  }
  return { slope, curvature };
}

function placeOfRight({ evidence, right }: Example, weights: Float64Array): number {
  const scores = evidence.map((ofCandidate) => dot(ofCandidate, weights));
  const own = scores[right] ?? 0;
  return scores.filter((score, place) => score > own || (score === own && place < right)).length + 1;
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, position) => sum + value * (right[position] ?? 0), 0);
}

function share(places: readonly number[], limit: number): number {
  return places.filter((place) => place <= limit).length / places.length;
}

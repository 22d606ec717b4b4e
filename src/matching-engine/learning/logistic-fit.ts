/** What is thought of the coefficients before any row is seen: a Gaussian of one strength around a centre. */
export interface CoefficientPrior {
  readonly centre: readonly number[];
  /** How strongly coefficients are held to the centre: the inverse of the variance. */
  readonly strength: number;
}

/** The chance of a row is `1 / (1 + exp(-(intercept + sum of coefficient x value)))`. */
export interface LogisticFit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

/** Coordinates settle well within this many rounds; more change nothing that is told. */
const rounds = 200;
const settled = 1e-9;

/**
 * Coefficients from 0 up of a logistic regression with an intercept: the most probable ones, given rows of values,
 * answers of 0 or 1, and a Gaussian prior. By cyclic coordinate descent with Newton steps, each coefficient kept from
 * falling below 0 (the objective is convex and the bounds are on single coordinates, so that this finds the best).
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  answers: readonly number[],
  { centre, strength }: CoefficientPrior,
): LogisticFit {
  let intercept = 0;
  const coefficients = [...centre];
  const margins = rows.map((row) => row.reduce((sum, value, term) => sum + value * (coefficients[term] ?? 0), 0));
  const shift = (step: number, valueOf: (row: number) => number): void => {
    for (let row = 0; row < margins.length; row += 1) margins[row] = (margins[row] ?? 0) + step * valueOf(row);
  };
  for (let round = 0; round < rounds; round += 1) {
    const interceptStep = newtonStep(margins, answers, () => 1, 0, 0);
    intercept += interceptStep;
    shift(interceptStep, () => 1);
    let largest = Math.abs(interceptStep);
    for (let term = 0; term < coefficients.length; term += 1) {
      const valueOf = (row: number): number => rows[row]?.[term] ?? 0;
      const current = coefficients[term] ?? 0;
      const wanted = current + newtonStep(margins, answers, valueOf, strength, current - (centre[term] ?? 0));
      const next = Math.max(0, wanted);
      shift(next - current, valueOf);
      coefficients[term] = next;
      largest = Math.max(largest, Math.abs(next - current));
    }
    if (largest < settled) break;
  }
  return { intercept, coefficients };
}

function newtonStep(
  margins: readonly number[],
  answers: readonly number[],
  valueOf: (row: number) => number,
  strength: number,
  departure: number,
): number {
  let slope = -strength * departure;
  let curvature = strength;
  margins.forEach((margin, row) => {
    const chance = 1 / (1 + Math.exp(-margin));
    const value = valueOf(row);
    slope += value * ((answers[row] ?? 0) - chance);
    curvature += value * value * chance * (1 - chance);
  });
  return curvature === 0 ? 0 : slope / curvature;
}

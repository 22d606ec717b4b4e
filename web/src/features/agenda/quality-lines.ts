import type { QualityPoint } from '../../api-client/contract.js';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** A figure in the course of a run; null where it was not known. */
export interface Figure {
  readonly elapsedMilliseconds: number;
  readonly value: number | null;
}

/** How a figure went, as one path of steps: it holds until it changes, and until `endMilliseconds` at last. */
export function stepsOf(
  figures: readonly Figure[],
  endMilliseconds: number,
  [lowest, highest]: readonly [number, number],
  { width, height }: ChartSize,
): string {
  const across = (elapsed: number): string => round((width * elapsed) / Math.max(endMilliseconds, 1));
  const down = (value: number): string =>
    round(highest === lowest ? height / 2 : (height * (highest - value)) / (highest - lowest));
  const known = figures.flatMap(({ elapsedMilliseconds, value }) =>
    value === null ? [] : [{ elapsedMilliseconds, value }],
  );
  const path = known.map(({ elapsedMilliseconds, value }, index) =>
    index === 0 ? `M${across(elapsedMilliseconds)} ${down(value)}` : `H${across(elapsedMilliseconds)}V${down(value)}`,
  );
  return known.length === 0 ? '' : `${path.join('')}H${across(endMilliseconds)}`;
}

/** What a chart of these lines has to reach from and to. */
export function rangeOf(lines: readonly (readonly Figure[])[]): readonly [number, number] {
  const values = lines.flat().flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}

/** The figures of one kind in the points of a run. */
export function figuresOf(points: readonly QualityPoint[], pick: (point: QualityPoint) => number | null): Figure[] {
  return points.map((point) => ({ elapsedMilliseconds: point.elapsedMilliseconds, value: pick(point) }));
}

const TENTHS = 10;
const round = (value: number): string => String(Math.round(value * TENTHS) / TENTHS);

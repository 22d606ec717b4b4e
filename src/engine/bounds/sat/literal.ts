/**
 * A literal is `2 * variable`, or `2 * variable + 1` for its negation. Variables count from 0, so that literals index
 * arrays directly.
 */
export type Literal = number;

/** The opposite literal. */
export const negate = (literal: Literal): Literal => literal ^ 1;

/** The variable of a literal. */
export const variableOf = (literal: Literal): number => literal >> 1;

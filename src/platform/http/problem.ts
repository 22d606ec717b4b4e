import type { Result } from '../../kernel/result.js';

/** A problem document (RFC 9457). the last part of `type` is a heading in docs/problems; facts of the case stand beside the fixed members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly [fact: string]: unknown;
}

/** Carries a problem to the filter that writes it; thrown only inside http/. */
export class ProblemException extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** How one kind of failure reads on the wire: the detail says what happened and what to change. */
export interface ProblemText<Failure> {
  readonly status: number;
  readonly title: string;
  readonly detail: (failure: Failure) => string;
}

/** A text for every failure a use case can return: leaving one out does not compile. */
export type ProblemTexts<Failure extends { readonly type: string }> = {
  readonly [Type in Failure['type']]: ProblemText<Extract<Failure, { readonly type: Type }>>;
};

/** The value of a result, or its failure thrown as the problem that `texts` makes of it. */
export function valueOrProblem<Value, Failure extends { readonly type: string }>(
  result: Result<Value, Failure>,
  texts: ProblemTexts<Failure>,
): Value {
  if (result.ok) return result.value;
  const { type, ...facts } = result.error;
  const text = texts[type as Failure['type']] as unknown as ProblemText<Failure>;
  throw problemException(type, text.status, text.title, text.detail(result.error), facts);
}

/** A problem that is not a use case's failure: about the request itself. */
export function problemException(
  type: string,
  status: number,
  title: string,
  detail: string,
  facts: Readonly<Record<string, unknown>> = {},
): ProblemException {
  return new ProblemException({ ...facts, type: `/problems/${type}`, title, status, detail });
}

/** What is not there, or may not be seen: the two are not told apart. */
export function notFound(what: string): ProblemException {
  return problemException('not-found', 404, 'Not found', `There is no such ${what}, or you may not see it.`);
}

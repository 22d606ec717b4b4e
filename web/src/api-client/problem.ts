/** A problem document (RFC 9457) with the facts of the case beside the standard members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What every call of the API throws when the server refuses, or cannot be reached (`type` "unreachable"). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.type} (${String(problem.status)})`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The last segment of the problem's type: "/problems/agenda-moved-on" is "agenda-moved-on". */
export function problemName(problem: Problem): string {
  return problem.type.split('/').pop() ?? '';
}

/** No answer arrived: it is unknown whether the server acted, so the same idempotency key must be used again. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ProblemError && (problemName(error.problem) === 'unreachable' || error.problem.status >= 502);
}

export const unreachableProblem: Problem = {
  type: '/problems/unreachable',
  title: 'The server cannot be reached',
  status: 0,
  detail: null,
  facts: {},
};

/** Reads the body of a refused answer; a body that is no problem document becomes a problem without a type. */
export function readProblem(body: unknown, status: number): Problem {
  if (typeof body !== 'object' || body === null) {
    return { type: 'about:blank', title: '', status, detail: null, facts: {} };
  }
  const { type, title, detail, ...facts } = body as Record<string, unknown>;
  return {
    type: typeof type === 'string' ? type : 'about:blank',
    title: typeof title === 'string' ? title : '',
    status,
    detail: typeof detail === 'string' ? detail : null,
    facts,
  };
}

const REFUSALS: ReadonlySet<number> = new Set([401, 403, 404]);

/** Whoever asked may see it no more, or never might: what was read of it earlier is not shown either. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ProblemError && REFUSALS.has(error.problem.status);
}

/** The names of the fields that the server could not take as they were written; none where it refused for another reason. */
export function faultyFields(error: ProblemError | null): readonly string[] {
  const faults = error !== null && problemName(error.problem) === 'invalid-input' ? error.problem.facts.faults : [];
  if (!Array.isArray(faults)) return [];
  return faults.map((fault: unknown) => String((fault as Readonly<Record<string, unknown>>).path));
}

/** There is no such thing, or the reader may not see it. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 404;
}

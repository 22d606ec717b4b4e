import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './generated/openapi.js';
import { ProblemError, readProblem, unreachableProblem } from './problem.js';

/** Texts of codes come in the language of the page, which can differ from the browser's. */
const acceptLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
};

export const client = createClient<paths>({ credentials: 'same-origin' });
client.use(acceptLanguage);

interface Outcome<Answer> {
  data?: Answer;
  error?: unknown;
  response: Response;
}

/** The body of the answer, or a thrown `ProblemError`. */
export async function answerOf<Answer>(pending: Promise<Outcome<Answer>>): Promise<Answer> {
  const outcome = await pending.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(unreachableProblem);
  });
  if (!outcome.response.ok) throw new ProblemError(readProblem(outcome.error, outcome.response.status));
  return outcome.data as Answer;
}

/** The header that makes a change happen once, however often it is sent. */
export const once = (idempotencyKey: string) => ({ headers: { 'Idempotency-Key': idempotencyKey } });

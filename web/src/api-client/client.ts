import i18next from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './generated/openapi.js';
import { currentInstant } from '../time/clock.js';
import { noticeServerDate } from '../time/server-clock.js';
import { withErasedNamed } from './erased-names.js';
import { ProblemError, readProblem, unreachableProblem } from './problem.js';

/** Texts of codes come in the language of the page, which can differ from the browser's. */
const acceptLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
};

const askedAt = new WeakMap<Request, number>();

/** Every answer tells what time it is at the server: what counts down does so by that clock. */
const serverTime: Middleware = {
  onRequest({ request }) {
    askedAt.set(request, currentInstant());
    return request;
  },
  onResponse({ request, response }) {
    const [date, asked] = [response.headers.get('Date'), askedAt.get(request)];
    if (date !== null && asked !== undefined) noticeServerDate(date, asked);
    return response;
  },
};

export const client = createClient<paths>({ credentials: 'same-origin' });
client.use(acceptLanguage, serverTime);

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
  return withErasedNamed(outcome.data as Answer, i18next.t('shell:somebodyWithdrawn'));
}

/** The header that makes a change happen once, however often it is sent. */
export const once = (idempotencyKey: string) => ({ headers: { 'Idempotency-Key': idempotencyKey } });

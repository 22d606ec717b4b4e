import { parseCookie } from 'cookie';
import type { Request } from 'express';
import type { PageKeys } from '../../access/index.js';
import { LOCALES, type Locale } from '../domain/page-view.js';
import type { SentForm } from './forms-of-page.js';
import { NOTICES, type Notice } from '../wording/wording.js';

/** Name of the cookie by which a browser is known on the pages that were answered in it. */
export const DEVICE_COOKIE = 'incontro_device';

/** A request for a page, or with a form of it. */
export type Sent = Request<{ secret: string }>;

/** One visit of a page: who asks, in which language. */
export interface Visit {
  readonly keys: PageKeys;
  /** The language chosen on the page; null where none was. */
  readonly chosen: Locale | null;
  /** The language of the browser, for whoever holds no link that tells theirs. */
  readonly liked: Locale;
  /** The form that was sent; null where the page is only read. */
  readonly sent: SentForm | null;
}

/** The visit that a request is. */
export function visitOf(request: Sent): Visit {
  const body = request.body as { readonly lang?: unknown } | undefined;
  const deviceSecret = parseCookie(request.headers.cookie ?? '')[DEVICE_COOKIE] ?? null;
  return {
    keys: { linkSecret: request.params.secret, deviceSecret },
    chosen: localeNamed(body?.lang) ?? localeNamed(request.query.lang),
    liked: localeNamed(request.acceptsLanguages([...LOCALES])) ?? 'en',
    sent: request.method === 'POST' ? sentForm(request) : null,
  };
}

/** Where a form goes, below the address of the page: also what it is for. */
export function formPathOf({ path }: Sent): string {
  const [, , , ...rest] = path.split('/');
  return rest.join('/');
}

/** What the page is to say that was done, where a form has led back to it. */
export function noticeOf({ query }: Sent): Notice | null {
  return NOTICES.find((notice) => notice === query.notice) ?? null;
}

/** Whether a browser says that a form was sent by the page of somebody else. */
export function cameFromElsewhere({ headers }: Sent): boolean {
  return headers['sec-fetch-site'] === 'cross-site';
}

function localeNamed(name: unknown): Locale | null {
  return LOCALES.find((locale) => locale === name) ?? null;
}

/** Fields that nobody has filled in themselves. */
const HIDDEN_FIELDS: readonly string[] = ['token', 'lang', 'seen'];

function sentForm(request: Sent): SentForm {
  const fields = Object.entries((request.body ?? {}) as Readonly<Record<string, unknown>>);
  const filledIn = fields
    .filter(([name]) => !HIDDEN_FIELDS.includes(name))
    .map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')] as const);
  return { path: formPathOf(request), filledIn: Object.fromEntries(filledIn) };
}

import type { AuditArea, MessageState, RequestStatus, Side } from '../api-client/contract.js';

type Search = Record<string, unknown>;

const sides: readonly Side[] = ['sme', 'buyer'];
const requestStatuses: readonly RequestStatus[] = ['open', 'accepted', 'declined', 'withdrawn', 'expired', 'cancelled'];

const textOf = (part: unknown): string | undefined =>
  typeof part === 'string' && part !== '' ? part : typeof part === 'number' ? String(part) : undefined;

/** What the address of a page may say after "?"; anything else is dropped. */
export function readParticipantsSearch(search: Search): { side?: Side | undefined; search?: string | undefined } {
  return { side: sides.find((side) => side === search.side), search: textOf(search.search) };
}

export function readRequestsSearch(search: Search): { status?: RequestStatus | undefined } {
  return { status: requestStatuses.find((status) => status === search.status) };
}

const messageStates: readonly MessageState[] = ['held', 'waiting', 'kept', 'sent', 'bounced', 'failed', 'recalled'];

export function readMessagesSearch(search: Search): { state?: MessageState | undefined } {
  return { state: messageStates.find((state) => state === search.state) };
}

const auditAreas: readonly AuditArea[] = ['participants', 'rules', 'meetings', 'agenda', 'day', 'messages'];

export function readAuditSearch(search: Search): { area?: AuditArea | undefined; author?: string | undefined } {
  return { area: auditAreas.find((area) => area === search.area), author: textOf(search.author) };
}

export function readAgendaSearch(search: Search): { version?: string | undefined; day?: string | undefined } {
  return { version: textOf(search.version), day: textOf(search.day) };
}

const catalogueViews = ['suggested', 'others', 'refused'] as const;

/** What is chosen of each facet of the catalogue, which of its lists is shown, and with whose eyes. */
export function readCatalogueSearch(search: Search): {
  as?: 'participant' | undefined;
  view?: (typeof catalogueViews)[number] | undefined;
  sector?: string | undefined;
  product?: string | undefined;
  country?: string | undefined;
  role?: string | undefined;
  language?: string | undefined;
} {
  return {
    as: search.as === 'participant' ? 'participant' : undefined,
    view: catalogueViews.find((view) => view === search.view),
    sector: textOf(search.sector),
    product: textOf(search.product),
    country: textOf(search.country),
    role: textOf(search.role),
    language: textOf(search.language),
  };
}

/** Whether the meetings of the open proposal are counted besides those agreed. */
export function readFairnessSearch(search: Search): { counted?: 'proposed' | undefined } {
  return { counted: search.counted === 'proposed' ? 'proposed' : undefined };
}

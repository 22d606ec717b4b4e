import type { ParticipationId } from '../../../../kernel/id.js';
import type { Side } from '../participation.js';

/** What of a participant is compared with others. */
export interface ComparedCompany {
  readonly side: Side;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly website: string | null;
  /** Where its messages go; null where nobody knows. */
  readonly mailbox: string | null;
}

export interface ComparedParticipant extends ComparedCompany {
  readonly id: ParticipationId;
}

/** Why two look alike, or what speaks for it being two: each can be read off their data by a person. */
export type ResemblanceReason =
  | { readonly kind: 'same-mailbox' }
  /** Pages or mailboxes are at one domain, which is not that of a provider. */
  | { readonly kind: 'same-domain'; readonly domain: string }
  /** Equal but for case, marks, alphabet, order of words and legal form. */
  | { readonly kind: 'same-name' }
  /** How much of the pairs of neighbouring letters the two names have in common. */
  | { readonly kind: 'similar-name'; readonly percent: number }
  | { readonly kind: 'same-country'; readonly countryCode: string }
  | { readonly kind: 'other-country' };

/** Somebody of the same side who looks like a company, and why: the strongest reason first. */
export interface Resemblance {
  readonly participationId: ParticipationId;
  readonly name: string;
  readonly reasons: readonly ResemblanceReason[];
}

const STRENGTH: Readonly<Record<ResemblanceReason['kind'], number>> = {
  'same-mailbox': 1000,
  'same-name': 800,
  'same-domain': 600,
  'similar-name': 0,
  'same-country': 50,
  'other-country': -50,
};

/** How strongly reasons speak for one company together: for the order of lists alone, a person decides. */
export function strengthOf(reasons: readonly ResemblanceReason[]): number {
  return reasons.reduce(
    (sum, reason) => sum + STRENGTH[reason.kind] + (reason.kind === 'similar-name' ? reason.percent : 0),
    0,
  );
}

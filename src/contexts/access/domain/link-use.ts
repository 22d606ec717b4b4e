import type { Id } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { PersonalLinkId } from './personal-link.js';

/** What was done by a link. */
export type LinkUseKind =
  | 'signed-in'
  | 'accepted'
  | 'declined'
  | 'other-time-proposed'
  | 'withdrawn'
  | 'offer-accepted'
  | 'offer-declined'
  | 'cancelled'
  | 'outcome-said'
  | 'taken-over'
  | 'code-asked'
  | 'code-tried'
  | 'consent-changed'
  | 'data-exported'
  | 'erased';

/** One use of a link that changed something, or tried to. Looking changes nothing, and so is only in the log. */
export interface LinkUse {
  readonly id: Id<'LinkUse'>;
  readonly linkId: PersonalLinkId;
  readonly kind: LinkUseKind;
  /** The request it was about, where it was about one. */
  readonly subjectId: string | null;
  readonly usedAt: Instant;
}

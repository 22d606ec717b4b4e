import type { PageStanding } from './page-view.js';

/** What is known of a link in somebody's browser. */
export interface LinkStanding {
  readonly device: 'first' | 'known' | 'other';
  readonly isReadOnly: boolean;
  readonly isConfirmed: boolean;
}

/** The first browser from which somebody answers is theirs; in any other, a code from their mailbox opens the page. */
export function pageStanding({ device, isReadOnly }: LinkStanding): PageStanding {
  if (isReadOnly) return 'closed';
  return device === 'other' ? 'guarded' : 'open';
}

/** The reason why whoever holds that link may not see or change what is kept of them here, or null where they may. */
export function refusalToPrivacy(link: LinkStanding): PrivacyRefusal | null {
  return refusalToAnswer(link) ?? (link.isConfirmed ? null : { type: 'not-confirmed' });
}

/** Why what is kept of somebody is not for this browser: personal data need the code from the mailbox everywhere. */
export type PrivacyRefusal = StandingRefusal | { readonly type: 'not-confirmed' };

/** Why nothing can be done on a page in this browser. */
export type StandingRefusal = { readonly type: 'page-guarded' } | { readonly type: 'page-closed' };

/** The reason why whoever holds that link may not answer here, or null where they may. */
export function refusalToAnswer(link: LinkStanding): StandingRefusal | null {
  const standing = pageStanding(link);
  if (standing === 'open') return null;
  return { type: standing === 'closed' ? 'page-closed' : 'page-guarded' };
}

import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** What data of people are used for. */
export type ProcessingPurpose = 'meetings' | 'messages' | 'follow-up';

/** What one participation's data may be used for, on what basis, and by which notice its people know it. */
export interface ProcessingBasis {
  readonly participationId: ParticipationId;
  readonly purpose: ProcessingPurpose;
  /** A task in the public interest, or consent, which can be taken back: Article 6(1)(e) and (a) of the GDPR. */
  readonly basis: 'public-task' | 'consent';
  readonly noticeVersion: string;
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** The privacy notice in force; whoever changes its words gives it a new version. */
export const NOTICE_VERSION = '2026-11';

/** What follows from somebody being invited: their meetings are arranged, and they are written to about them. */
export function basesOfInvitation(participationId: ParticipationId, now: Instant): ProcessingBasis[] {
  return (['meetings', 'messages'] as const).map((purpose) => ({
    participationId,
    purpose,
    basis: 'public-task',
    noticeVersion: NOTICE_VERSION,
    recordedAt: now,
    withdrawnAt: null,
  }));
}

/** Consent to be asked later what became of the meetings, given or taken back. */
export function followUpConsent(participationId: ParticipationId, isGiven: boolean, now: Instant): ProcessingBasis {
  const given = { purpose: 'follow-up', basis: 'consent', noticeVersion: NOTICE_VERSION, recordedAt: now } as const;
  return { participationId, ...given, withdrawnAt: isGiven ? null : now };
}

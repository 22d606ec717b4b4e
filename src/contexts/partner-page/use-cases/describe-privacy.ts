import { NOTICE_VERSION, type PersonalData } from '../../privacy/index.js';
import type { PrivacyView } from '../domain/page-view.js';

/** What is kept of somebody, in numbers, and what they consent to. */
export function describePrivacy(kept: PersonalData): PrivacyView {
  const { contact, profiles, requests, meetings, messages, processing } = kept;
  return {
    noticeVersion: NOTICE_VERSION,
    email: textOf(contact?.email),
    phone: textOf(contact?.phone),
    profileVersionCount: profiles.length,
    requestCount: requests.length,
    meetingCount: meetings.length,
    messageCount: messages.length,
    isFollowUpAllowed: processing.some(({ purpose, withdrawnAt }) => purpose === 'follow-up' && withdrawnAt === null),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

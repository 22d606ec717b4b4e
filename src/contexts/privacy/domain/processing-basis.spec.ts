import type { Instant } from '../../../kernel/instant.js';
import type { ParticipationId } from '../../../kernel/id.js';
import { basesOfInvitation, followUpConsent, NOTICE_VERSION } from './processing-basis.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const buyer = 'buyer' as ParticipationId;

describe('the basis on which data are used', () => {
  it('is the public task for what somebody is invited to', () => {
    const bases = basesOfInvitation(buyer, now);
    expect(bases.map(({ purpose, basis }) => [purpose, basis])).toEqual([
      ['meetings', 'public-task'],
      ['messages', 'public-task'],
    ]);
  });

  it('is consent for whatever comes later, by the notice in force, and can be taken back', () => {
    const facts = { purpose: 'follow-up', basis: 'consent', noticeVersion: NOTICE_VERSION };
    expect(followUpConsent(buyer, true, now)).toMatchObject({ ...facts, withdrawnAt: null });
    expect(followUpConsent(buyer, false, now)).toMatchObject({ ...facts, withdrawnAt: now });
  });
});

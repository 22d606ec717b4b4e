import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { afterAttempt, type Notification, type NotificationId } from './notification.js';

const now = '2026-11-20T09:00:00.000Z' as Instant;

const notification: Notification = {
  id: 'notification' as NotificationId,
  missionId: 'mission' as MissionId,
  participationId: 'participation' as ParticipationId,
  topic: 'requests',
  state: 'waiting',
  subjectIds: [],
  versionId: null,
  locale: 'it',
  content: { topic: 'requests', items: [] },
  earlierMailbox: null,
  attempts: 0,
  failure: null,
  createdAt: now,
  sendNotBefore: now,
  claimedUntil: addMinutes(now, 5),
  settledAt: null,
};

describe('a message after an attempt to send it', () => {
  it('is sent where the server took it', () => {
    expect(afterAttempt(notification, { type: 'accepted' }, now)).toEqual({
      ...notification,
      state: 'sent',
      attempts: 1,
      claimedUntil: null,
      settledAt: now,
    });
  });

  it('has bounced where the server refused it for good', () => {
    expect(afterAttempt(notification, { type: 'refused', failure: 'refused 550 5.1.1' }, now)).toMatchObject({
      state: 'bounced',
      failure: 'refused 550 5.1.1',
      settledAt: now,
    });
  });

  it('waits longer each time the server could not take it, and has failed after the sixth time', () => {
    const waits: number[] = [];
    let tried = notification;
    while (tried.state === 'waiting') {
      tried = afterAttempt(tried, { type: 'delayed', failure: 'unreachable' }, now);
      if (tried.state === 'waiting') waits.push(Date.parse(tried.sendNotBefore) - Date.parse(now));
    }
    expect(waits).toEqual([60_000, 300_000, 900_000, 3_600_000, 14_400_000]);
    expect(tried).toMatchObject({ state: 'failed', attempts: 6, failure: 'unreachable', settledAt: now });
  });
});

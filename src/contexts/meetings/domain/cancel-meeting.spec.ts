import { actorOf, openRequest } from '../../../../test/builders/open-request.js';
import type { Instant } from '../../../kernel/instant.js';
import { abilitiesOn } from './answer-request.js';
import { cancelMeeting } from './cancel-meeting.js';
import type { MeetingRequest } from './meeting-request.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const accepted: MeetingRequest = { ...openRequest, status: 'accepted', answeredAt: now };
const asking = actorOf('sme', 'asking');

/** No phase bars anything, and no meeting has a place. */
const ANY_TIME = { now, startsAt: null, isBarred: false };

describe('cancelling an agreed meeting', () => {
  it('is for either of the two, for a reason of their own', () => {
    expect(cancelMeeting(asking, accepted, null, now, 'We cannot travel.')).toEqual({
      ok: true,
      value: { ...accepted, status: 'cancelled', answeredById: 'asking', declineReason: 'We cannot travel.' },
    });
    expect(cancelMeeting(actorOf('buyer', 'asked'), accepted, null, now, null)).toMatchObject({
      value: { answeredById: 'asked', declineReason: null },
    });
    expect(abilitiesOn(asking, accepted, ANY_TIME)).toEqual(['cancel', 'hand-over']);
  });

  it('is marked where an organiser does it in the place of who asked', () => {
    expect(cancelMeeting(actorOf('organiser', null), accepted, null, now, null)).toMatchObject({
      value: { answeredById: 'asking', organiserActs: ['answer'] },
    });
  });

  it('twice gives back the very same request', () => {
    const cancelled = cancelMeeting(asking, accepted, null, now, null);
    if (!cancelled.ok) throw new Error(cancelled.error.type);
    const again = cancelMeeting(asking, cancelled.value, null, now, 'Another reason.');
    expect(again.ok && again.value).toBe(cancelled.value);
  });

  it('is not offered any more once it has begun', () => {
    const justBefore = '2026-11-22T09:59:59.999Z' as Instant;
    expect(abilitiesOn(asking, accepted, { ...ANY_TIME, now: justBefore, startsAt: now })).toEqual([
      'cancel',
      'hand-over',
    ]);
    expect(abilitiesOn(asking, accepted, { ...ANY_TIME, startsAt: now })).toEqual(['hand-over']);
  });

  it('is refused once it has begun, before it is agreed, and to strangers', () => {
    expect(cancelMeeting(asking, accepted, now, now, null)).toEqual({
      ok: false,
      error: { type: 'meeting-begun', requestId: 'request', startsAt: now },
    });
    expect(cancelMeeting(asking, openRequest, null, now, null)).toMatchObject({ error: { foundStatus: 'open' } });
    expect(cancelMeeting(actorOf('sme', 'stranger'), accepted, null, now, null)).toEqual({
      ok: false,
      error: { type: 'request-unknown' },
    });
  });
});

import { actorOf, openRequest } from '../../../../test/builders/open-request.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { abilitiesOn, answerRequest } from './answer-request.js';
import type { SlotId } from './meeting-request.js';
import { renewExpiry } from './expire-request.js';
import { refuseRequest, showRequest } from './refuse-request.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const [asking, asked] = [openRequest.fromId, openRequest.toId];
const withheld = refuseRequest(actorOf('buyer', asked), openRequest, asked, now);

/** No phase bars anything, and no meeting has a place. */
const ANY_TIME = { now, startsAt: null, isBarred: false };

describe('an open request, when one of the two refuses the other', () => {
  it('is withheld from who was asked, and to who asks it is as it was', () => {
    expect(withheld).toEqual({ ...openRequest, isWithheld: true });
    expect(abilitiesOn(actorOf('sme', asking), withheld, ANY_TIME)).toEqual(
      abilitiesOn(actorOf('sme', asking), openRequest, ANY_TIME),
    );
    expect(answerRequest(actorOf('buyer', asked), withheld, 'accept', now)).toEqual({
      ok: false,
      error: { type: 'request-unknown' },
    });
  });

  it('ends when it would have ended once it is put before them after all, whatever the phases say later', () => {
    const shown = showRequest(withheld, [48], now);
    expect(shown).toEqual(openRequest);
    for (const lastAnswerAt of [null, '2026-11-23T18:00:00.000Z' as Instant]) {
      expect(renewExpiry(shown, lastAnswerAt, now)).toEqual(renewExpiry(openRequest, lastAnswerAt, now));
    }
  });

  it('passes over the reminders that would have come before it is put before them', () => {
    expect(showRequest(withheld, [12, 24, 48], now)).toEqual({ ...openRequest, nudges: 2 });
  });

  it('stays withheld once its time is over', () => {
    const over = openRequest.expiresAt ?? now;
    expect(showRequest(withheld, [], over)).toBe(withheld);
  });

  it('is withdrawn where it was their own', () => {
    expect(refuseRequest(actorOf('sme', asking), openRequest, asking, now)).toEqual({
      ...openRequest,
      status: 'withdrawn',
      answeredAt: now,
      answeredById: asking,
    });
  });

  it('is declined where they had answered with a time, and says who did it', () => {
    const answered = { ...openRequest, proposedSlotId: 'slot' as SlotId, proposedById: asked, awaitedId: asking };
    expect(refuseRequest(actorOf('organiser', null), answered, 'asked' as ParticipationId, now)).toEqual({
      ...answered,
      status: 'declined',
      answeredAt: now,
      answeredById: asked,
      organiserActs: ['answer'],
    });
  });
});

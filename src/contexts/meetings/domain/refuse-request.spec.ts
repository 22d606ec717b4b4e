import { actorOf, openRequest } from '../../../../test/builders/open-request.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { abilitiesOn, answerRequest } from './answer-request.js';
import type { SlotId } from './meeting-request.js';
import { refuseRequest, showRequest } from './refuse-request.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const [asking, asked] = [openRequest.fromId, openRequest.toId];
const withheld = refuseRequest(actorOf('buyer', asked), openRequest, asked, now);

describe('an open request, when one of the two refuses the other', () => {
  it('is withheld from who was asked, and to who asks it is as it was', () => {
    expect(withheld).toEqual({ ...openRequest, isWithheld: true });
    expect(abilitiesOn(actorOf('sme', asking), withheld, now)).toEqual(
      abilitiesOn(actorOf('sme', asking), openRequest, now),
    );
    expect(answerRequest(actorOf('buyer', asked), withheld, 'accept', now)).toEqual({
      ok: false,
      error: { type: 'request-unknown' },
    });
  });

  it('is awaited from when it is put before them after all, and ends when it would have ended', () => {
    expect(showRequest({ ...withheld, nudges: 1 }, now)).toEqual({ ...openRequest, awaitedSince: now });
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

import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { actorOf, openRequest } from '../../../../test/builders/open-request.js';
import { abilitiesOn, answerRequest, isKeptByPhases } from './answer-request.js';
import { actedForIds, type MeetingRequest, type SlotId } from './meeting-request.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const asking = actorOf('sme', 'asking');
const asked = actorOf('buyer', 'asked');
const stranger = actorOf('sme', 'stranger');
const organiser = actorOf('organiser', null);

const withTimeFromAsked: MeetingRequest = {
  ...openRequest,
  proposedSlotId: 'slot' as SlotId,
  proposedById: 'asked' as ParticipationId,
  awaitedId: 'asking' as ParticipationId,
};

/** No phase bars anything, and no meeting has a place. */
const ANY_TIME = { now, startsAt: null, isBarred: false };

describe('what can be done with an open request', () => {
  it.each([
    ['who asks withdraws', asking, ['withdraw', 'hand-over']],
    ['who is asked answers', asked, ['accept', 'decline', 'propose-time', 'hand-over']],
    ['an organiser does any of it', organiser, ['accept', 'decline', 'withdraw', 'propose-time', 'hand-over']],
    ['a stranger does nothing', stranger, []],
  ])('%s', (_case, reader, abilities) => {
    expect(abilitiesOn(reader, openRequest, ANY_TIME)).toEqual(abilities);
  });

  it('turns round when who was asked proposes a time, and whoever asked says no in one way', () => {
    const answers = ['accept', 'decline', 'propose-time', 'hand-over'];
    expect(abilitiesOn(asking, withTimeFromAsked, ANY_TIME)).toEqual(answers);
    expect(abilitiesOn(organiser, withTimeFromAsked, ANY_TIME)).toEqual(answers);
    expect(abilitiesOn(asked, withTimeFromAsked, ANY_TIME)).toEqual(['decline', 'hand-over']);
  });

  it('is only what needs no answer while the phases let nobody answer, and to let go of what one has asked for', () => {
    const barred = { ...ANY_TIME, isBarred: true };
    expect(abilitiesOn(asked, openRequest, barred)).toEqual(['hand-over']);
    expect(abilitiesOn(asking, openRequest, barred)).toEqual(['withdraw', 'hand-over']);
    expect(abilitiesOn(asking, withTimeFromAsked, barred)).toEqual(['decline', 'hand-over']);
    const kept = [asked, asking].map((reader) => isKeptByPhases(reader, openRequest, barred));
    expect([...kept, isKeptByPhases(asked, openRequest, ANY_TIME)]).toEqual([true, false, false]);
  });

  it('is nothing once it is declined, or its time is over', () => {
    expect(abilitiesOn(organiser, { ...openRequest, status: 'declined', answeredAt: now }, ANY_TIME)).toEqual([]);
    expect(abilitiesOn(organiser, { ...openRequest, expiresAt: now }, ANY_TIME)).toEqual([]);
  });

  it('is cancelling, or sending a colleague, once it is accepted', () => {
    const accepted: MeetingRequest = { ...openRequest, status: 'accepted', answeredAt: now };
    expect(abilitiesOn(asking, accepted, ANY_TIME)).toEqual(['cancel', 'hand-over']);
  });
});

describe('answering', () => {
  it('keeps the answer and when it was given', () => {
    expect(answerRequest(asked, openRequest, 'accept', now)).toEqual({
      ok: true,
      value: { ...openRequest, status: 'accepted', answeredAt: now, answeredById: 'asked' },
    });
  });

  it('keeps why it was declined', () => {
    const declined = answerRequest(asked, openRequest, 'decline', now, 'No budget this year.');
    expect(declined).toMatchObject({ value: { status: 'declined', declineReason: 'No budget this year.' } });
  });

  it('is for who asked where the other has proposed a time, also to decline it', () => {
    expect(answerRequest(asking, withTimeFromAsked, 'accept', now)).toMatchObject({
      value: { answeredById: 'asking' },
    });
    expect(answerRequest(asking, withTimeFromAsked, 'decline', now, 'We leave at noon.')).toMatchObject({
      value: { status: 'declined', answeredById: 'asking', declineReason: 'We leave at noon.' },
    });
  });

  it('remembers what of it an organiser did, and in whose place', () => {
    const declined = answerRequest(organiser, openRequest, 'decline', now);
    expect(declined).toMatchObject({ value: { answeredById: 'asked', organiserActs: ['answer'] } });
    expect(declined.ok && actedForIds(declined.value)).toEqual(['asked']);
    const askedByOrganiser: MeetingRequest = { ...openRequest, organiserActs: ['ask'] };
    const accepted = answerRequest(asked, askedByOrganiser, 'accept', now);
    expect(accepted).toMatchObject({ value: { organiserActs: ['ask'] } });
    expect(accepted.ok && actedForIds(accepted.value)).toEqual(['asking']);
  });

  it('with a yes puts what was withheld before who was asked, and with a no does not', () => {
    const withheld: MeetingRequest = { ...openRequest, isWithheld: true };
    expect(answerRequest(organiser, withheld, 'accept', now)).toMatchObject({ value: { isWithheld: false } });
    expect(answerRequest(organiser, withheld, 'decline', now)).toMatchObject({ value: { isWithheld: true } });
  });

  it('the same way twice gives back the very same request', () => {
    const declined: MeetingRequest = { ...openRequest, status: 'declined', answeredAt: now };
    const again = answerRequest(asked, declined, 'decline', '2026-11-29T10:00:00.000Z' as Instant);
    expect(again.ok && again.value).toBe(declined);
  });

  it('otherwise than before is refused', () => {
    const declined: MeetingRequest = { ...openRequest, status: 'declined', answeredAt: now };
    expect(answerRequest(asked, declined, 'accept', now)).toEqual({
      ok: false,
      error: { type: 'request-closed', requestId: openRequest.id, foundStatus: 'declined' },
    });
  });

  it('too late is refused, also in the minute before it is marked', () => {
    const late = openRequest.expiresAt ?? now;
    const error = { type: 'request-expired', requestId: openRequest.id, expiresAt: late };
    expect(answerRequest(asked, openRequest, 'accept', late)).toEqual({ ok: false, error });
    const marked: MeetingRequest = { ...openRequest, status: 'expired', answeredAt: late };
    expect(answerRequest(asked, marked, 'decline', late)).toEqual({ ok: false, error });
  });

  it('is refused to who asks, and hidden from strangers', () => {
    expect(answerRequest(asking, openRequest, 'accept', now)).toMatchObject({ error: { type: 'not-yours-to-answer' } });
    expect(answerRequest(asked, openRequest, 'withdraw', now)).toMatchObject({
      error: { type: 'not-yours-to-answer' },
    });
    expect(answerRequest(stranger, openRequest, 'accept', now)).toEqual({
      ok: false,
      error: { type: 'request-unknown' },
    });
    expect(answerRequest(asked, null, 'accept', now)).toEqual({ ok: false, error: { type: 'request-unknown' } });
  });
});

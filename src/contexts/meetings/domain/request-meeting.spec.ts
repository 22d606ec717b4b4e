import type { Actor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { MeetingId } from './meeting.js';
import type { MeetingRequestId, SlotId } from './meeting-request.js';
import type { Party } from './party.js';
import { type NewRequest, type RequestFacts, requestMeeting } from './request-meeting.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const missionId = 'mission' as MissionId;
const smeId = 'sme' as ParticipationId;
const buyerId = 'buyer' as ParticipationId;

const asked: NewRequest = {
  id: 'request' as MeetingRequestId,
  missionId,
  fromId: smeId,
  toId: buyerId,
  message: null,
  messageLanguage: null,
  slotId: null,
};
const sme: Party = { id: smeId, side: 'sme', maximumMeetings: 3, agreedMeetings: 0 };
const buyer: Party = { id: buyerId, side: 'buyer', maximumMeetings: 3, agreedMeetings: 0 };
const expiresAt = '2026-11-25T10:00:00.000Z' as Instant;
const facts: RequestFacts = {
  from: sme,
  to: buyer,
  openRequestId: null,
  meetingId: null,
  bars: { refusedByIds: [], isKeptApart: false, isBlocked: false },
  notFeasible: null,
  term: { expiryHours: 72, expiresAt },
};

const actor = (role: 'organiser' | 'sme', participationId: ParticipationId | null): Actor => ({
  userId: 'user' as UserId,
  capabilities: [],
  memberships: [{ missionId, role, participationId, capabilities: [] }],
});
const delegate = actor('sme', smeId);

describe('a wish to meet', () => {
  it('becomes an open request', () => {
    expect(requestMeeting(delegate, asked, facts, now)).toEqual({
      ok: true,
      value: {
        id: 'request',
        missionId,
        fromId: smeId,
        toId: buyerId,
        message: null,
        messageLanguage: null,
        status: 'open',
        requestedAt: now,
        expiresAt,
        expiryHours: 72,
        answeredAt: null,
        answeredById: null,
        declineReason: null,
        proposedSlotId: null,
        proposedById: null,
        awaitedId: buyerId,
        awaitedSince: now,
        nudges: 0,
        organiserActs: [],
        isAutomatic: false,
        isWithheld: false,
      },
    });
  });

  it('is marked when an organiser makes it in the place of the company', () => {
    expect(requestMeeting(actor('organiser', null), asked, facts, now)).toMatchObject({
      value: { organiserActs: ['ask'] },
    });
  });

  it('may name a time, which then waits for the other side', () => {
    const slotId = 'slot' as SlotId;
    expect(requestMeeting(delegate, { ...asked, slotId }, facts, now)).toMatchObject({
      value: { proposedSlotId: slotId, proposedById: smeId },
    });
  });

  it.each([
    ['from somebody who takes no part', { from: null }, { type: 'participation-unknown', participationId: smeId }],
    ['to somebody who takes no part', { to: null }, { type: 'participation-unknown', participationId: buyerId }],
    ['between two of one side', { to: { ...buyer, side: 'sme' as const } }, { type: 'same-side', side: 'sme' }],
    [
      'of two who have agreed to meet',
      { meetingId: 'meeting' as MeetingId },
      { type: 'meeting-already-agreed', meetingId: 'meeting' },
    ],
    [
      'of two between whom one is open',
      { openRequestId: 'open' as MeetingRequestId },
      { type: 'request-already-open', requestId: 'open' },
    ],
    [
      'at a time in which they cannot meet',
      { notFeasible: { type: 'time-not-feasible' as const, slotId: 'slot' as SlotId, alternatives: [] } },
      { type: 'time-not-feasible', slotId: 'slot', alternatives: [] },
    ],
    [
      'where a rule of the organiser keeps the two apart',
      { bars: { refusedByIds: [buyerId], isKeptApart: true, isBlocked: false } },
      { type: 'pair-kept-apart' },
    ],
    [
      'to somebody whom one refuses oneself',
      {
        bars: { refusedByIds: [buyerId, smeId], isKeptApart: false, isBlocked: false },
        openRequestId: 'other' as MeetingRequestId,
      },
      { type: 'refusal-stands', participationId: smeId },
    ],
    [
      'to somebody who is full',
      { to: { ...buyer, agreedMeetings: 3 } },
      { type: 'participation-full', participationId: buyerId, maximumMeetings: 3 },
    ],
  ])('is refused %s', (_case, change, error) => {
    expect(requestMeeting(delegate, asked, { ...facts, ...change }, now)).toEqual({ ok: false, error });
  });

  it('is taken where the other refuses the asker, and put before nobody', () => {
    const bars = { refusedByIds: [buyerId], isKeptApart: false, isBlocked: false };
    const plain = requestMeeting(delegate, asked, facts, now);
    const withheld = requestMeeting(delegate, asked, { ...facts, bars }, now);
    expect(withheld).toEqual({ ok: true, value: { ...(plain.ok ? plain.value : {}), isWithheld: true } });
    expect(requestMeeting(actor('organiser', null), asked, { ...facts, bars }, now)).toEqual({
      ok: false,
      error: { type: 'refusal-stands', participationId: buyerId },
    });
  });

  it('is taken where the organiser keeps the two apart by name, of which neither may hear', () => {
    const bars = { refusedByIds: [], isKeptApart: false, isBlocked: true };
    expect(requestMeeting(delegate, asked, { ...facts, bars }, now)).toMatchObject({ value: { isWithheld: true } });
    expect(requestMeeting(actor('organiser', null), asked, { ...facts, bars }, now)).toEqual({
      ok: false,
      error: { type: 'pair-kept-apart' },
    });
  });

  it('is refused to whoever does not speak for the company', () => {
    const stranger = actor('sme', 'other' as ParticipationId);
    expect(requestMeeting(stranger, asked, facts, now)).toEqual({
      ok: false,
      error: { type: 'not-yours-to-request', participationId: smeId },
    });
  });
});

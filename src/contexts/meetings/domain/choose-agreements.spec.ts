import fc from 'fast-check';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { type AgreementFacts, type Agreements, chooseAgreements, type FreshIds } from './choose-agreements.js';
import { keyOfPair, type MeetingId, type MeetingPair } from './meeting.js';
import type { MeetingRequestId } from './meeting-request.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const missionId = 'mission' as MissionId;
const pair = (sme: string, buyer: string): MeetingPair => ({
  smeId: sme as ParticipationId,
  buyerId: buyer as ParticipationId,
});

function freshIds(): FreshIds {
  let count = 0;
  return {
    meetingId: () => `meeting ${(count += 1)}` as MeetingId,
    requestId: () => `request ${(count += 1)}` as MeetingRequestId,
  };
}

const choose = (wanted: readonly MeetingPair[], facts: Partial<AgreementFacts>): Agreements =>
  chooseAgreements(
    wanted,
    { missionId, agreedPairs: [], openRequests: [], roomByParticipation: new Map(), ...facts },
    freshIds(),
    now,
  );

describe('agreeing for everybody', () => {
  it('records a request as made and accepted where nobody had asked', () => {
    const roomByParticipation = new Map([
      ['sme', 1],
      ['buyer', 1],
    ]);
    expect(choose([pair('sme', 'buyer')], { roomByParticipation })).toEqual({
      meetings: [
        {
          ...pair('sme', 'buyer'),
          id: 'meeting 2',
          missionId,
          requestId: 'request 1',
          agreedAt: now,
          cancelledAt: null,
          wantedSlotId: null,
        },
      ],
      newRequests: [
        {
          id: 'request 1',
          missionId,
          fromId: 'sme',
          toId: 'buyer',
          status: 'accepted',
          message: null,
          messageLanguage: null,
          requestedAt: now,
          expiresAt: null,
          expiryHours: null,
          answeredAt: now,
          answeredById: 'buyer',
          declineReason: null,
          proposedSlotId: null,
          proposedById: null,
          awaitedId: 'buyer',
          awaitedSince: now,
          nudges: 0,
          organiserActs: ['ask', 'answer'],
          isAutomatic: false,
          isWithheld: false,
        },
      ],
      acceptedRequestIds: [],
    });
  });

  it('accepts the request that is open between the two', () => {
    const open = { id: 'open' as MeetingRequestId, pair: pair('sme', 'buyer') };
    const roomByParticipation = new Map([
      ['sme', 1],
      ['buyer', 1],
    ]);
    const agreements = choose([pair('sme', 'buyer')], { roomByParticipation, openRequests: [open] });
    expect(agreements).toMatchObject({ acceptedRequestIds: ['open'], newRequests: [] });
    expect(agreements.meetings[0]?.requestId).toBe('open');
  });

  it('leaves out who is not named with any room', () => {
    expect(choose([pair('sme', 'buyer')], { roomByParticipation: new Map([['sme', 1]]) }).meetings).toEqual([]);
  });

  it('never agrees a pair twice and never goes beyond anybody’s room', () => {
    const names = ['one', 'two', 'three'];
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 20 });
    const rooms = fc.tuple(fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }));
    fc.assert(
      fc.property(pairs, pairs, rooms, (wantedNames, agreedNames, [room]) => {
        const toPair = ([sme, buyer]: [string, string]) => pair(`sme ${sme}`, `buyer ${buyer}`);
        const ids = [...names.map((name) => `sme ${name}`), ...names.map((name) => `buyer ${name}`)];
        const roomByParticipation = new Map(ids.map((id, index) => [id, room[index] ?? 0]));
        const agreedPairs = agreedNames.map(toPair);
        const { meetings } = choose(wantedNames.map(toPair), { agreedPairs, roomByParticipation });
        const keys = [...new Set(agreedPairs.map(keyOfPair)), ...meetings.map(keyOfPair)];
        expect(new Set(keys).size).toBe(keys.length);
        for (const id of ids) {
          const count = meetings.filter(({ smeId, buyerId }) => smeId === id || buyerId === id).length;
          expect(count).toBeLessThanOrEqual(roomByParticipation.get(id) ?? 0);
        }
      }),
    );
  });
});

import type { ParticipationId } from '../../../kernel/id.js';
import { type JoinableMeeting, type JoinableRequest, joinMeetings } from './join-meetings.js';
import type { MeetingId } from './meeting.js';
import type { MeetingRequestId, SlotId } from './meeting-request.js';

const pair = { keptId: 'kept' as ParticipationId, goneId: 'gone' as ParticipationId };

function meeting(owner: 'kept' | 'gone', counterpart: string, rest: Partial<JoinableMeeting> = {}): JoinableMeeting {
  return {
    id: `${owner} ${counterpart}` as MeetingId,
    ownerId: pair[`${owner}Id`],
    counterpartId: counterpart as ParticipationId,
    requestId: `request of ${owner} ${counterpart}` as MeetingRequestId,
    publicSlotId: null,
    wantedSlotId: null,
    hasBegun: false,
    ...rest,
  };
}

function request(owner: 'kept' | 'gone', counterpart: string, rest: Partial<JoinableRequest> = {}): JoinableRequest {
  return {
    id: `request of ${owner} ${counterpart}` as MeetingRequestId,
    ownerId: pair[`${owner}Id`],
    counterpartId: counterpart as ParticipationId,
    status: 'open',
    isOwn: true,
    ...rest,
  };
}

const slot = (id: string) => ({ publicSlotId: id as SlotId });
const agreed = (id: string) => ({ wantedSlotId: id as SlotId });

describe('making one of the meetings of two', () => {
  it('gives those to the one kept that it does not have, with their requests, closed ones as well', () => {
    const moved = meeting('gone', 'anna', slot('nine'));
    const requests = [
      request('gone', 'anna', { status: 'accepted' }),
      request('gone', 'bruno'),
      request('gone', 'carla', { status: 'declined' }),
    ];
    const plan = joinMeetings(pair, [meeting('kept', 'dario', slot('ten')), moved], requests);
    expect(plan).toEqual({
      movedRequestIds: ['request of gone anna', 'request of gone bruno', 'request of gone carla'],
      endedRequests: [],
      movedMeetings: [moved],
      joinedMeetings: [],
      stayingMeetings: [],
      clashes: [],
    });
  });

  it('lets one of two meetings with the same counterpart stand, that of the one kept', () => {
    const [kept, gone] = [meeting('kept', 'anna', slot('nine')), meeting('gone', 'anna', slot('ten'))];
    const plan = joinMeetings(pair, [kept, gone], [request('gone', 'anna', { status: 'accepted' })]);
    expect(plan).toMatchObject({
      joinedMeetings: [{ gone, kept, takesTime: false }],
      movedMeetings: [],
      movedRequestIds: [],
      clashes: [],
    });
  });

  it('leaves a meeting at the time that was agreed for it, wherever the other one with the same counterpart is', () => {
    const [kept, gone] = [meeting('kept', 'anna', agreed('ten')), meeting('gone', 'anna', slot('nine'))];
    const plan = joinMeetings(pair, [kept, meeting('kept', 'bruno', slot('nine')), gone], []);
    expect(plan).toMatchObject({ joinedMeetings: [{ gone, kept, takesTime: false }], clashes: [] });
  });

  it('gives a meeting without any time that of the other one with the same counterpart', () => {
    const [kept, gone] = [meeting('kept', 'anna'), meeting('gone', 'anna', agreed('nine'))];
    const plan = joinMeetings(pair, [kept, gone], []);
    expect(plan).toMatchObject({ joinedMeetings: [{ gone, kept, takesTime: true }], clashes: [] });
  });

  it('ends an open request beside which the one kept has one, or a meeting, with the same counterpart', () => {
    const requests = [request('kept', 'anna'), request('gone', 'anna'), request('gone', 'bruno', { isOwn: false })];
    const plan = joinMeetings(pair, [meeting('kept', 'bruno')], requests);
    expect(plan.endedRequests.map(({ id }) => id)).toEqual(['request of gone anna', 'request of gone bruno']);
    expect(plan.movedRequestIds).toEqual([]);
  });

  it('ends an open request of the one kept whose counterpart it meets from then on', () => {
    const requests = [request('kept', 'anna'), request('gone', 'anna', { status: 'accepted' })];
    const plan = joinMeetings(pair, [meeting('gone', 'anna', slot('nine'))], requests);
    expect(plan.endedRequests.map(({ id }) => id)).toEqual(['request of kept anna']);
    expect(plan.movedRequestIds).toEqual(['request of gone anna']);
  });

  it('leaves a meeting that has begun with whoever had it', () => {
    const begun = meeting('gone', 'anna', { ...slot('nine'), hasBegun: true });
    const plan = joinMeetings(pair, [begun], [request('gone', 'anna', { status: 'accepted' })]);
    expect(plan).toMatchObject({ stayingMeetings: [begun], movedMeetings: [], movedRequestIds: [] });
  });

  it('tells of two meetings at one time', () => {
    const meetings = [meeting('kept', 'anna', slot('nine')), meeting('gone', 'bruno', slot('nine'))];
    expect(joinMeetings(pair, meetings, []).clashes).toEqual([
      { slotId: 'nine', keptWithId: 'anna', goneWithId: 'bruno' },
    ]);
  });

  it('tells of a time that a meeting without one would take over, where the one kept is taken then', () => {
    const meetings = [
      meeting('kept', 'anna'),
      meeting('kept', 'bruno', slot('nine')),
      meeting('gone', 'anna', slot('nine')),
    ];
    expect(joinMeetings(pair, meetings, []).clashes).toEqual([
      { slotId: 'nine', keptWithId: 'bruno', goneWithId: 'anna' },
    ]);
  });
});

import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { changeArrival } from './change-arrival.js';
import { momentOfEntry } from './entry-moment.js';
import { markMeeting, type MeetingInSlot, type MeetingMark } from './mark-meeting.js';

const at = (time: string, day = '2026-12-01'): Instant => `${day}T${time}:00.000Z` as Instant;
const sme = 'sme' as ParticipationId;
const buyer = 'buyer' as ParticipationId;
const meeting: MeetingInSlot = {
  meetingId: 'meeting' as Id<'Meeting'>,
  slotId: 'slot' as Id<'Slot'>,
  participationIds: [sme, buyer],
};
const none: MeetingMark = { kind: 'none', absentIds: [] };
const held: MeetingMark = { kind: 'held', absentIds: [] };
const withoutBuyer: MeetingMark = { kind: 'no-show', absentIds: [buyer] };

describe('an entry of a desk that was without a network', () => {
  it('happened when the desk says, never later than now, and is refused after six days', () => {
    expect(momentOfEntry(at('09:05'), at('09:30'))).toEqual({ ok: true, value: at('09:05') });
    expect(momentOfEntry(at('09:45'), at('09:30'))).toEqual({ ok: true, value: at('09:30') });
    expect(momentOfEntry(null, at('09:30'))).toEqual({ ok: true, value: at('09:30') });
    expect(momentOfEntry(at('09:00'), at('09:30', '2026-12-07'))).toEqual({
      ok: false,
      error: { type: 'desk-entry-too-old', happenedAt: at('09:00'), oldest: at('09:30') },
    });
  });
});

describe('an arrival', () => {
  it('that two desks have noted is the earlier of the two', () => {
    const here = { isHere: true, seenArrivedAt: null };
    expect(changeArrival(at('09:20'), here, at('09:05'))).toEqual({ ok: true, value: at('09:05') });
    expect(changeArrival(at('09:01'), here, at('09:05'))).toEqual({ ok: true, value: at('09:01') });
  });

  it('is taken back only by whoever has seen the one that stands', () => {
    const gone = { isHere: false, seenArrivedAt: at('09:00') };
    expect(changeArrival(at('09:00'), gone, at('09:05'))).toEqual({ ok: true, value: null });
    expect(changeArrival(null, gone, at('09:05'))).toEqual({ ok: true, value: null });
    expect(changeArrival(at('09:04'), gone, at('09:05'))).toEqual({
      ok: false,
      error: { type: 'arrival-changed-meanwhile', arrivedAt: at('09:04') },
    });
  });

  it('is not noted over a later word that they are not here', () => {
    expect(changeArrival(null, { isHere: true, seenArrivedAt: at('08:50') }, at('09:05'))).toEqual({
      ok: false,
      error: { type: 'arrival-changed-meanwhile', arrivedAt: null },
    });
  });
});

describe('the mark of a meeting', () => {
  it('says whose no-show is to be reported and whose report is to be taken back', () => {
    expect(markMeeting(meeting, none, { mark: withoutBuyer, seenMark: none })).toEqual({
      ok: true,
      value: { isHeld: false, toReport: [buyer], toTakeBack: [] },
    });
    expect(markMeeting(meeting, withoutBuyer, { mark: held, seenMark: withoutBuyer })).toEqual({
      ok: true,
      value: { isHeld: true, toReport: [], toTakeBack: [buyer] },
    });
  });

  it('is refused where another desk has noted something else meanwhile, not where it has noted the same', () => {
    expect(markMeeting(meeting, held, { mark: withoutBuyer, seenMark: none })).toEqual({
      ok: false,
      error: { type: 'meeting-marked-meanwhile', mark: held },
    });
    expect(markMeeting(meeting, held, { mark: held, seenMark: none })).toMatchObject({ ok: true });
  });

  it('names nobody who is not of the meeting', () => {
    const stranger = 'somebody else' as ParticipationId;
    const mark = { kind: 'no-show', absentIds: [stranger] } as const;
    expect(markMeeting(meeting, none, { mark, seenMark: none })).toEqual({
      ok: false,
      error: { type: 'mark-names-strangers', ids: [stranger] },
    });
  });
});

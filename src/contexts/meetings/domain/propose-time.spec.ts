import type { Instant } from '../../../kernel/instant.js';
import { actorOf, openRequest } from '../../../../test/builders/open-request.js';
import { feasibleTimes, type MeetingTime, refusalOfTime, type TimeFacts } from './meeting-time.js';
import type { SlotId } from './meeting-request.js';
import { proposeTime } from './propose-time.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const asking = actorOf('sme', 'asking');
const asked = actorOf('buyer', 'asked');
const nine = 'nine' as SlotId;
const term = { expiryHours: 72, expiresAt: '2026-11-25T10:00:00.000Z' as Instant };
const facts = { notFeasible: null, term };

const slotAt = (hour: string): MeetingTime => ({
  id: hour as SlotId,
  startsAt: `2026-12-01T${hour}:00:00.000Z` as Instant,
  endsAt: `2026-12-01T${hour}:20:00.000Z` as Instant,
});
const times: TimeFacts = {
  slots: ['04', '05', '06', '07'].map(slotAt),
  availabilities: [[], []],
  takenSlotIds: [],
  absences: [],
};

describe('proposing another time', () => {
  it('hands the turn to the other side, with a time and nudges of its own', () => {
    const proposed = proposeTime(asked, { ...openRequest, nudges: 2 }, nine, facts, now);
    expect(proposed).toMatchObject({
      value: {
        ...term,
        proposedSlotId: nine,
        proposedById: 'asked',
        awaitedId: 'asking',
        awaitedSince: now,
        nudges: 0,
      },
    });
    if (!proposed.ok) throw new Error(proposed.error.type);
    const back = proposeTime(asking, proposed.value, 'ten' as SlotId, facts, now);
    expect(back).toMatchObject({ value: { proposedSlotId: 'ten', proposedById: 'asking', awaitedId: 'asked' } });
  });

  it('is for who is awaited', () => {
    expect(proposeTime(asking, openRequest, nine, facts, now)).toMatchObject({
      error: { type: 'not-yours-to-answer' },
    });
  });

  it('twice gives back the very same request', () => {
    const proposed = proposeTime(asked, openRequest, nine, facts, now);
    if (!proposed.ok) throw new Error(proposed.error.type);
    const again = proposeTime(asked, proposed.value, nine, facts, now);
    expect(again.ok && again.value).toBe(proposed.value);
  });

  it('is no way to accept it', () => {
    const proposed = proposeTime(asked, openRequest, nine, facts, now);
    if (!proposed.ok) throw new Error(proposed.error.type);
    expect(proposeTime(asking, proposed.value, nine, facts, now)).toEqual({
      ok: false,
      error: { type: 'time-already-proposed', requestId: 'request', slotId: nine },
    });
  });

  it('is the organiser’s only where they proposed it last', () => {
    const byOrganiser = proposeTime(actorOf('organiser', null), openRequest, nine, facts, now);
    if (!byOrganiser.ok) throw new Error(byOrganiser.error.type);
    expect(byOrganiser.value.organiserActs).toEqual(['propose']);
    expect(proposeTime(asking, byOrganiser.value, 'ten' as SlotId, facts, now)).toMatchObject({
      value: { organiserActs: [] },
    });
  });

  it('in which the two cannot meet is refused with the next ones in which they can', () => {
    const refusal = refusalOfTime('05' as SlotId, { ...times, takenSlotIds: ['05' as SlotId] }, now);
    expect(refusal).toEqual({
      type: 'time-not-feasible',
      slotId: '05',
      alternatives: [slotAt('06'), slotAt('07'), slotAt('04')],
    });
    expect(proposeTime(asked, openRequest, '05' as SlotId, { ...facts, notFeasible: refusal }, now)).toEqual({
      ok: false,
      error: refusal,
    });
  });
});

describe('the times in which two can meet', () => {
  it('lie in the availability of both, are not taken and still to come', () => {
    const morning = { startsAt: slotAt('04').startsAt, endsAt: slotAt('06').endsAt };
    const late = { startsAt: slotAt('05').startsAt, endsAt: slotAt('07').endsAt };
    expect(feasibleTimes({ ...times, availabilities: [[morning], [late]] }, now)).toEqual([slotAt('05'), slotAt('06')]);
    expect(feasibleTimes(times, slotAt('06').startsAt)).toEqual([slotAt('07')]);
  });
});

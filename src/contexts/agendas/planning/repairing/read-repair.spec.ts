import type {
  MeetingChange,
  Placement as EnginePlacement,
  RepairProposal as Answer,
} from '../../../../engine/index.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import type { PlacedObstacle } from '../snapshot/place-obstacles.js';
import { readProposal } from './read-repair.js';

const placed = (slot: number, table = 0): EnginePlacement => ({ slot, table, interpreter: null });

/** Four meetings at one table: three are public in the first three slots, the last one has no place. */
const published = [placed(0), placed(1), placed(2), null];
const snapshot = {
  problem: { previous: published },
  slots: ['nine', 'ten', 'eleven', 'noon'].map((id) => ({ id })),
  ...{ tableIds: ['table', 'other'], interpreterIds: [], participationIds: ['firm', 'buyer'] },
  meetings: ['a', 'b', 'c', 'd'].map((meetingId) => ({ meetingId, smeId: 'firm', buyerId: meetingId })),
} as unknown as AgendaSnapshot;

const MEASURE = { placed: 3, breaks: 0, idleSlots: 0 };
const answerOf = (changes: readonly MeetingChange[]): Answer =>
  ({
    ...{ kinds: ['most-kept'], peopleDisturbed: 2, leastDisturbed: 2, isProvenMinimal: true, isWithinBudget: true },
    ...{ disturbedParticipants: [], disturbedInterpreters: [], dropped: [], changes },
    difference: { placed: 0, weight: 0, breaks: 0, idleSlots: 0 },
  }) as unknown as Answer;

const read = (changes: readonly MeetingChange[], hitMeetings: readonly number[] = []) => {
  const obstacle = { incidentId: 'incident', hits: (meeting: number) => hitMeetings.includes(meeting) };
  return readProposal(snapshot, [obstacle as unknown as PlacedObstacle], answerOf(changes), MEASURE as never, []);
};

const moved = (meeting: number, to: EnginePlacement): MeetingChange => ({
  ...{ meeting, before: published[meeting] ?? null, after: to },
});
const leftOut = (meeting: number): MeetingChange => ({ meeting, before: published[meeting] ?? null, after: null });

describe('what a proposed repair leaves as it is', () => {
  it('is every published meeting where nothing changes', () => {
    expect(read([]).kept).toBe(3);
  });

  it('is counted without those that move and those that are left out', () => {
    expect(read([moved(1, placed(3))]).kept).toBe(2);
    expect(read([moved(1, placed(3)), leftOut(2)]).kept).toBe(1);
    expect(read([leftOut(0), leftOut(1), leftOut(2)]).kept).toBe(0);
  });

  it('is not less for a meeting that comes in, since that was not public', () => {
    expect(read([moved(3, placed(3))]).kept).toBe(3);
    expect(read([leftOut(2), moved(3, placed(2))]).kept).toBe(2);
  });
});

describe('the new places of a proposed repair', () => {
  it('are those of what moves or comes in, and of nothing that is left out', () => {
    expect(read([leftOut(2), moved(0, placed(0, 1)), moved(3, placed(2))]).placements).toEqual([
      { meetingId: 'a', smeId: 'firm', buyerId: 'a', slotId: 'nine', tableId: 'other', interpreterId: null },
      { meetingId: 'd', smeId: 'firm', buyerId: 'd', slotId: 'eleven', tableId: 'table', interpreterId: null },
    ]);
  });

  it('each have a reason: what has come up there, room for others, or a place that is free by now', () => {
    const { changes } = read([moved(0, placed(3)), moved(1, placed(0)), moved(3, placed(1))], [0]);
    expect(changes.map(({ meetingId, reason }) => [meetingId, reason])).toEqual([
      ['a', { kind: 'incident', incidentId: 'incident' }],
      ['b', { kind: 'makes-room' }],
      ['d', { kind: 'comes-in' }],
    ]);
  });
});

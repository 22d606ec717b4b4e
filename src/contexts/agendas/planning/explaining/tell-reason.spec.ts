import type { SlotRuleKind, UnplacedReason } from '../../../../engine/index.js';
import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import { tellReason } from './tell-reason.js';

const snapshot: AgendaSnapshot = {
  problem: {
    slots: [
      { startMinute: 0, endMinute: 20, day: 0, session: 0 },
      { startMinute: 25, endMinute: 45, day: 0, session: 0 },
    ],
    participants: [{}, {}],
    meetings: [{ participants: [0, 1], weight: 100, languagePairs: [0] }],
    tables: [{}],
    interpreters: [],
    languagePairCount: 1,
  },
  slots: [
    { id: 'first' as Id<'Slot'>, startsAt: '2026-12-01T04:00:00.000Z' as Instant },
    { id: 'second' as Id<'Slot'>, startsAt: '2026-12-01T04:25:00.000Z' as Instant },
  ],
  participationIds: ['sme' as ParticipationId, 'buyer' as ParticipationId],
  tableIds: ['table' as Id<'Table'>],
  interpreterIds: [],
  meetings: [
    { meetingId: 'meeting' as Id<'Meeting'>, smeId: 'sme' as ParticipationId, buyerId: 'buyer' as ParticipationId },
  ],
  languagePairs: ['it-ru'],
};

describe('why a meeting found no place', () => {
  it.each<[UnplacedReason, object]>([
    [
      { kind: 'no-allowed-slot', forbiddenSlots: { availability: 2 } as Record<SlotRuleKind, number> },
      { slots: 2, unavailableSlots: 2 },
    ],
    [
      { kind: 'participant-full', participant: 1, maximumMeetings: 4 },
      { participationId: 'buyer', side: 'buyer', maximumMeetings: 4 },
    ],
    [{ kind: 'nothing-to-meet-with', missing: 'table' }, { missing: 'table' }],
    [
      { kind: 'nothing-to-meet-with', missing: 'interpreter' },
      { missing: 'interpreter', languages: 'it-ru' },
    ],
    [
      { kind: 'participants-busy', allowedSlots: [0, 1], busySlots: [[0, 1], [1]] },
      { slots: 2, smeBusySlots: 2, buyerBusySlots: 1 },
    ],
    [
      { kind: 'no-table', slots: [1] },
      { slots: 1, firstStartsAt: '2026-12-01T04:25:00.000Z' },
    ],
    [
      { kind: 'no-interpreter', slots: [0, 1], languagePairs: [0] },
      { slots: 2, firstStartsAt: '2026-12-01T04:00:00.000Z', languages: 'it-ru' },
    ],
    [
      { kind: 'order', slots: [0], meetings: [] },
      { slots: 1, firstStartsAt: '2026-12-01T04:00:00.000Z' },
    ],
    [
      { kind: 'interpreters-resting', slots: [1], interpreters: [0] },
      { slots: 1, firstStartsAt: '2026-12-01T04:25:00.000Z' },
    ],
    [
      { kind: 'row', slots: [1], participants: [0] },
      { slots: 1, firstStartsAt: '2026-12-01T04:25:00.000Z' },
    ],
    [
      { kind: 'transfer', slots: [1], participants: [0] },
      { slots: 1, firstStartsAt: '2026-12-01T04:25:00.000Z' },
    ],
    [
      { kind: 'spread', slots: [1] },
      { slots: 1, firstStartsAt: '2026-12-01T04:25:00.000Z' },
    ],
  ])('is told for %j', (reason, facts) => {
    expect(tellReason(snapshot, 0, reason)).toEqual({ reason: reason.kind, facts });
  });

  it('is that the slots have begun, where the two are available in slots that are over alone', () => {
    const { problem } = snapshot;
    const begun = {
      ...snapshot,
      problem: {
        ...problem,
        participants: [{ unavailableSlots: [1] }, {}],
        meetings: problem.meetings.map((meeting) => ({ ...meeting, slots: [1] })),
      },
    };
    const forbiddenSlots = { availability: 1, window: 1, session: 0, length: 0, 'pinned-slot': 0, veto: 0 };
    expect(tellReason(begun, 0, { kind: 'no-allowed-slot', forbiddenSlots })).toEqual({
      reason: 'slots-begun',
      facts: { slots: 1 },
    });
  });

  it('is not that the slots have begun, where the two are available in one to come that a pin keeps them out of', () => {
    const { problem } = snapshot;
    const pinned = {
      ...snapshot,
      problem: {
        ...problem,
        slots: [...problem.slots, { startMinute: 50, endMinute: 70, day: 0, session: 0 }],
        participants: [{ unavailableSlots: [1] }, {}],
        meetings: problem.meetings.map((meeting) => ({ ...meeting, slots: [1, 2], pinned: { slot: 1 } })),
      },
    };
    const forbiddenSlots = { availability: 1, window: 1, session: 0, length: 0, 'pinned-slot': 2, veto: 0 };
    expect(tellReason(pinned, 0, { kind: 'no-allowed-slot', forbiddenSlots }).reason).toBe('no-allowed-slot');
  });
});

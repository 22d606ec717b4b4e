import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { IncidentDetails } from './incident.js';
import { type MeetingAtTable, standingOf } from './meeting-standing.js';

const [sme, buyer] = ['sme', 'buyer'] as ParticipationId[] as [ParticipationId, ParticipationId];
const [slotId, otherSlotId] = ['slot', 'other'] as Id<'Slot'>[] as [Id<'Slot'>, Id<'Slot'>];
const [tableId, otherTableId] = ['table', 'other'] as Id<'Table'>[] as [Id<'Table'>, Id<'Table'>];
const meeting: MeetingAtTable = {
  meetingId: 'meeting' as Id<'Meeting'>,
  slotId,
  tableId,
  participationIds: [sme, buyer],
};
const at = (minute: number): Instant => `2026-12-01T04:${String(minute)}:00.000Z` as Instant;
const reported = (...details: IncidentDetails[]) => details.map((of) => ({ details: of }));

describe('how a meeting stands', () => {
  it('is open where nothing was said of it', () => {
    const elsewhere = reported(
      { kind: 'no-show', participationId: buyer, slotId: otherSlotId },
      { kind: 'overrun', tableId: otherTableId, slotId, endsAt: at(25) },
    );
    const standing = { mark: { kind: 'none', absentIds: [] }, overrunsUntil: null };
    expect(standingOf(meeting, elsewhere, [{ meetingId: meeting.meetingId, slotId: otherSlotId }])).toEqual(standing);
  });

  it('is held in its slot, and goes on until the latest end that was said', () => {
    const overruns = reported(
      { kind: 'overrun', tableId, slotId, endsAt: at(30) },
      { kind: 'overrun', tableId, slotId, endsAt: at(25) },
    );
    const standing = { mark: { kind: 'held', absentIds: [] }, overrunsUntil: at(30) };
    expect(standingOf(meeting, overruns, [meeting])).toEqual(standing);
  });

  it('is missed by whoever did not come, whatever was marked', () => {
    const missed = reported({ kind: 'no-show', participationId: buyer, slotId });
    expect(standingOf(meeting, missed, [meeting]).mark).toEqual({ kind: 'no-show', absentIds: [buyer] });
  });
});

import type { Problem } from '../api-client/problem.js';
import { type DeskCommand, type DeskEntry, type FloorCommand, havingSeen, nextToSend } from './desk-entry.js';

const disputed: Problem = {
  type: '/problems/arrival-changed-meanwhile',
  title: '',
  status: 409,
  detail: null,
  facts: {},
};
const arrival = (participationId: string, isHere = true): DeskCommand => ({
  kind: 'arrival',
  participationId,
  isHere,
  seenArrivedAt: null,
});
const entry = (order: number, command: DeskCommand, more: Partial<DeskEntry> = {}): DeskEntry => ({
  order,
  key: `key-${String(order)}`,
  userId: 'organiser',
  missionId: 'tashkent',
  command,
  happenedAt: '2026-12-01T04:00:00.000Z',
  conflict: null,
  ...more,
});

describe('entries that wait for the network', () => {
  it('are sent in the order in which they were written', () => {
    const entries = [entry(1, arrival('one')), entry(2, arrival('two'))];
    expect(nextToSend(entries, 'organiser')?.order).toBe(1);
  });

  it('wait where an earlier one about the same is disputed, and only there', () => {
    const entries = [
      entry(1, arrival('one'), { conflict: disputed }),
      entry(2, arrival('one', false)),
      entry(3, arrival('two')),
    ];
    expect(nextToSend(entries, 'organiser')?.order).toBe(3);
  });

  it('are sent only for whoever wrote them', () => {
    expect(nextToSend([entry(1, arrival('one'))], 'somebody else')).toBeNull();
  });

  it('build on what the one before them has made of it', () => {
    const arrivedAt = '2026-12-01T04:00:00.000Z';
    expect(havingSeen(arrival('one', false), { kind: 'arrival', arrivedAt })).toEqual({
      ...arrival('one', false),
      seenArrivedAt: arrivedAt,
    });
    const longer: FloorCommand = {
      ...{ kind: 'overrun', meetingId: 'one', seenSlotId: 'first', minutes: 10, seenOverrunsUntil: null },
    };
    expect(havingSeen(longer, { kind: 'overrun', overrunsUntil: arrivedAt })).toEqual({
      ...longer,
      seenOverrunsUntil: arrivedAt,
    });
    const note: DeskCommand = { kind: 'note', participationId: 'one', text: 'Back at eleven.' };
    expect(havingSeen(note, { kind: 'arrival', arrivedAt })).toEqual(note);
  });
});

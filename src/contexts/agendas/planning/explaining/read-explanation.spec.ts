import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { BindingKind } from '../../../../engine/index.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import { readDays, readUnplaced, readWorth } from './read-explanation.js';

const slotIds = ['slot-0', 'slot-1', 'slot-2'] as Id<'Slot'>[];
const people = ['sme', 'buyer', 'other'] as ParticipationId[];
const snapshot: AgendaSnapshot = {
  problem: {
    slots: slotIds.map((_, index) => ({ startMinute: index * 25, endMinute: index * 25 + 20, day: 0, session: 0 })),
    participants: people.map(() => ({})),
    meetings: [
      { participants: [0, 1], weight: 1 },
      { participants: [2, 1], weight: 1 },
    ],
    tables: [{}],
    interpreters: [{ languagePairs: [0] }],
    languagePairCount: 1,
  },
  slots: slotIds.map((id, index) => ({ id, startsAt: `2026-10-20T09:${String(index * 25)}:00.000Z` as Instant })),
  participationIds: people,
  tableIds: ['table-0' as Id<'Table'>],
  interpreterIds: ['interpreter-0' as Id<'Interpreter'>],
  meetings: [0, 1].map((index) => ({
    meetingId: `meeting-${String(index)}` as Id<'Meeting'>,
    smeId: people[index === 0 ? 0 : 2]!,
    buyerId: people[1]!,
  })),
  languagePairs: ['it-ru'],
};

const breakBoundBy = (by: BindingKind) =>
  readDays(snapshot, [
    {
      ...{ participant: 0, day: 0, meetings: 2, firstSlot: 0, lastSlot: 2 },
      breaks: [{ fromSlot: 1, toSlot: 1, cause: { kind: 'bound', by } }],
    },
  ])[0]?.breaks[0]?.cause;

describe('an explanation in the words of the mission', () => {
  it('names what keeps a meeting out, what lets it in, and what moves', () => {
    expect(
      readUnplaced(snapshot, [
        {
          meeting: 0,
          bindings: [{ kind: 'table-taken', slots: [0, 1], aloneIn: [1] }],
          remedy: {
            takes: [
              { kind: 'add-table', slot: 1, venue: 0 },
              { kind: 'add-interpreter', slot: 1, languagePair: 0, venue: 0 },
            ],
            changes: [
              { meeting: 0, before: null, after: { slot: 1, table: 1, interpreter: 1 } },
              {
                meeting: 1,
                before: { slot: 1, table: 0, interpreter: 0 },
                after: { slot: 2, table: 0, interpreter: null },
              },
            ],
          },
        },
      ]),
    ).toEqual([
      {
        meetingId: 'meeting-0',
        obstacles: [{ kind: 'table-taken', slots: 2, slotsAlone: 1 }],
        remedy: {
          takes: [
            { kind: 'add-table', slotId: 'slot-1' },
            { kind: 'add-interpreter', slotId: 'slot-1', languagePair: 'it-ru' },
          ],
          place: { slotId: 'slot-1', tableId: null, interpreterId: null },
          moves: [
            {
              meetingId: 'meeting-1',
              from: { slotId: 'slot-1', tableId: 'table-0', interpreterId: 'interpreter-0' },
              to: { slotId: 'slot-2', tableId: 'table-0', interpreterId: null },
            },
          ],
        },
      },
    ]);
  });

  it('tells of a break no more than its owner may know: others who are busy, away or refuse look the same', () => {
    const kinds: BindingKind[] = ['participant-busy', 'participant-full', 'availability', 'veto'];
    expect(new Set(kinds.map(breakBoundBy))).toEqual(new Set(['people']));
    expect(breakBoundBy('table-taken')).toBe('tables');
    expect(breakBoundBy('interpreter-resting')).toBe('interpreters');
  });

  it('says nothing of a day of which not every break could be looked into', () => {
    const day = { participant: 0, day: 0, meetings: 2, firstSlot: 0, lastSlot: 2 };
    const unknown = { fromSlot: 1, toSlot: 1, cause: { kind: 'unknown' as const } };
    expect(readDays(snapshot, [{ ...day, breaks: [unknown] }])).toEqual([]);
  });

  it('names the language pair and the day of what more would bring', () => {
    expect(
      readWorth(snapshot, [
        { addition: { kind: 'interpreter', languagePair: 0, venue: 0 }, placed: 2, weight: 4, breaks: -1 },
        { addition: { kind: 'slot', day: 0 }, placed: 1, weight: 1, breaks: 0 },
      ]),
    ).toEqual([
      { addition: { kind: 'interpreter', languagePair: 'it-ru' }, placed: 2, breaks: -1 },
      { addition: { kind: 'slot', lastSlotId: 'slot-2' }, placed: 1, breaks: 0 },
    ]);
  });
});

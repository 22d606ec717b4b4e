import type { AgendaPlace, PlacedMeeting, Placement } from './agenda-version.js';
import { changePlaces, takeBack } from './change-places.js';

const meeting = (id: string, sme: string, buyer: string) =>
  ({ meetingId: id, smeId: sme, buyerId: buyer }) as unknown as PlacedMeeting;
const place = (slotId: string, tableId: string, interpreterId: string | null = null) =>
  ({ slotId, tableId, interpreterId }) as unknown as AgendaPlace;

const first = meeting('m1', 'sme 1', 'buyer 1');
const second = meeting('m2', 'sme 2', 'buyer 2');
const third = meeting('m3', 'sme 1', 'buyer 2');
const agenda: readonly Placement[] = [
  { ...first, ...place('ten', 'A', 'interpreter') },
  { ...second, ...place('ten', 'B') },
];

describe('changing places', () => {
  it('moves, places and takes out, all at once, so that two can swap', () => {
    const swapped = changePlaces(agenda, [
      { meeting: first, from: place('ten', 'A', 'interpreter'), to: place('ten', 'B', 'interpreter') },
      { meeting: second, from: place('ten', 'B'), to: place('ten', 'A') },
      { meeting: third, from: null, to: place('eleven', 'A') },
    ]);
    expect(swapped).toEqual({
      ok: true,
      value: [
        { ...first, ...place('ten', 'B', 'interpreter') },
        { ...second, ...place('ten', 'A') },
        { ...third, ...place('eleven', 'A') },
      ],
    });
  });

  it('can be taken back', () => {
    const changes = [{ meeting: first, from: place('ten', 'A', 'interpreter'), to: null }];
    const after = changePlaces(agenda, changes);
    if (!after.ok) throw new Error(after.error.type);
    expect(changePlaces(after.value, takeBack(changes))).toEqual({ ok: true, value: agenda });
  });

  it('says what is taken: people, tables and interpreters', () => {
    const taken = changePlaces(agenda, [{ meeting: third, from: null, to: place('ten', 'A', 'interpreter') }]);
    expect(taken).toEqual({
      ok: false,
      error: {
        type: 'place-taken',
        clashes: [
          { meetingId: 'm3', withMeetingId: 'm1', over: 'participation' },
          { meetingId: 'm3', withMeetingId: 'm2', over: 'participation' },
          { meetingId: 'm3', withMeetingId: 'm1', over: 'table' },
          { meetingId: 'm3', withMeetingId: 'm1', over: 'interpreter' },
        ],
      },
    });
  });

  it('is refused where a meeting is no longer where it was seen', () => {
    const moved = changePlaces(agenda, [{ meeting: second, from: place('ten', 'C'), to: null }]);
    expect(moved).toEqual({
      ok: false,
      error: { type: 'place-moved-on', meetingId: 'm2', found: place('ten', 'B') },
    });
  });
});

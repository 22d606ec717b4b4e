import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { AgendaPlace, PlacedMeeting, UnplacedMeeting } from './agenda-version.js';
import { agreedNoMore, isPutBack, takenOutBy } from './taken-out.js';

const meeting: PlacedMeeting = {
  meetingId: 'meeting' as Id<'Meeting'>,
  smeId: 'sme' as ParticipationId,
  buyerId: 'buyer' as ParticipationId,
};
const place: AgendaPlace = {
  slotId: 'slot' as Id<'Slot'>,
  tableId: 'table' as Id<'Table'>,
  interpreterId: 'interpreter' as Id<'Interpreter'>,
};
const withNobody: AgendaPlace = { ...place, interpreterId: null };
const AGREED = new Set([meeting.meetingId]);
const NOTHING = new Set<Id<'Meeting'>>();
const takenOut = (from: AgendaPlace, agreed = AGREED): UnplacedMeeting[] =>
  takenOutBy([{ meeting, from, to: null }], agreed);
const putTo = (to: AgendaPlace) => ({ meetingId: meeting.meetingId, from: null, to });

describe('a meeting that is taken out by hand', () => {
  it('is kept with the place that it had, and only if it had one and has none now', () => {
    expect(takenOut(place)).toEqual([
      { ...meeting, reason: 'taken-out', facts: { slotId: 'slot', tableId: 'table', interpreterId: 'interpreter' } },
    ]);
    expect(takenOut(withNobody)[0]?.facts).toEqual({ slotId: 'slot', tableId: 'table' });
    expect(takenOutBy([{ meeting, from: place, to: withNobody }], AGREED)).toEqual([]);
    expect(takenOutBy([{ meeting, from: null, to: null }], AGREED)).toEqual([]);
  });

  it('is told apart where nobody has agreed to it any more', () => {
    expect(takenOut(place, NOTHING)[0]?.reason).toBe('agreed-no-more');
  });

  it('is put back only by whoever puts it exactly there', () => {
    for (const had of [place, withNobody]) {
      for (const agreed of [AGREED, NOTHING]) expect(isPutBack(putTo(had), takenOut(had, agreed))).toBe(true);
    }
    expect(isPutBack(putTo(withNobody), takenOut(place))).toBe(false);
    expect(isPutBack(putTo({ ...place, tableId: 'other' as Id<'Table'> }), takenOut(place))).toBe(false);
    expect(isPutBack({ ...putTo(place), from: withNobody }, takenOut(place))).toBe(false);
    expect(isPutBack({ ...putTo(place), to: null }, takenOut(place))).toBe(false);
    expect(isPutBack({ ...putTo(place), meetingId: 'other' as Id<'Meeting'> }, takenOut(place))).toBe(false);
  });

  it('is put back also where it was agreed then and is no more', () => {
    expect(agreedNoMore(takenOut(place), AGREED)).toEqual([]);
    expect(agreedNoMore(takenOut(place), NOTHING)).toEqual(takenOut(place, NOTHING));
    expect(isPutBack(putTo(place), agreedNoMore(takenOut(place), NOTHING))).toBe(true);
  });

  it('is not put back where it was left out for another reason and nobody has agreed to it any more', () => {
    const [left] = takenOut(place);
    expect(agreedNoMore([{ ...left!, reason: 'no-table' }], NOTHING)).toEqual([
      { ...left, reason: 'agreed-no-more', facts: {} },
    ]);
  });

  it('is not put back where it was left out for another reason, or its place was not kept', () => {
    const [left] = takenOut(place);
    expect(isPutBack(putTo(place), [{ ...left!, reason: 'no-table' }])).toBe(false);
    expect(isPutBack(putTo(place), [{ ...left!, facts: {} }])).toBe(false);
    expect(isPutBack(putTo(place), [])).toBe(false);
  });
});

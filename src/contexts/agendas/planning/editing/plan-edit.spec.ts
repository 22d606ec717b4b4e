import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { AgendaPlace, PlacedMeeting, Placement } from '../../domain/agenda-version.js';
import { planEdit, type WantedChange } from './plan-edit.js';

const place = (slot: string): AgendaPlace => ({
  slotId: slot as Id<'Slot'>,
  tableId: 'table' as Id<'Table'>,
  interpreterId: null,
});
const meeting = (buyer: string): PlacedMeeting => ({
  meetingId: `with ${buyer}` as Id<'Meeting'>,
  smeId: 'sme' as ParticipationId,
  buyerId: buyer as ParticipationId,
});
const placed = (buyer: string, slot: string): Placement => ({ ...meeting(buyer), ...place(slot) });
const change = (buyer: string, from: string | null, to: string | null): WantedChange => ({
  meetingId: meeting(buyer).meetingId,
  from: from === null ? null : place(from),
  to: to === null ? null : place(to),
});

/** One meeting that is agreed, and one that is agreed no more. */
const agenda = {
  meetings: [meeting('ann')],
  before: [placed('ann', 'first'), placed('bob', 'second')],
  begun: [],
  left: [],
  settled: [],
};

describe('an edit by hand', () => {
  it('comes out with the way back, and with what was taken out at the place where it was', () => {
    expect(planEdit(agenda, [change('ann', 'first', null)])).toEqual({
      ok: true,
      value: {
        placements: [placed('bob', 'second')],
        undo: [{ meeting: meeting('ann'), from: null, to: place('first') }],
        known: [[{ ...meeting('ann'), reason: 'taken-out', facts: { slotId: 'first', tableId: 'table' } }], []],
      },
    });
  });

  it('takes out what is agreed no more, and puts it only where that is settled', () => {
    expect(planEdit(agenda, [change('bob', 'second', null)])).toMatchObject({
      ok: true,
      value: { placements: [placed('ann', 'first')], known: [[{ reason: 'agreed-no-more' }], []] },
    });
    const moved = change('bob', 'second', 'third');
    expect(planEdit(agenda, [moved])).toEqual({
      ok: false,
      error: { type: 'meeting-unknown', meetingId: 'with bob' },
    });
    expect(planEdit({ ...agenda, settled: [moved] }, [moved])).toMatchObject({
      ok: true,
      value: { placements: [placed('ann', 'first'), placed('bob', 'third')] },
    });
  });

  it('is made whole or not at all', () => {
    expect(planEdit(agenda, [change('bob', 'second', null), change('ann', 'third', null)])).toEqual({
      ok: false,
      error: { type: 'place-moved-on', meetingId: 'with ann', found: place('first') },
    });
  });
});

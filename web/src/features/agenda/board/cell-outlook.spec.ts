import type { AgendaVersion, MeetingPlace, Placement } from '../../../api-client/contract.js';
import { cellOutlook, movedMeeting } from './cell-outlook.js';

const company = { participationId: 'p', companyName: 'Synthetic', isErased: false };
const at = (meetingId: string, slotId: string, tableId: string): Placement => {
  return { meetingId, slotId, tableId, interpreterId: null, sme: company, buyer: company, remoteSide: null };
};
const spot = (slotId: string, tableId: string) => ({ slotId, tableId, interpreterId: null });
const placements = [at('moved', 'nine', 'A'), at('other', 'ten', 'A'), at('third', 'nine', 'B')];
const moved = movedMeeting({ placements } as unknown as AgendaVersion, 'moved');
const place = (facts: Partial<MeetingPlace>): MeetingPlace => {
  return {
    ...{ slotId: 'ten', state: 'free', places: [], changes: [], peopleDisturbed: 0 },
    reasons: [],
    isSearchable: false,
    ...facts,
  };
};

describe('a cell of the grid', () => {
  it('takes the meeting where its table is free', () => {
    expect(cellOutlook(moved, place({ places: [spot('ten', 'B')] }), 'B')).toMatchObject({
      state: 'free',
      changes: [{ meetingId: 'moved', from: spot('nine', 'A'), to: spot('ten', 'B') }],
    });
  });

  it('has whoever sits there take another free table', () => {
    expect(cellOutlook(moved, place({ places: [spot('ten', 'B')] }), 'A')).toMatchObject({
      state: 'moves',
      changes: [
        { meetingId: 'moved', to: spot('ten', 'A') },
        { meetingId: 'other', from: spot('ten', 'A'), to: spot('ten', 'B') },
      ],
    });
  });

  it('exchanges tables with a neighbour of the same slot', () => {
    const own = place({ slotId: 'nine', places: [spot('nine', 'A'), spot('nine', 'C')] });
    expect(cellOutlook(moved, own, 'B').changes).toEqual([
      { meetingId: 'moved', from: spot('nine', 'A'), to: spot('nine', 'B') },
      { meetingId: 'third', from: spot('nine', 'B'), to: spot('nine', 'A') },
    ]);
    expect(cellOutlook(moved, own, 'A').state).toBe('own');
  });

  it('shows everybody who moves for it, at the table that was chosen', () => {
    const chain = [
      { meetingId: 'moved', from: spot('nine', 'A'), to: spot('ten', 'B') },
      { meetingId: 'other', from: spot('ten', 'A'), to: spot('nine', 'A') },
    ];
    const moves = place({ state: 'moves', changes: chain, reasons: ['participant-busy'] });
    expect(cellOutlook(moved, moves, 'B').changes).toEqual(chain);
    expect(cellOutlook(moved, moves, 'A').changes).toEqual([{ ...chain[0], to: spot('ten', 'A') }, chain[1]]);
  });

  it('says what is in the way', () => {
    const full = place({ state: 'impossible', reasons: ['availability'] });
    expect(cellOutlook(moved, full, 'A')).toMatchObject({ state: 'impossible', reasons: ['availability'] });
    expect(cellOutlook(moved, place({ places: [spot('ten', 'B')] }), 'C')).toMatchObject({
      reasons: ['no-table-open'],
    });
  });
});

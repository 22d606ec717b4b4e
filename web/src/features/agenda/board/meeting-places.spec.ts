import type { AgendaVersion } from '../../../api-client/contract.js';
import { withChanges, withoutChanges } from './meeting-places.js';

const place = (slotId: string, tableId: string) => ({ slotId, tableId, interpreterId: null });
const pair = (name: string) => ({
  meetingId: name,
  sme: { participationId: `${name} sme`, companyName: `Sintetica ${name}`, isErased: false },
  buyer: { participationId: `${name} buyer`, companyName: `Synthetic ${name}`, isErased: false },
  remoteSide: null,
});
const left = { ...pair('left'), reason: 'no-table-open', facts: {} };
const agenda = (
  placements: AgendaVersion['placements'],
  unplacedMeetings: AgendaVersion['unplacedMeetings'],
): AgendaVersion => ({ placements, unplacedMeetings }) as AgendaVersion;

describe('an agenda that shows changes before the server has answered', () => {
  const before = agenda(
    [
      { ...pair('first'), ...place('nine', 'A') },
      { ...pair('second'), ...place('ten', 'A') },
    ],
    [left],
  );

  it('has each meeting where it goes, and all others where they were', () => {
    const changes = [
      { meetingId: 'first', from: place('nine', 'A'), to: place('ten', 'B') },
      { meetingId: 'left', from: null, to: place('nine', 'A') },
    ];
    expect(withChanges(before, changes)).toEqual(
      agenda(
        [
          { ...pair('second'), ...place('ten', 'A') },
          { ...pair('first'), ...place('ten', 'B') },
          { ...pair('left'), ...place('nine', 'A') },
        ],
        [],
      ),
    );
  });

  it('no longer has a meeting that is taken out', () => {
    const changes = [{ meetingId: 'second', from: place('ten', 'A'), to: null }];
    expect(withChanges(before, changes)).toEqual(agenda([{ ...pair('first'), ...place('nine', 'A') }], [left]));
  });

  it('has them where they were once they are taken back, and keeps what has come to be known meanwhile', () => {
    const changes = [
      { meetingId: 'second', from: place('ten', 'A'), to: null },
      { meetingId: 'left', from: null, to: place('nine', 'B') },
    ];
    const shown = withChanges(before, changes);
    const third = { ...pair('third'), ...place('ten', 'B') };
    const since = { ...shown, placements: [...shown.placements, third] };
    expect(withoutChanges(since, before, changes)).toEqual(
      agenda([{ ...pair('first'), ...place('nine', 'A') }, third, { ...pair('second'), ...place('ten', 'A') }], [left]),
    );
  });
});

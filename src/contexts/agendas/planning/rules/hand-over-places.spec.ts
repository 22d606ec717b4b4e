import type { Placement } from '../../domain/agenda-version.js';
import type { PlacesHandedOver } from '../../domain/places-handed-over.js';
import { handOverPlaces } from './hand-over-places.js';

const place = (meeting: string, sme: string, buyer: string, slot: string) =>
  ({
    meetingId: meeting,
    smeId: sme,
    buyerId: buyer,
    slotId: slot,
    tableId: '1',
    interpreterId: null,
  }) as unknown as Placement;

const merge = (rest: object) =>
  ({ keptId: 'kept', goneId: 'gone', movedMeetingIds: [], joined: [], ...rest }) as unknown as PlacesHandedOver;

describe('places of one participation that another takes over', () => {
  it('stay where they are, with the other one in them', () => {
    const before = [place('m1', 'anna', 'kept', 'nine'), place('m2', 'bruno', 'gone', 'ten')];
    expect(handOverPlaces(before, merge({ movedMeetingIds: ['m2'] }))).toEqual({
      placements: [place('m1', 'anna', 'kept', 'nine'), place('m2', 'bruno', 'kept', 'ten')],
      moved: 1,
      freed: 0,
    });
  });

  it('are free where the other one meets the same counterpart at a time of its own', () => {
    const before = [place('m1', 'anna', 'kept', 'nine'), place('m2', 'anna', 'gone', 'ten')];
    const joined = [{ goneMeetingId: 'm2', keptMeetingId: 'm1', takesTime: false }];
    expect(handOverPlaces(before, merge({ joined }))).toEqual({ placements: [before[0]], moved: 0, freed: 1 });
  });

  it('are free where the other one has agreed a time with the same counterpart that is not public yet', () => {
    const joined = [{ goneMeetingId: 'm2', keptMeetingId: 'm1', takesTime: false }];
    const before = [place('m2', 'anna', 'gone', 'ten')];
    expect(handOverPlaces(before, merge({ joined }))).toEqual({ placements: [], moved: 0, freed: 1 });
  });

  it('are for the meeting of the other one with the same counterpart that takes them', () => {
    const joined = [{ goneMeetingId: 'm2', keptMeetingId: 'm1', takesTime: true }];
    expect(handOverPlaces([place('m2', 'anna', 'gone', 'ten')], merge({ joined }))).toEqual({
      placements: [place('m1', 'anna', 'kept', 'ten')],
      moved: 1,
      freed: 0,
    });
  });

  it('stay with whoever had them where the meeting goes over to nobody', () => {
    const begun = [place('m2', 'anna', 'gone', 'ten')];
    expect(handOverPlaces(begun, merge({}))).toEqual({ placements: begun, moved: 0, freed: 0 });
  });
});

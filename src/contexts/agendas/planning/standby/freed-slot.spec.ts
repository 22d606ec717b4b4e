import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { AgendaPlace, Placement } from '../../domain/agenda-version.js';
import type { FreedPlace } from '../../domain/freed-place.js';
import type { MeetingPin } from '../../domain/meeting-pin.js';
import type { KeptPlace } from '../../domain/standby.js';
import { findSwap } from '../editing/find-swap.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { findOpenings } from '../walking-in/find-openings.js';
import { findMoveInto } from './find-move-into.js';
import { listStandbys } from './list-standbys.js';

const NOW = '2026-12-01T08:00:00.000Z' as Instant;
const STARTS = ['09:00', '09:30', '10:00'].map((time) => `2026-12-01T${time}:00.000Z` as Instant);
const ENDS = ['09:20', '09:50', '10:20'].map((time) => `2026-12-01T${time}:00.000Z` as Instant);

const person = (id: string): ParticipationId => id as ParticipationId;
const place = (slot: number, tableId: string, interpreterId: string | null = null): AgendaPlace =>
  ({ slotId: `slot-${String(slot)}`, tableId, interpreterId }) as AgendaPlace;
const placed = (sme: string, buyer: string, at: AgendaPlace): Placement =>
  ({ meetingId: `${sme}-${buyer}`, smeId: sme, buyerId: buyer, ...at }) as Placement;
const pinned = (meetingId: string, pin: Partial<MeetingPin>): MeetingPin => ({
  ...{ meetingId: meetingId as Id<'Meeting'>, slotId: null, tableId: null, interpreterId: null },
  ...pin,
});

/** Firms speak Italian, the buyers named in `russian` Russian; all pairs of `agreed` have agreed to meet. */
function frameOf(agreed: readonly (readonly [string, string])[], change: Partial<AgendaFrame> = {}): AgendaFrame {
  const people = [...new Set(agreed.flat()), 'newcomer', 'stranger'];
  return {
    slots: STARTS.map((startsAt, index) => ({
      ...{ id: `slot-${String(index)}` as Id<'Slot'>, day: '2026-12-01', sessionId: 'morning' },
      ...{ startsAt, endsAt: ENDS[index]! },
    })),
    tableIds: ['table-1', 'table-2', 'table-3'] as Id<'Table'>[],
    interpreters: ['one', 'two'].map((id) => ({ id: id as Id<'Interpreter'>, languages: ['it', 'ru'] })),
    participations: people.map((id) => ({
      ...{ id: person(id), maximumMeetings: 3, availability: [] },
      languages: id.startsWith('ru-') ? ['ru'] : ['it'],
    })),
    meetings: agreed.map(([sme, buyer]) => ({
      meetingId: `${sme}-${buyer}` as Id<'Meeting'>,
      smeId: person(sme),
      buyerId: person(buyer),
    })),
    publicPlacements: [],
    ...change,
  };
}

/** The hole of `firm` in the first slot, at the first table, where it was to meet `away`. */
const freed: FreedPlace = {
  ...{ incidentId: 'incident' as Id<'Incident'>, isStillPublic: true, startsAt: STARTS[0]!, endsAt: ENDS[0]! },
  meeting: { meetingId: 'firm-away' as Id<'Meeting'>, smeId: person('firm'), buyerId: person('away') },
  ...{ place: place(0, 'table-1'), staysId: person('firm'), awayId: person('away') },
};
const hole = placed('firm', 'away', place(0, 'table-1'));

function standbys(frame: AgendaFrame, openOffers: readonly KeptPlace[]) {
  return listStandbys(freed, {
    ...{ frame, published: [hole], hindrances: [], openOffers, scores: new Map() },
    counterpartIds: frame.participations.map(({ id }) => id).filter((id) => id !== freed.staysId),
    ...{ wishedIds: new Set(), barredIds: new Set(), askedIds: new Set() },
  }).map(({ participationId, place: { interpreterId } }) => [participationId, interpreterId]);
}

describe('who stands by for a hole', () => {
  const frame = frameOf([
    ['firm', 'away'],
    ['firm', 'ru-1'],
    ['firm', 'ru-2'],
  ]);
  const offered = (staysId: string, participationId: string, interpreterId: string | null): KeptPlace => ({
    ...place(0, 'table-2', interpreterId),
    ...{ staysId: person(staysId), participationId: person(participationId) },
  });

  it('gets no interpreter who is kept for somebody asked about another hole, and none is left where all are', () => {
    expect(standbys(frame, [])).toEqual([
      ['ru-1', 'one'],
      ['ru-2', 'one'],
    ]);
    expect(standbys(frame, [offered('other', 'somebody', 'one')])).toEqual([
      ['ru-1', 'two'],
      ['ru-2', 'two'],
    ]);
    const both = [offered('other', 'somebody', 'one'), offered('third', 'somebody-else', 'two')];
    expect(standbys(frame, both)).toEqual([]);
  });

  it('is nobody who is being asked about another hole, and keeps nothing from itself', () => {
    expect(standbys(frame, [offered('other', 'ru-1', null)])).toEqual([['ru-2', 'one']]);
    expect(standbys(frame, [offered('firm', 'ru-1', 'one')])).toHaveLength(2);
  });
});

describe('a later meeting brought forward', () => {
  const published = [hole, placed('firm', 'later', place(2, 'table-2'))];
  const agreed = [
    ['firm', 'away'],
    ['firm', 'later'],
  ] as const;
  const moveWith = (pins: readonly MeetingPin[], openOffers: readonly KeptPlace[] = []) =>
    findMoveInto(freed, frameOf(agreed, { pins }), published, [], openOffers)?.change.to ?? null;

  it('takes the table of the hole, or the one that it is pinned to, and stays where its time is pinned', () => {
    expect(moveWith([])).toEqual(place(0, 'table-1'));
    expect(moveWith([pinned('firm-later', { tableId: 'table-3' as Id<'Table'> })])).toEqual(place(0, 'table-3'));
    expect(moveWith([pinned('firm-later', { slotId: 'slot-2' as Id<'Slot'> })])).toBeNull();
  });

  it('does not come where the table that it is pinned to is kept for somebody', () => {
    const kept = { ...place(0, 'table-3'), staysId: person('other'), participationId: person('somebody') };
    expect(moveWith([pinned('firm-later', { tableId: 'table-3' as Id<'Table'> })], [kept])).toBeNull();
  });
});

describe('two meetings exchanged', () => {
  const one = placed('firm', 'ru-1', place(0, 'table-1', 'one'));
  const other = placed('other', 'ru-2', place(1, 'table-2', 'two'));
  const agreed = [
    ['firm', 'ru-1'],
    ['other', 'ru-2'],
  ] as const;
  const swap = (pins: readonly MeetingPin[]) =>
    findSwap(
      { frame: frameOf(agreed), placements: [one, other], pins, circumstances: { now: NOW, hindrances: [] } },
      one,
      other,
    );

  it('keep their interpreters, and each of them the one that it is pinned to', () => {
    expect(swap([]).changes.map(({ to }) => to?.interpreterId)).toEqual(['one', 'two']);
    const toTheOther = [pinned('firm-ru-1', { interpreterId: 'two' as Id<'Interpreter'> })];
    expect(swap(toTheOther).changes.map(({ to }) => to?.interpreterId)).toEqual(['two', 'two']);
    const toNobodyThere = [pinned('firm-ru-1', { interpreterId: 'three' as Id<'Interpreter'> })];
    expect(swap(toNobodyThere)).toEqual({ changes: [], reasons: ['pinned-slot'] });
  });
});

describe('whom a newcomer could meet', () => {
  it('is nobody who has agreed to as many as it may, though some of them have no place', () => {
    const full = ['a', 'b', 'c'].map((buyer) => ['full', buyer] as const);
    const frame = frameOf([...full, ['free', 'a']]);
    const facts = {
      ...{ frame, published: [], hindrances: [], scores: new Map(), barredIds: new Set<ParticipationId>(), now: NOW },
      counterpartIds: [person('full'), person('free')],
    };
    expect(findOpenings(person('newcomer'), facts, 9).map(({ counterpartId }) => counterpartId)).toEqual(['free']);
  });
});

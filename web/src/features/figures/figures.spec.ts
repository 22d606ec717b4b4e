import type { AgendaVersion, MissionView } from '../../api-client/contract.js';
import { idleTimeOf } from './idle-time.js';
import { linesOf, occupancyOf } from './occupancy.js';

const slotAt = (id: string, startsAt: string, endsAt: string) => ({ id, sessionId: 'session', startsAt, endsAt });

/** Three slots on the first day at the venue, with a long break after the second, and one on the next. */
const slots = [
  slotAt('a', '2026-12-22T04:30:00Z', '2026-12-22T04:50:00Z'),
  slotAt('b', '2026-12-22T04:55:00Z', '2026-12-22T05:15:00Z'),
  slotAt('c', '2026-12-22T09:00:00Z', '2026-12-22T09:30:00Z'),
  slotAt('d', '2026-12-22T20:00:00Z', '2026-12-22T20:20:00Z'),
];
const mission = { slots, tables: [{ id: '1' }, { id: '2' }], venue: { timeZone: 'Asia/Tashkent' } } as MissionView;

const meeting = (slotId: string, sme: string, buyer: string) => ({
  meetingId: `${slotId}-${sme}-${buyer}`,
  slotId,
  tableId: '1',
  interpreterId: null,
  sme: { participationId: sme, companyName: sme, isErased: false },
  buyer: { participationId: buyer, companyName: buyer, isErased: false },
  remoteSide: null,
});
const agenda = (...placements: AgendaVersion['placements']) => ({ placements });

describe('occupancy', () => {
  it('counts the tables in use in each slot, day by day at the venue', () => {
    const version = agenda(
      meeting('a', 'Filati', 'Ipak'),
      meeting('a', 'Presse', 'Metall'),
      meeting('d', 'Presse', 'Ipak'),
    );
    expect(
      occupancyOf(mission, version).map(({ day, slots: of }) => [
        day,
        of.map(({ tablesInUse, share }) => [tablesInUse, share]),
      ]),
    ).toEqual([
      [
        '2026-12-22',
        [
          [2, 1],
          [0, 0],
          [0, 0],
        ],
      ],
      ['2026-12-23', [[1, 0.5]]],
    ]);
  });

  it('is none where there is no table', () => {
    const share = occupancyOf({ ...mission, tables: [] }, agenda()).flatMap((day) =>
      day.slots.map((slot) => slot.share),
    );
    expect(share).toEqual([0, 0, 0, 0]);
  });
});

describe('the lines of a day', () => {
  const slot = (slotId: string, sessionId: string) => ({ slotId, sessionId, startsAt: '', tablesInUse: 0, share: 0 });

  it('begin with a session, and again when one is full', () => {
    const day = ['m1', 'm2', 'm3', 'a1'].map((slotId) => slot(slotId, slotId.slice(0, 1)));
    const lines = linesOf({ day: '2026-12-22', slots: day }, 2);
    expect(lines.map((line) => line.map(({ slotId }) => slotId))).toEqual([['m1', 'm2'], ['m3'], ['a1']]);
  });
});

describe('idle time', () => {
  it('is the free slots between the first and the last meeting of a day, without breaks and without nights', () => {
    const version = agenda(
      meeting('a', 'Filati', 'Ipak'),
      meeting('c', 'Filati', 'Metall'),
      meeting('d', 'Filati', 'Ipak'),
    );
    expect(idleTimeOf(mission, version)).toEqual([
      { participationId: 'Filati', companyName: 'Filati', meetings: 3, idleMinutes: 20 },
      { participationId: 'Ipak', companyName: 'Ipak', meetings: 2, idleMinutes: 0 },
      { participationId: 'Metall', companyName: 'Metall', meetings: 1, idleMinutes: 0 },
    ]);
  });

  it('leaves out who meets nobody', () => {
    expect(idleTimeOf(mission, agenda())).toEqual([]);
  });
});

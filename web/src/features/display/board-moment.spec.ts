import type { Board } from '../../api-client/contract.js';
import { cellOf, changedPlaces, countdownOf, momentOf, placeOf } from './board-moment.js';

const at = (time: string): string => `2026-12-01T${time}:00.000Z`;
const slots = [
  { id: 'first', startsAt: at('04:00'), endsAt: at('04:20') },
  { id: 'second', startsAt: at('04:25'), endsAt: at('04:45') },
];
const meeting = (slotId: string, sme: string) => ({
  meetingId: sme,
  slotId,
  sme,
  buyer: 'B-1',
  interpreterLabel: null,
  remoteSide: null,
});
const board = (meetings: Board['tables'][number]['meetings']): Board => ({
  missionName: 'Tashkent 2026',
  timeZone: 'Asia/Tashkent',
  now: at('04:00'),
  hall: null,
  versionNumber: 1,
  publishedAt: at('03:00'),
  naming: 'codes',
  slots,
  tables: [{ id: 'table', label: '1', closures: [{ startsAt: at('04:30'), endsAt: null }], meetings }],
});

describe('the board in the hall', () => {
  it('counts down to the end of a slot, and in a change-over to the next', () => {
    expect(momentOf(slots, Date.parse(at('04:10')))).toEqual({
      current: slots[0],
      next: slots[1],
      turnsAt: Date.parse(at('04:20')),
    });
    expect(momentOf(slots, Date.parse(at('04:20')))).toEqual({
      current: null,
      next: slots[1],
      turnsAt: Date.parse(at('04:25')),
    });
    expect(momentOf(slots, Date.parse(at('04:45')))).toEqual({ current: null, next: null, turnsAt: null });
  });

  it('shows who meets at a table, that it is free, or that it is closed', () => {
    const [table] = board([meeting('first', 'A-1')]).tables;
    const cells = slots.map((slot) => table && cellOf(table, slot));
    expect(cells).toEqual([{ kind: 'meeting', meeting: meeting('first', 'A-1') }, { kind: 'closed' }]);
  });

  it('notices where others meet than before, or nobody', () => {
    const before = board([meeting('first', 'A-1'), meeting('second', 'A-2')]);
    expect(changedPlaces(before, board([meeting('first', 'A-1'), meeting('second', 'A-3')]))).toEqual([
      placeOf('table', 'second'),
    ]);
    expect(changedPlaces(before, board([meeting('second', 'A-2')]))).toEqual([placeOf('table', 'first')]);
    expect(changedPlaces(before, before)).toEqual([]);
  });

  it('writes the time that is left as a clock does, full seconds up', () => {
    expect([0, 900, 61_000, 3_725_000].map(countdownOf)).toEqual(['00:00', '00:01', '01:01', '1:02:05']);
  });
});

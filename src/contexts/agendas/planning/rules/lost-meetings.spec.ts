import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { lostMeetings, withoutLost } from './lost-meetings.js';

const NOW = '2026-12-01T10:00:00.000Z' as Instant;
const frame = {
  meetings: [{ meetingId: 'agreed', smeId: 'sme', buyerId: 'buyer' }],
  slots: [
    { id: 'begun', startsAt: '2026-12-01T09:50:00.000Z' },
    { id: 'to-come', startsAt: '2026-12-01T10:10:00.000Z' },
  ],
} as unknown as AgendaFrame;

const placed = (meetingId: string, slotId: string, tableId = 'table'): Placement =>
  ({ meetingId, smeId: 'sme', buyerId: 'buyer', slotId, tableId, interpreterId: null }) as unknown as Placement;

describe('what is agreed no more', () => {
  it('is taken out where it has not begun', () => {
    const published = [placed('agreed', 'to-come'), placed('lost', 'to-come'), placed('lost-too', 'begun')];
    expect(lostMeetings(frame, published, NOW)).toMatchObject([{ meeting: { meetingId: 'lost' }, to: null }]);
  });

  it('is not put back, but where it has begun and is public as it was', () => {
    const earlier = [
      placed('agreed', 'to-come'),
      placed('lost', 'to-come'),
      placed('held', 'begun'),
      placed('held-elsewhere', 'begun'),
      placed('long-gone', 'begun'),
    ];
    const published = [placed('lost', 'to-come'), placed('held', 'begun'), placed('held-elsewhere', 'begun', 'other')];
    expect(withoutLost(frame, earlier, published, NOW)).toEqual([placed('agreed', 'to-come'), placed('held', 'begun')]);
  });

  it('has begun rather than what else two who became one would have at that time', () => {
    const earlier = [placed('agreed', 'begun', 'other'), placed('held', 'begun')];
    expect(withoutLost(frame, earlier, [placed('held', 'begun')], NOW)).toEqual([placed('held', 'begun')]);
  });
});

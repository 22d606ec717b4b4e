import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { missionReport, type ReportLine } from './mission-report.js';

const now = '2026-12-01T08:00:00.000Z' as Instant;
const line = (side: ReportLine['side'], counts: Partial<ReportLine>): ReportLine => ({
  ...{ participationId: 'one' as ParticipationId, side, isWithdrawn: false, companyName: 'One', countryCode: 'IT' },
  ...{ province: null, agreed: 0, cancelled: 0, scheduled: 0, held: 0, missed: 0, remote: 0, ...counts },
});

describe('the report of a mission', () => {
  it('counts each meeting once, though it stands at both of its sides', () => {
    const lines = [
      line('sme', { agreed: 3, cancelled: 1, scheduled: 2, held: 1, missed: 1 }),
      line('sme', { agreed: 1, scheduled: 1, held: 1, remote: 1 }),
      line('buyer', { agreed: 4, cancelled: 1, scheduled: 3, held: 2, missed: 1, remote: 1 }),
    ];
    const { totals } = missionReport(lines, null, now);
    expect(totals).toEqual({ agreed: 4, cancelled: 1, scheduled: 3, held: 2, missed: 1, remote: 1 });
  });

  it('is of a mission that is over once its last slot has ended', () => {
    const isOver = (endsAt: string | null): boolean => missionReport([], endsAt as Instant | null, now).isOver;
    expect([null, '2026-12-01T08:00:00.001Z', '2026-12-01T08:00:00.000Z'].map(isOver)).toEqual([false, false, true]);
  });
});

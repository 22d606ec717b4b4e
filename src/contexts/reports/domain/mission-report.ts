import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';

/** What became of meetings, counted. */
export interface MeetingCounts {
  /** Ever agreed, cancelled ones included: what somebody takes back later does not change it. */
  readonly agreed: number;
  readonly cancelled: number;
  /** With a place in the public agenda. */
  readonly scheduled: number;
  /** Of those, noted as held in the slot in which they are; and those to which one of the two did not come, never both. */
  readonly held: number;
  readonly missed: number;
  /** Of those, joined by one of the two from elsewhere. */
  readonly remote: number;
}

/** The meetings of one participation. */
export interface ReportLine extends MeetingCounts {
  readonly participationId: ParticipationId;
  readonly side: 'sme' | 'buyer';
  readonly isWithdrawn: boolean;
  readonly companyName: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly province: string | null;
}

/** What a mission amounts to at a moment. The last one is made like every one before it, from the same facts. */
export interface MissionReport {
  readonly madeAt: Instant;
  /** Whether its last slot is over. */
  readonly isOver: boolean;
  /** Firms of the region first, each side by name. */
  readonly lines: readonly ReportLine[];
  /** Of the meetings of the mission, each once. */
  readonly totals: MeetingCounts;
}

const COUNTED = ['agreed', 'cancelled', 'scheduled', 'held', 'missed', 'remote'] as const;

/** Puts a report together. A mission without slots has not begun. */
export function missionReport(lines: readonly ReportLine[], endsAt: Instant | null, madeAt: Instant): MissionReport {
  // Each meeting is of one firm of the region, and so is counted once.
  const firms = lines.filter(({ side }) => side === 'sme');
  const sums = COUNTED.map((key) => [key, firms.reduce((sum, line) => sum + line[key], 0)] as const);
  const totals = Object.fromEntries(sums) as Record<(typeof COUNTED)[number], number>;
  return { madeAt, isOver: endsAt !== null && endsAt <= madeAt, lines, totals };
}

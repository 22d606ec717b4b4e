import type { AgendaVersion, OutdatedMeeting, Placement } from '../../api-client/contract.js';
import { outdatedRows } from './outdated-rows.js';

const placed = (meetingId: string, slotId: string): Placement => ({
  ...{ meetingId, slotId, tableId: 'table', interpreterId: null, remoteSide: null },
  sme: { participationId: 'sme', companyName: 'Synthetic SME', isErased: false },
  buyer: { participationId: `buyer of ${meetingId}`, companyName: 'Synthetic buyer', isErased: false },
});
const draft = (...placements: Placement[]): AgendaVersion =>
  ({ placements, unplacedMeetings: [] }) as unknown as AgendaVersion;
const lost: OutdatedMeeting = { meetingId: 'lost', rules: ['meeting-lost'], begunAt: null };
const begun: OutdatedMeeting = { meetingId: 'begun', rules: ['has-begun'], begunAt: placed('begun', 'first') };

const lines = (version: AgendaVersion, outdated: readonly OutdatedMeeting[]) =>
  outdatedRows(version, outdated).map(({ meetingId, placement, isInDraft }) => [
    meetingId,
    placement.slotId,
    isInDraft,
  ]);

describe('what is in the way of a draft', () => {
  it('is told where the draft has it, and what has begun also where the draft lacks it', () => {
    expect(lines(draft(placed('fine', 'first'), placed('lost', 'second')), [begun, lost])).toEqual([
      ['lost', 'second', true],
      ['begun', 'first', false],
    ]);
    expect(lines(draft(placed('begun', 'third')), [begun])).toEqual([['begun', 'third', true]]);
  });

  it('is in nobody’s way once it is taken out, or is where it has begun', () => {
    expect(lines(draft(placed('begun', 'first')), [begun, lost])).toEqual([]);
  });
});

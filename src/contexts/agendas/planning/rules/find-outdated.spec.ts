import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { AgendaFrame, FrameParticipation } from '../frame/agenda-frame.js';
import { findOutdated } from './find-outdated.js';

const at = (time: string): Instant => `2026-12-01T${time}:00.000Z` as Instant;

const TABLE = 'table' as Id<'Table'>;
const times = [
  ['first', '09:00', '09:20'],
  ['second', '09:25', '09:45'],
  ['third', '09:50', '10:10'],
] as const;

const participation = (id: string, change: Partial<FrameParticipation> = {}): FrameParticipation => ({
  id: id as ParticipationId,
  maximumMeetings: 5,
  languages: [],
  availability: [],
  ...change,
});

/** The meeting of the one firm with that buyer, in that slot. */
const placed = (buyer: string, slot: string): Placement => ({
  meetingId: `with ${buyer}` as Id<'Meeting'>,
  smeId: 'sme' as ParticipationId,
  buyerId: buyer as ParticipationId,
  slotId: slot as Id<'Slot'>,
  tableId: TABLE,
  interpreterId: null,
});

const frameOf = (publicPlacements: readonly Placement[], change: Partial<AgendaFrame> = {}): AgendaFrame => ({
  slots: times.map(([id, from, to]) => ({
    ...{ id: id as Id<'Slot'>, day: '2026-12-01', sessionId: 'morning' },
    ...{ startsAt: at(from), endsAt: at(to) },
  })),
  tableIds: [TABLE],
  interpreters: [],
  participations: ['sme', 'ann', 'bob', 'cem'].map((id) => participation(id)),
  meetings: ['ann', 'bob', 'cem'].map((buyer) => placed(buyer, 'first')),
  publicPlacements,
  ...change,
});

const outdated = (frame: AgendaFrame, draft: readonly Placement[], now = at('08:00')) =>
  findOutdated(frame, draft, { now, hindrances: [] }).map(({ meetingId, rule }) => [meetingId, rule]);

describe('a draft that is to be public', () => {
  it('is held against the hours that are stated by now, but for what is public already', () => {
    const participations = ['sme', 'ann', 'bob', 'cem'].map((id) =>
      participation(id, id === 'sme' ? { availability: [{ startsAt: at('09:50'), endsAt: at('10:10') }] } : {}),
    );
    const frame = frameOf([placed('ann', 'first')], { participations });
    const draft = [placed('ann', 'first'), placed('bob', 'second'), placed('cem', 'third')];
    expect(outdated(frame, draft)).toEqual([['with bob', 'not-available']]);
    expect(outdated(frame, [placed('ann', 'second')])).toEqual([['with ann', 'not-available']]);
  });

  it('gives nobody one meeting more than they may have by now, and takes a move for none', () => {
    const participations = ['sme', 'ann', 'bob', 'cem'].map((id) =>
      participation(id, id === 'sme' ? { maximumMeetings: 1 } : {}),
    );
    const frame = frameOf([placed('ann', 'first'), placed('bob', 'second')], { participations });
    expect(outdated(frame, [placed('ann', 'first'), placed('bob', 'third')])).toEqual([]);
    const draft = [placed('ann', 'first'), placed('bob', 'second'), placed('cem', 'third')];
    expect(outdated(frame, draft)).toEqual([['with cem', 'participant-full']]);
  });

  it('has nothing that is agreed no more, unless it has begun where it is public', () => {
    const frame = frameOf([placed('ann', 'first'), placed('bob', 'second')], { meetings: [] });
    const draft = [placed('ann', 'first'), placed('bob', 'second'), placed('cem', 'third')];
    expect(outdated(frame, draft, at('09:05'))).toEqual([
      ['with bob', 'meeting-lost'],
      ['with cem', 'meeting-lost'],
    ]);
  });

  it('neither moves nor leaves out what has begun, and puts nothing into a slot that is over', () => {
    const frame = frameOf([placed('ann', 'first'), placed('bob', 'second')]);
    expect(outdated(frame, [placed('ann', 'third')], at('09:10'))).toEqual([['with ann', 'has-begun']]);
    expect(outdated(frame, [placed('ann', 'first'), placed('cem', 'second')], at('09:46'))).toEqual([
      ['with bob', 'has-begun'],
      ['with cem', 'slot-over'],
    ]);
  });

  it('is not asked for its time where the mission has begun whole, and is written down afterwards', () => {
    const frame = frameOf([placed('ann', 'first')]);
    expect(outdated(frame, [placed('ann', 'second'), placed('bob', 'first')], at('12:00'))).toEqual([]);
  });
});

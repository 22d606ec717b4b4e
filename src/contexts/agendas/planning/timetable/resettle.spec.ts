import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import type { AgendaFrame, FrameSlot } from '../frame/agenda-frame.js';
import { resettle } from './resettle.js';

const at = (time: string): Instant => `2026-12-01T${time}:00.000Z` as Instant;
const slot = (time: string): FrameSlot => ({
  ...{ id: time as Id<'Slot'>, day: '2026-12-01', sessionId: 'morning', startsAt: at(time) },
  endsAt: at(`${time.slice(0, 3)}20`),
});
const meets = (smeId: string, buyerId: string, time: string, tableId = 'table'): Placement => ({
  meetingId: `${smeId} ${buyerId}` as Id<'Meeting'>,
  ...{ smeId: smeId as ParticipationId, buyerId: buyerId as ParticipationId },
  ...{ slotId: time as Id<'Slot'>, tableId: tableId as Id<'Table'>, interpreterId: null },
});
const people = ['one', 'two', 'first', 'second'].map((id) => ({
  ...{ id: id as ParticipationId, maximumMeetings: 5, languages: ['en'], availability: [] },
}));

/** One table, and slots at nine, ten and eleven. */
const frame: AgendaFrame = {
  slots: ['09:00', '10:00', '11:00'].map(slot),
  tableIds: ['table' as Id<'Table'>],
  interpreters: [],
  participations: people,
  meetings: [],
  publicPlacements: [],
};
const early = at('08:00');

describe('meetings whose places are gone', () => {
  it('go to the nearest time that both and a table have, the earliest first, and nothing makes way for them', () => {
    const kept = [meets('one', 'first', '10:00')];
    const stranded = [
      { placement: meets('two', 'second', 'gone later', 'gone'), wasAt: at('10:10') },
      { placement: meets('one', 'second', 'gone', 'gone'), wasAt: at('10:05') },
    ];
    expect(resettle(frame, kept, stranded, { hindrances: [], offered: [], now: early })).toEqual({
      kept,
      moved: [
        { before: stranded[1]?.placement, after: meets('one', 'second', '11:00') },
        { before: stranded[0]?.placement, after: meets('two', 'second', '09:00') },
      ],
      impossible: [],
    });
  });

  it('have none where everything is taken, has begun, or is hindered', () => {
    const placement = meets('two', 'second', 'gone', 'gone');
    const hindrances = [{ resourceId: 'two' as ParticipationId, startsAt: at('11:00'), endsAt: at('11:20') }];
    const kept = [meets('one', 'first', '10:00')];
    expect(
      resettle(frame, kept, [{ placement, wasAt: at('09:30') }], { hindrances, offered: [], now: at('09:00') }),
    ).toEqual({
      ...{ kept, moved: [], impossible: [placement] },
    });
  });

  it('leave a place alone that is being offered', () => {
    const placement = meets('two', 'second', 'gone', 'gone');
    const offered = [{ slotId: '10:00' as Id<'Slot'>, tableId: 'table' as Id<'Table'>, interpreterId: null }];
    expect(
      resettle(frame, [], [{ placement, wasAt: at('10:05') }], { hindrances: [], offered, now: early }),
    ).toMatchObject({
      moved: [{ after: { slotId: '11:00' } }],
    });
  });

  it('count for the rests of interpreters as soon as they have found a place', () => {
    const [one, two, ...buyers] = people;
    const interpreted: AgendaFrame = {
      ...frame,
      tableIds: ['table', 'other'].map((id) => id as Id<'Table'>),
      interpreters: [{ id: 'interpreter' as Id<'Interpreter'>, languages: ['en', 'ru'], maximumPerDay: 1 }],
      participations: [one!, two!, ...buyers.map((buyer) => ({ ...buyer, languages: ['ru'] }))],
    };
    const stranded = [
      { placement: meets('one', 'first', 'gone', 'gone'), wasAt: at('09:00') },
      { placement: meets('two', 'second', 'gone', 'gone'), wasAt: at('10:00') },
    ];
    const facts = { hindrances: [], offered: [], now: early };
    expect(resettle(interpreted, [], stranded, facts)).toMatchObject({
      moved: [{ after: { slotId: '09:00', interpreterId: 'interpreter' } }],
      impossible: [{ meetingId: 'two second' }],
    });
  });
});

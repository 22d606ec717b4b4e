import { checkProblem, solve } from '../../../../engine/index.js';
import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { AgendaFrame, FrameParticipation, FrameSlot } from '../frame/agenda-frame.js';
import { readSolution } from '../solving/read-solution.js';
import { takeSnapshot } from './take-snapshot.js';

const slot = (id: string, day: string, sessionId: string, startsAt: string, endsAt: string): FrameSlot => ({
  id: id as Id<'Slot'>,
  day,
  sessionId,
  startsAt: `${day}T${startsAt}:00.000Z` as Instant,
  endsAt: `${day}T${endsAt}:00.000Z` as Instant,
});
const participation = (id: string, change: Partial<FrameParticipation> = {}): FrameParticipation => ({
  id: id as ParticipationId,
  maximumMeetings: 5,
  languages: ['en'],
  availability: [],
  ...change,
});
const meeting = (id: string, sme: string, buyer: string) => ({
  meetingId: id as Id<'Meeting'>,
  smeId: sme as ParticipationId,
  buyerId: buyer as ParticipationId,
});

const frame: AgendaFrame = {
  slots: [
    slot('second day', '2026-12-02', 'morning of the 2nd', '04:00', '04:20'),
    slot('first', '2026-12-01', 'morning of the 1st', '04:00', '04:20'),
    slot('second', '2026-12-01', 'morning of the 1st', '04:25', '04:45'),
  ],
  tableIds: ['table' as Id<'Table'>],
  interpreters: [{ id: 'interpreter' as Id<'Interpreter'>, languages: ['it', 'ru'] }],
  participations: [
    participation('sme', { languages: ['it'] }),
    participation('russian buyer', {
      languages: ['ru'],
      maximumMeetings: 2,
      availability: [
        { startsAt: '2026-12-01T04:10:00.000Z' as Instant, endsAt: '2026-12-01T05:00:00.000Z' as Instant },
      ],
    }),
    participation('uzbek buyer', { languages: ['uz'] }),
  ],
  meetings: [
    meeting('with an interpreter', 'sme', 'russian buyer'),
    meeting('without a way to talk', 'sme', 'uzbek buyer'),
  ],
  publicPlacements: [],
};

describe('the problem of a mission', () => {
  it('lists slots in order of time with their days and sessions, absences, and the languages to bridge', () => {
    expect(takeSnapshot(frame)).toEqual({
      problem: {
        slots: [
          { startMinute: 0, endMinute: 20, day: 0, session: 0 },
          { startMinute: 25, endMinute: 45, day: 0, session: 0 },
          { startMinute: 1440, endMinute: 1460, day: 1, session: 1 },
        ],
        participants: [
          { maximumMeetings: 5 },
          { maximumMeetings: 2, unavailableSlots: [0, 2] },
          { maximumMeetings: 5 },
        ],
        meetings: [
          { participants: [0, 1], weight: 100, languagePairs: [0] },
          { participants: [0, 2], weight: 100, languagePairs: [1] },
        ],
        tables: [{}],
        interpreters: [{ languagePairs: [0] }],
        languagePairCount: 2,
      },
      slots: [
        { id: 'first', startsAt: '2026-12-01T04:00:00.000Z' },
        { id: 'second', startsAt: '2026-12-01T04:25:00.000Z' },
        { id: 'second day', startsAt: '2026-12-02T04:00:00.000Z' },
      ],
      participationIds: ['sme', 'russian buyer', 'uzbek buyer'],
      tableIds: ['table'],
      interpreterIds: ['interpreter'],
      meetings: frame.meetings,
      languagePairs: ['it-ru', 'it-uz'],
    });
  });

  it('is one that the engine takes, and whose answer reads as an agenda', () => {
    const snapshot = takeSnapshot(frame);
    expect(checkProblem(snapshot.problem)).toEqual([]);
    const solution = solve(snapshot.problem, { seed: 1, steps: 1_000 });
    if (solution.status === 'refused') throw new Error('the engine refused the problem');
    expect(readSolution(snapshot, solution)).toMatchObject({
      placements: [
        {
          ...meeting('with an interpreter', 'sme', 'russian buyer'),
          slotId: 'second',
          tableId: 'table',
          interpreterId: 'interpreter',
        },
      ],
      unplaced: [
        {
          ...meeting('without a way to talk', 'sme', 'uzbek buyer'),
          reason: 'nothing-to-meet-with',
          facts: { missing: 'interpreter', languages: 'it-uz' },
        },
      ],
    });
  });

  it('is worth more where its sides wish for it, and is at the time they both asked for', () => {
    const [first, second] = frame.meetings;
    if (first === undefined || second === undefined) throw new Error('the frame has no meetings');
    const meetingsThat = (one: object, other: object = {}) =>
      takeSnapshot({
        ...frame,
        meetings: [
          { ...first, ...one },
          { ...second, ...other },
        ],
      }).problem.meetings;
    expect(meetingsThat({ wishes: ['must-meet', 'meet'] })[0]).toMatchObject({ weight: 185 });
    expect(meetingsThat({ wishes: ['no-thanks'] })[0]).toMatchObject({ weight: 100 });
    expect(meetingsThat({ wantedSlotId: 'second' })[0]).toMatchObject({ pinned: { slot: 1 } });
    expect(meetingsThat({ buyerLanguages: ['it'] })[0]).toMatchObject({ languagePairs: [] });
  });

  it('does not promise a time that can no longer be kept', () => {
    const [first, second] = frame.meetings;
    if (first === undefined || second === undefined) throw new Error('the frame has no meetings');
    const pinsOf = (one: string, other: string) =>
      takeSnapshot({
        ...frame,
        meetings: [
          { ...first, wantedSlotId: one as Id<'Slot'> },
          { ...second, wantedSlotId: other as Id<'Slot'> },
        ],
      }).problem.meetings.map(({ pinned }) => pinned?.slot ?? null);
    expect(pinsOf('first', 'gone')).toEqual([null, null]);
    expect(pinsOf('second', 'second')).toEqual([1, null]);
    expect(pinsOf('second', 'second day')).toEqual([1, 2]);
  });

  it('stays the same when it goes through JSON', () => {
    const snapshot = takeSnapshot(frame);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });

  it('knows where meetings are now, unless the place is gone', () => {
    const [first] = frame.meetings;
    if (first === undefined) throw new Error('the frame has no meetings');
    const place = { slotId: 'second' as Id<'Slot'>, tableId: 'table' as Id<'Table'>, interpreterId: null };
    const previousOf = (change: object) =>
      takeSnapshot({ ...frame, publicPlacements: [{ ...first, ...place, ...change }] }).problem.previous;
    expect(previousOf({})).toEqual([{ slot: 1, table: 0, interpreter: null }, null]);
    expect(previousOf({ interpreterId: 'interpreter' })).toEqual([{ slot: 1, table: 0, interpreter: 0 }, null]);
    expect(previousOf({ tableId: 'gone' })).toEqual([null, null]);
  });

  it('cannot be made of a meeting whose company is missing', () => {
    const broken = { ...frame, meetings: [meeting('broken', 'sme', 'nobody')] };
    expect(() => takeSnapshot(broken)).toThrow('Meeting broken is of participation nobody');
  });
});

import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import { USUAL_WEIGHTS } from '../../domain/agenda-weights.js';
import type { MeetingPin } from '../../domain/meeting-pin.js';
import type { SolveMode } from '../../domain/solve-terms.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { checkTerms } from './check-terms.js';
import { findPinConflicts } from '../rules/find-pin-conflicts.js';
import { takeSnapshot } from '../snapshot/take-snapshot.js';

const now = '2026-11-24T08:00:00.000Z' as Instant;
const id = <Kind extends string>(text: string) => text as Id<Kind>;
const slotAt = (hour: string) => ({
  id: id<'Slot'>(hour),
  day: '2026-12-01',
  sessionId: 'morning',
  startsAt: `2026-12-01T${hour}:00:00.000Z` as Instant,
  endsAt: `2026-12-01T${hour}:20:00.000Z` as Instant,
});
const meeting = (text: string) => ({
  meetingId: id<'Meeting'>(text),
  smeId: `sme ${text[0] ?? ''}` as ParticipationId,
  buyerId: `buyer ${text[1] ?? ''}` as ParticipationId,
});
const participation = (text: string, languages = ['en']) => ({
  id: text as ParticipationId,
  maximumMeetings: 2,
  languages,
  availability: [],
});

/** Two firms and two buyers, of whom the second of each speaks another language; two tables, an interpreter. */
const frame: AgendaFrame = {
  slots: ['04', '05', '06'].map(slotAt),
  tableIds: [id('table 1'), id('table 2')],
  interpreters: [{ id: id('interpreter'), languages: ['en', 'ru'] }],
  participations: [
    ...[participation('sme 1'), participation('sme 2')],
    ...[participation('buyer 1'), participation('buyer 2', ['ru'])],
  ],
  meetings: ['11', '12', '21', '22'].map(meeting),
  publicPlacements: [],
};
const pin = (text: string, parts: Partial<Record<'slotId' | 'tableId' | 'interpreterId', string>>): MeetingPin =>
  ({ meetingId: id(text), slotId: null, tableId: null, interpreterId: null, ...parts }) as MeetingPin;
const placed = (text: string, slot: string, table: string, interpreterId: string | null = null): Placement =>
  ({ ...meeting(text), slotId: slot, tableId: table, interpreterId }) as Placement;

const rulesOf = (pins: readonly MeetingPin[], of = frame): string[] =>
  findPinConflicts(of, pins).map(({ meetingId, part, rule }) => `${meetingId} ${part} ${rule}`);
const terms = (mode: SolveMode, ...participationIds: string[]) => ({
  mode,
  participationIds: participationIds as ParticipationId[],
  weights: USUAL_WEIGHTS,
});

describe('pins', () => {
  it('can be kept, each part on its own', () => {
    expect(
      rulesOf([
        pin('11', { slotId: '04' }),
        pin('12', { tableId: 'table 1', interpreterId: 'interpreter' }),
        pin('22', { slotId: '04', tableId: 'table 1' }),
      ]),
    ).toEqual([]);
  });

  it.each<[string, MeetingPin, string]>([
    ['a slot that is gone', pin('11', { slotId: '09' }), '11 slot slot-gone'],
    ['a table that is gone', pin('11', { tableId: 'table 9' }), '11 table table-gone'],
    ['an interpreter who is gone', pin('12', { interpreterId: 'nobody' }), '12 interpreter interpreter-gone'],
    ['one that is not needed', pin('11', { interpreterId: 'interpreter' }), '11 interpreter interpreter-not-needed'],
  ])('cannot be kept to %s', (_, wrong, rule) => {
    expect(rulesOf([wrong])).toEqual([rule]);
  });

  it('cannot be kept against the absence of one of the two, or languages that an interpreter lacks', () => {
    const [first, ...others] = frame.participations;
    const early = { startsAt: '2026-12-01T04:00:00.000Z' as Instant, endsAt: '2026-12-01T05:00:00.000Z' as Instant };
    const brief = { ...frame, participations: [{ ...first!, availability: [early] }, ...others] };
    expect(rulesOf([pin('11', { slotId: '06' })], brief)).toEqual(['11 slot not-available']);
    const german = { ...frame, interpreters: [{ id: id<'Interpreter'>('interpreter'), languages: ['de', 'ru'] }] };
    expect(rulesOf([pin('12', { interpreterId: 'interpreter' })], german)).toEqual([
      '12 interpreter interpreter-not-of-these-languages',
    ]);
  });

  it('contradict each other over people, tables, interpreters and numbers, and say with whom', () => {
    expect(findPinConflicts(frame, [pin('11', { slotId: '04' }), pin('12', { slotId: '04' })])).toEqual([
      { meetingId: '12', part: 'slot', rule: 'participant-taken', otherMeetingId: '11' },
    ]);
    const atTable = { slotId: '04', tableId: 'table 1' };
    expect(rulesOf([pin('11', atTable), pin('22', atTable)])).toEqual(['22 table table-taken']);
    const oneTable = { ...frame, tableIds: frame.tableIds.slice(0, 1) };
    expect(rulesOf([pin('11', { slotId: '04' }), pin('22', { slotId: '04' })], oneTable)).toEqual([
      '22 slot too-few-tables',
    ]);
    const single = { ...frame, participations: frame.participations.map((one) => ({ ...one, maximumMeetings: 1 })) };
    expect(rulesOf([pin('11', { slotId: '04' }), pin('12', { slotId: '05' })], single)).toEqual([
      '12 slot participant-full',
    ]);
  });
});

describe('the terms of a run', () => {
  const published = {
    ...frame,
    publicPlacements: [placed('11', '04', 'table 1'), placed('22', '05', 'table 2', 'interpreter')],
  };

  it('let everything move, pinned parts apart', () => {
    const checked = checkTerms(published, terms('everything'), [pin('12', { slotId: '06' })], now);
    expect(checked.ok && checked.value).toMatchObject({ untouchable: [], leftAside: [], pins: [{ meetingId: '12' }] });
    const { problem } = takeSnapshot(checked.ok ? checked.value.frame : frame);
    expect(problem.meetings.map(({ pinned }) => pinned)).toEqual([undefined, { slot: 2 }, undefined, undefined]);
  });

  it('fix all of what is public where only free places are to be filled', () => {
    const checked = checkTerms(published, terms('free-places'), [], now);
    const { problem } = takeSnapshot(checked.ok ? checked.value.frame : frame);
    expect(problem.meetings.map(({ pinned }) => pinned)).toEqual([
      ...[{ slot: 0, table: 0 }, undefined],
      ...[undefined, { slot: 1, table: 1, interpreter: 0 }],
    ]);
  });

  it('leave aside what no selected participant is in', () => {
    const checked = checkTerms(published, terms('selected', 'sme 1'), [], now);
    expect(checked.ok && checked.value).toMatchObject({
      frame: { meetings: [{ meetingId: '11' }, { meetingId: '12' }, { meetingId: '22' }] },
      untouchable: [{ meetingId: '22' }],
      leftAside: [{ meetingId: '21' }],
    });
  });

  it('are refused without anybody, or with somebody who does not take part', () => {
    expect(checkTerms(frame, terms('selected'), [], now)).toEqual({ ok: false, error: { type: 'nobody-selected' } });
    expect(checkTerms(frame, terms('selected', 'sme 1', 'stranger'), [], now)).toEqual({
      ok: false,
      error: { type: 'selected-unknown', participationIds: ['stranger'] },
    });
  });

  it('are refused where a pin would move what is public, or takes its place', () => {
    const conflicts = (pins: readonly MeetingPin[]) => {
      const checked = checkTerms(published, terms('free-places'), pins, now);
      return checked.ok || checked.error.type !== 'pins-contradict' ? [] : checked.error.conflicts;
    };
    expect(conflicts([pin('11', { slotId: '04', tableId: 'table 2' })])).toMatchObject([
      { meetingId: '11', part: 'table', rule: 'public-elsewhere' },
    ]);
    expect(conflicts([pin('12', { slotId: '04' })])).toMatchObject([
      { meetingId: '12', part: 'slot', rule: 'participant-taken', otherMeetingId: '11' },
    ]);
  });

  it('are refused where what is public is not allowed any more, unless it may move', () => {
    const closed = { ...published, tableIds: published.tableIds.slice(1) };
    expect(checkTerms(closed, terms('free-places'), [], now)).toEqual({
      ok: false,
      error: { type: 'public-places-not-allowed', breaches: [{ meetingId: '11', rule: 'table-gone' }] },
    });
    expect(checkTerms(closed, terms('everything'), [], now).ok).toBe(true);
  });
});

describe('weights', () => {
  it('are in the problem where they are others than the usual ones, which it has without saying', () => {
    expect(takeSnapshot(frame).problem).not.toHaveProperty('softWeights');
    const weights = { ...USUAL_WEIGHTS, mustMeet: 200, fairness: 2, idleSlot: 500 };
    const meetings = frame.meetings.map((one) => ({ ...one, wishes: ['must-meet' as const] }));
    expect(takeSnapshot({ ...frame, meetings, weights }).problem).toMatchObject({
      fairness: 2,
      softWeights: { break: 1_000, moved: 1_000, idleSlot: 500 },
      meetings: [{ weight: 300 }, { weight: 300 }, { weight: 300 }, { weight: 300 }],
    });
  });
});

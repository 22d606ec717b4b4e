import type { Problem } from '../../../../engine/index.js';
import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import { checkConfiguration } from './check-configuration.js';

const people = ['sme', 'buyer', 'other'] as ParticipationId[];

/** Two slots, two tables, and a meeting of the first with each of the others. */
function snapshotOf(change: Partial<Problem> = {}): AgendaSnapshot {
  const problem: Problem = {
    slots: [0, 1].map((index) => ({ startMinute: index * 25, endMinute: index * 25 + 20, day: 0, session: 0 })),
    participants: [{}, {}, {}],
    meetings: [1, 2].map((other) => ({ participants: [0, other], weight: 1 })),
    tables: [{}, {}],
    interpreters: [],
    languagePairCount: 2,
    ...change,
  };
  return {
    problem,
    slots: [],
    participationIds: people,
    tableIds: [],
    interpreterIds: [],
    meetings: problem.meetings.map(({ participants: [, other] }, index) => ({
      meetingId: `meeting-${String(index)}` as Id<'Meeting'>,
      smeId: people[0]!,
      buyerId: people[other]!,
    })),
    languagePairs: ['it-ru', 'it-uz'],
  };
}

const meetingWith = (other: number, languagePairs: readonly number[] = []): Problem['meetings'][number] => ({
  participants: [0, other],
  weight: 1,
  languagePairs,
});

describe('the check of a configuration', () => {
  it('finds nothing where everything can take place', () => {
    expect(checkConfiguration(snapshotOf())).toEqual([]);
  });

  it.each([
    ['no-slots', { slots: [] }],
    ['no-tables', { tables: [] }],
    ['nothing-to-place', { meetings: [] }],
  ])('calls it an error, and speaks of nothing that follows from it: %s', (kind, change) => {
    expect(checkConfiguration(snapshotOf(change))).toEqual([{ severity: 'error', kind }]);
  });

  it('warns of more meetings than slots at tables, and than one has slots', () => {
    const meetings = [1, 2, 1].map((other) => meetingWith(other));
    expect(checkConfiguration(snapshotOf({ meetings, tables: [{}] }))).toEqual([
      { severity: 'warning', kind: 'too-few-places', meetings: 3, places: 2 },
      { severity: 'warning', kind: 'too-few-slots-of-its-own', participationId: 'sme', meetings: 3, most: 2 },
    ]);
  });

  it('warns of more meetings than somebody takes at most', () => {
    expect(checkConfiguration(snapshotOf({ participants: [{ maximumMeetings: 1 }, {}, {}] }))).toEqual([
      { severity: 'warning', kind: 'beyond-its-maximum', participationId: 'sme', meetings: 2, most: 1 },
    ]);
  });

  it('warns of languages that no interpreter has, and of interpreters without time enough', () => {
    const meetings = [meetingWith(1, [0]), meetingWith(2, [1])];
    expect(checkConfiguration(snapshotOf({ meetings, interpreters: [{ languagePairs: [0] }] }))).toEqual([
      { severity: 'warning', kind: 'no-interpreter', languagePairs: ['it-uz'], meetings: 1 },
    ]);
    const many = [1, 2, 1].map((other) => meetingWith(other, [0]));
    expect(checkConfiguration(snapshotOf({ meetings: many, interpreters: [{ languagePairs: [0] }] }))).toContainEqual({
      severity: 'warning',
      kind: 'too-few-interpreters',
      meetings: 3,
      places: 2,
    });
  });

  it('warns of two who are never available together', () => {
    const participants = [{ unavailableSlots: [0] }, { unavailableSlots: [1] }, {}];
    expect(checkConfiguration(snapshotOf({ participants }))).toEqual([
      { severity: 'warning', kind: 'too-few-slots-of-its-own', participationId: 'sme', meetings: 2, most: 1 },
      { severity: 'warning', kind: 'never-together', meetingId: 'meeting-0', smeId: 'sme', buyerId: 'buyer' },
    ]);
  });
});

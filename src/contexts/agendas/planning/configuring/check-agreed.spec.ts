import type { Problem } from '../../../../engine/index.js';
import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { AgendaSnapshot } from '../snapshot/agenda-snapshot.js';
import { checkAgreed } from './check-agreed.js';

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

describe('the check of what is agreed', () => {
  it('finds nothing where everything can take place', () => {
    expect(checkAgreed(snapshotOf())).toEqual([]);
  });

  it('says that nothing is agreed, and of a mission without slots or tables nothing that follows from that', () => {
    expect(checkAgreed(snapshotOf({ meetings: [] }))).toEqual([{ kind: 'nothing-to-place' }]);
    expect(checkAgreed(snapshotOf({ slots: [] }))).toEqual([]);
    expect(checkAgreed(snapshotOf({ tables: [] }))).toEqual([]);
  });

  it('warns of more meetings than slots at tables, and than one has slots', () => {
    const meetings = [1, 2, 1].map((other) => meetingWith(other));
    expect(checkAgreed(snapshotOf({ meetings, tables: [{}] }))).toEqual([
      { kind: 'too-few-places', meetings: 3, places: 2 },
      { kind: 'too-few-slots-of-its-own', participationId: 'sme', meetings: 3, most: 2 },
    ]);
  });

  it('warns of more meetings than somebody takes at most', () => {
    expect(checkAgreed(snapshotOf({ participants: [{ maximumMeetings: 1 }, {}, {}] }))).toEqual([
      { kind: 'beyond-its-maximum', participationId: 'sme', meetings: 2, most: 1 },
    ]);
  });

  it('warns of languages that no interpreter has, and of interpreters without time enough', () => {
    const meetings = [meetingWith(1, [0]), meetingWith(2, [1])];
    expect(checkAgreed(snapshotOf({ meetings, interpreters: [{ languagePairs: [0] }] }))).toEqual([
      { kind: 'no-interpreter', languagePairs: ['it-uz'], meetings: 1 },
    ]);
    const many = [1, 2, 1].map((other) => meetingWith(other, [0]));
    expect(checkAgreed(snapshotOf({ meetings: many, interpreters: [{ languagePairs: [0] }] }))).toContainEqual({
      kind: 'too-few-interpreters',
      meetings: 3,
      places: 2,
    });
  });

  it('warns of two who are never available together', () => {
    const participants = [{ unavailableSlots: [0] }, { unavailableSlots: [1] }, {}];
    expect(checkAgreed(snapshotOf({ participants }))).toEqual([
      { kind: 'too-few-slots-of-its-own', participationId: 'sme', meetings: 2, most: 1 },
      { kind: 'never-together', meetingId: 'meeting-0', smeId: 'sme', buyerId: 'buyer' },
    ]);
  });
});

import fc from 'fast-check';
import { explainAgenda, type Placement, type Problem, type Remedy, type RemedyChange } from '../../src/engine/index.js';
import { apply } from './apply-remedy.js';
import { explainSolved, fitsSomehow } from './explain-solved.js';
import { problemArbitrary } from './problem-arbitrary.js';

const slots = [0, 1].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: index }));
const others = { slots, tables: [{}, {}], interpreters: [], languagePairCount: 1 };
const placed: Placement = { slot: 0, table: 0, interpreter: null };

function remediesFor(problem: Problem, placements: readonly (Placement | null)[]): readonly (Remedy | null)[] {
  const explanation = explainAgenda(problem, placements);
  if (explanation.status === 'refused') throw new Error(JSON.stringify(explanation.refusals));
  return explanation.unplaced.map(({ remedy }) => remedy);
}

/** What it takes to admit the one meeting left out. */
const takesFor = (problem: Problem, placements: readonly (Placement | null)[]): readonly RemedyChange[] | undefined =>
  remediesFor(problem, placements)[0]?.takes;

describe('remedies of a meeting that needs more than one change', () => {
  it('asks for two changes only where neither lets the meeting in by itself', () => {
    let found = 0;
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const { solution, explanation } = explainSolved(problem, 100);
        for (const { meeting, remedy } of explanation.unplaced) {
          if (remedy === null || remedy.takes.length === 1) continue;
          found += 1;
          expect(remedy.takes).toHaveLength(2);
          for (const change of remedy.takes) {
            const changed = apply(problem, meeting, change);
            const slots = [...changed.slots.keys()];
            expect(slots.some((slot) => fitsSomehow(changed, solution.placements, meeting, slot))).toBe(false);
          }
        }
      }),
      { numRuns: 30 },
    );
    expect(found).toBeGreaterThan(3);
  });

  it('has both stay where neither is there', () => {
    const absent = { unavailableSlots: [0, 1] };
    const problem = {
      ...others,
      participants: [absent, absent],
      meetings: [{ participants: [0, 1], weight: 1 }] as const,
    };
    expect(takesFor(problem, [null])).toEqual([
      { kind: 'make-available', participant: 0, slot: 0 },
      { kind: 'make-available', participant: 1, slot: 0 },
    ]);
  });

  it('raises the maximum of both where both have all they may have', () => {
    const full = { maximumMeetings: 1 };
    const problem: Problem = {
      ...others,
      participants: [full, full, {}, {}],
      meetings: [
        { participants: [0, 2], weight: 1 },
        { participants: [1, 3], weight: 1 },
        { participants: [0, 1], weight: 1 },
      ],
    };
    expect(takesFor(problem, [placed, { ...placed, table: 1 }, null])).toEqual([
      { kind: 'raise-maximum', participant: 0, maximumMeetings: 2 },
      { kind: 'raise-maximum', participant: 1, maximumMeetings: 2 },
    ]);
  });

  it('brings a table and an interpreter where both are lacking', () => {
    const problem: Problem = {
      ...others,
      tables: [{ closedSlots: [1] }],
      participants: [{}, {}, {}, {}],
      meetings: [
        { participants: [0, 1], weight: 1, pinned: { slot: 0 } },
        { participants: [2, 3], weight: 1, languagePairs: [0] },
      ],
    };
    expect(takesFor(problem, [placed, null])).toEqual([
      { kind: 'add-table', slot: 0, venue: 0 },
      { kind: 'add-interpreter', slot: 0, languagePair: 0, venue: 0 },
    ]);
  });

  it('finds nothing where a third would be needed, or a veto stands in the way', () => {
    const absent = { unavailableSlots: [0, 1] };
    const meetings = [{ participants: [0, 1], weight: 1, languagePairs: [0] }] as const;
    expect(takesFor({ ...others, participants: [absent, absent], meetings }, [null])).toBeUndefined();
    expect(takesFor({ ...others, participants: [{}, absent], meetings, vetoes: [[0, 1]] }, [null])).toBeUndefined();
  });

  it('may give up its pinned slot, though not its pinned table', () => {
    const problem: Problem = {
      ...others,
      participants: [{}, {}, {}],
      meetings: [
        { participants: [0, 2], weight: 1, slots: [0] },
        { participants: [0, 1], weight: 1, pinned: { slot: 0, table: 1 } },
      ],
    };
    const [remedy] = remediesFor(problem, [placed, null]);
    expect(remedy?.takes).toEqual([{ kind: 'relax-meeting', rule: 'pinned-slot' }]);
    expect(remedy?.changes).toMatchObject([{ meeting: 1, after: { slot: 1, table: 1 } }]);
  });
});

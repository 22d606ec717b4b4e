import fc from 'fast-check';
import { explainAgenda, type Placement, type Problem } from '../../src/engine/index.js';
import { applyAll } from './apply-remedy.js';
import { explainSolved, fitsSomehow } from './explain-solved.js';
import { problemArbitrary } from './problem-arbitrary.js';
import { verifyAgenda } from './verify-agenda.js';

describe('explaining an agenda', () => {
  it('names what binds in every slot in which a meeting does not fit, and nothing where it does', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const { solution, explanation } = explainSolved(problem, 0);
        for (const { meeting, bindings } of explanation.unplaced) {
          for (const slot of problem.slots.keys()) {
            const isBound = bindings.some(({ slots }) => slots.includes(slot));
            expect(isBound).toBe(!fitsSomehow(problem, solution.placements, meeting, slot));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('finds remedies that admit the meeting, every rule kept and nothing else left out', () => {
    let found = 0;
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const { solution, explanation } = explainSolved(problem);
        for (const { meeting, remedy } of explanation.unplaced) {
          if (remedy === null) continue;
          found += 1;
          const after = [...solution.placements];
          for (const change of remedy.changes) after[change.meeting] = change.after;
          const { violations, placed } = verifyAgenda(applyAll(problem, meeting, remedy.takes), after);
          expect({ violations, placed, isIn: after[meeting] !== null }).toEqual({
            violations: [],
            placed: solution.placements.filter((placement) => placement !== null).length + 1,
            isIn: true,
          });
        }
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it('speaks of slots to come alone: nothing is placed in those that have begun, and nothing moved from there', () => {
    fc.assert(
      fc.property(problemArbitrary, fc.nat(4), (problem, begunSlots) => {
        const { placements } = explainSolved(problem, 0).solution;
        const explanation = explainAgenda(problem, placements, { begunSlots });
        if (explanation.status === 'refused') throw new Error(JSON.stringify(explanation.refusals));
        const touched = explanation.unplaced.flatMap(({ bindings, remedy }) => [
          ...bindings.flatMap(({ slots }) => slots),
          ...(remedy?.takes ?? []).flatMap((take) => ('slot' in take ? [take.slot] : [])),
          ...(remedy?.changes ?? []).flatMap(({ before, after }) => [before, after].flatMap((one) => one?.slot ?? [])),
        ]);
        const moving = explanation.days.flatMap(({ breaks }) =>
          breaks.flatMap(({ cause }) =>
            cause.kind === 'movable' ? [cause.slot, placements[cause.meeting]!.slot] : [],
          ),
        );
        expect([...touched, ...moving].filter((slot) => slot < begunSlots)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the table that lets a meeting in elsewhere, where another moves to it', () => {
    const problem: Problem = {
      slots: [0, 1].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: 0 })),
      participants: [{}, {}, {}, {}],
      meetings: [
        { participants: [0, 2], weight: 1 },
        { participants: [1, 3], weight: 1 },
        { participants: [0, 3], weight: 1 },
      ],
      tables: [{}],
      interpreters: [],
      languagePairCount: 0,
    };
    const at = (slot: number): Placement => ({ slot, table: 0, interpreter: null });
    const explanation = explainAgenda(problem, [at(0), at(1), null]);
    if (explanation.status === 'refused') throw new Error(JSON.stringify(explanation.refusals));
    const [remedy] = explanation.unplaced.map((left) => left.remedy);
    expect(remedy?.takes).toEqual([{ kind: 'add-table', slot: 0, venue: 0 }]);
    expect(remedy?.changes.map(({ meeting, after }) => [meeting, after?.slot])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('adds up the constraints to the score, and the days to the breaks', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const { solution, explanation } = explainSolved(problem);
        const sumOf = (level: string): number =>
          explanation.score.filter((one) => one.level === level).reduce((sum, { cost }) => sum + cost, 0);
        expect({ hard: sumOf('hard'), medium: sumOf('medium'), soft: sumOf('soft') }).toEqual(solution.score);
        expect(explanation.days.flatMap(({ breaks }) => breaks)).toHaveLength(solution.breaks);
        const meetings = explanation.days.reduce((sum, day) => sum + day.meetings, 0);
        expect(meetings).toBe(2 * solution.placements.filter((placement) => placement !== null).length);
      }),
      { numRuns: 60 },
    );
  });

  it('says of a break who stands in the way, or that nobody does', () => {
    const problem: Problem = {
      slots: [0, 1, 2].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: 0 })),
      participants: [{}, {}, {}, {}, { unavailableSlots: [1] }],
      meetings: [
        { participants: [0, 1], weight: 1 },
        { participants: [0, 2], weight: 1, slots: [2] },
        { participants: [1, 3], weight: 1 },
        { participants: [4, 2], weight: 1 },
        { participants: [4, 3], weight: 1 },
      ],
      tables: [{}, {}, {}],
      interpreters: [],
      languagePairCount: 0,
    };
    const at = (slot: number, table: number): Placement => ({ slot, table, interpreter: null });
    const explain = (options: Parameters<typeof explainAgenda>[2]) => {
      const explanation = explainAgenda(problem, [at(0, 0), at(2, 0), at(1, 0), at(0, 1), at(2, 1)], options);
      if (explanation.status === 'refused') throw new Error(JSON.stringify(explanation.refusals));
      return explanation.days.flatMap(({ participant, breaks }) => breaks.map((one) => ({ participant, ...one })));
    };
    expect(explain({})).toEqual([
      { participant: 0, fromSlot: 1, toSlot: 1, cause: { kind: 'bound', by: 'participant-busy' } },
      { participant: 2, fromSlot: 1, toSlot: 1, cause: { kind: 'bound', by: 'availability' } },
      { participant: 4, fromSlot: 1, toSlot: 1, cause: { kind: 'absent' } },
    ]);
    let questions = 0;
    const isStopped = (part: string): boolean => part === 'days' && (questions += 1) > 1;
    expect(explain({ isStopped }).map(({ cause }) => cause)).toEqual([
      { kind: 'bound', by: 'participant-busy' },
      { kind: 'unknown' },
      { kind: 'unknown' },
    ]);
  });

  it('refuses what is no agenda of the problem', () => {
    const problem: Problem = {
      slots: [{ startMinute: 0, endMinute: 20, day: 0, session: 0 }],
      participants: [{}, {}],
      meetings: [{ participants: [0, 1], weight: 1 }],
      tables: [{}],
      interpreters: [],
      languagePairCount: 0,
    };
    expect(explainAgenda(problem, [{ slot: 3, table: 0, interpreter: null }])).toMatchObject({
      status: 'refused',
      refusals: [{ path: 'placements[0].slot' }],
    });
  });
});

import fc from 'fast-check';
import {
  type AgendaExplanation,
  explainAgenda,
  type Placement,
  type Problem,
  type RemedyChange,
  solve,
  type Solution,
} from '../../src/engine/index.js';
import { problemArbitrary } from './problem-arbitrary.js';
import { verifyAgenda } from './verify-agenda.js';

type Placements = readonly (Placement | null)[];

function explainSolved(problem: Problem, steps = 500): { solution: Solution; explanation: AgendaExplanation } {
  const solution = solve(problem, { seed: 1, steps });
  if (solution.status === 'refused') throw new Error(JSON.stringify(solution.refusals));
  const explanation = explainAgenda(problem, solution.placements);
  if (explanation.status === 'refused') throw new Error(JSON.stringify(explanation.refusals));
  return { solution, explanation };
}

/** Whether the meeting could take place in the slot at some table, with some interpreter, nobody else moving. */
function fitsSomehow(problem: Problem, placements: Placements, meeting: number, slot: number): boolean {
  const interpreters = [null, ...problem.interpreters.keys()];
  return [...problem.tables.keys()].some((table) =>
    interpreters.some((interpreter) => {
      const placed = placements.with(meeting, { slot, table, interpreter });
      return verifyAgenda(problem, placed).violations.length === 0;
    }),
  );
}

/** The mission with the change, made without the engine's help. */
function apply(problem: Problem, meeting: number, change: RemedyChange): Problem {
  switch (change.kind) {
    case 'place':
    case 'move-meetings':
      return problem;
    case 'add-table':
      return withTable(problem, meeting, change.slot, change.venue);
    case 'add-interpreter':
      return withInterpreter(problem, change);
    case 'make-available':
    case 'raise-maximum':
    case 'lengthen-row':
      return withParticipant(problem, change);
    case 'relax-meeting': {
      const keys = { session: 'sessions', window: 'slots', length: 'minimumMinutes', 'pinned-slot': 'pinned' };
      const kept = Object.entries(problem.meetings[meeting]!).filter(([key]) => key !== keys[change.rule]);
      const relaxed = Object.fromEntries(kept) as unknown as Problem['meetings'][number];
      return { ...problem, meetings: problem.meetings.with(meeting, relaxed) };
    }
  }
}

const elsewhere = (problem: Problem, slot: number): number[] => [...problem.slots.keys()].filter((one) => one !== slot);

function withTable(problem: Problem, meeting: number, slot: number, venue: number): Problem {
  const before = problem.meetings[meeting]!;
  const after = {
    ...before,
    ...(before.tables !== undefined && { tables: [...before.tables, problem.tables.length] }),
  };
  const tables = [...problem.tables, { venue, closedSlots: elsewhere(problem, slot) }];
  return { ...problem, tables, meetings: problem.meetings.with(meeting, after) };
}

function withInterpreter(
  problem: Problem,
  { slot, venue, languagePair }: Extract<RemedyChange, { readonly kind: 'add-interpreter' }>,
): Problem {
  const added = { languagePairs: [languagePair], unavailableSlots: elsewhere(problem, slot) };
  const isOfVenue = problem.travelMinutes !== undefined;
  return { ...problem, interpreters: [...problem.interpreters, isOfVenue ? { ...added, venue } : added] };
}

function withParticipant(problem: Problem, change: Extract<RemedyChange, { readonly participant: number }>): Problem {
  const before = problem.participants[change.participant]!;
  const { unavailableSlots = [] } = before;
  const { kind, participant, ...limits } = change;
  const isPresence = kind === 'make-available';
  const after = isPresence
    ? { ...before, unavailableSlots: unavailableSlots.filter((slot) => slot !== change.slot) }
    : { ...before, ...limits };
  return { ...problem, participants: problem.participants.with(participant, after) };
}

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
          const { violations, placed } = verifyAgenda(apply(problem, meeting, remedy.change), after);
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
    const explanation = explainAgenda(problem, [at(0, 0), at(2, 0), at(1, 0), at(0, 1), at(2, 1)]);
    if (explanation.status === 'refused') throw new Error(JSON.stringify(explanation.refusals));
    const breaks = explanation.days.flatMap(({ participant, breaks: all }) =>
      all.map((one) => ({ participant, ...one })),
    );
    expect(breaks).toEqual([
      { participant: 0, fromSlot: 1, toSlot: 1, cause: { kind: 'bound', by: 'participant-busy' } },
      { participant: 2, fromSlot: 1, toSlot: 1, cause: { kind: 'bound', by: 'availability' } },
      { participant: 4, fromSlot: 1, toSlot: 1, cause: { kind: 'absent' } },
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
      refusals: [{ path: 'published[0].slot' }],
    });
  });
});

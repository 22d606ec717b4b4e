import type { Placement, Problem } from '../../src/engine/index.js';
import { verifyAgenda } from './verify-agenda.js';

const problem: Problem = {
  slots: Array.from({ length: 6 }, (_, index) => ({
    startMinute: index * 30,
    endMinute: index * 30 + 20,
    day: index < 4 ? 0 : 1,
    session: index < 2 ? 0 : 1,
  })),
  participants: [{ maximumMeetings: 2 }, { unavailableSlots: [0] }, {}, { minimumMeetings: 2 }],
  meetings: [
    { participants: [0, 1], weight: 3, sessions: [1], languagePairs: [0] },
    { participants: [0, 2], weight: 2, tables: [0], predecessors: [0] },
    { participants: [2, 3], weight: 1, minimumMinutes: 20, pinned: { slot: 5, table: 1, interpreter: 1 } },
  ],
  tables: [{ closedSlots: [4] }, {}],
  interpreters: [{ languagePairs: [0], unavailableSlots: [3] }, { languagePairs: [] }],
  languagePairCount: 1,
  previous: [{ slot: 2, table: 0, interpreter: 0 }, { slot: 4, table: 0, interpreter: null }, null],
};

const sound: readonly Placement[] = [
  { slot: 2, table: 1, interpreter: 0 },
  { slot: 3, table: 0, interpreter: null },
  { slot: 5, table: 1, interpreter: 1 },
];

const violationsWith = (meeting: number, change: Partial<Placement>, of = problem): readonly string[] =>
  verifyAgenda(
    of,
    sound.map((placement, index) => (index === meeting ? { ...placement, ...change } : placement)),
  ).violations;

describe('the verifier', () => {
  it('finds no fault with a sound agenda and counts its quality', () => {
    expect(verifyAgenda(problem, sound)).toEqual({
      violations: [],
      placed: 3,
      unplacedWeight: 0,
      shortfall: 1,
      unfairness: 0,
      breaks: 0,
      idleSlots: 0,
      moved: 1,
    });
  });

  it('counts what is left out, breaks within a day and their idle slots', () => {
    const early = {
      ...problem,
      meetings: [{ participants: [0, 1], weight: 3 } as const, ...problem.meetings.slice(1)],
    };
    expect(verifyAgenda(early, [{ slot: 0, table: 1, interpreter: null }, sound[1]!, null])).toMatchObject({
      placed: 2,
      unplacedWeight: 1,
      shortfall: 2,
      breaks: 1,
      idleSlots: 2,
      moved: 2,
    });
  });

  it.each([
    ['a slot that is none', 0, { slot: 9 }, 'slot 9, which is none'],
    ['an absence', 0, { slot: 0 }, 'participants 1 are unavailable'],
    ['another session', 0, { slot: 1 }, 'session 0'],
    ['a left pinned slot', 2, { slot: 4 }, 'left its pinned slot'],
    ['a table that is none', 0, { table: 7 }, 'table 7, which is none'],
    ['a closed table', 1, { slot: 4 }, 'closed in slot 4'],
    ['another table than its own', 1, { table: 1 }, 'not one of its own'],
    ['a left pinned table', 2, { table: 0 }, 'left its pinned table'],
    ['a missing interpreter', 0, { interpreter: null }, 'lacks its interpreter'],
    ['an interpreter who is none', 0, { interpreter: 4 }, 'who is none'],
    ['an interpreter nobody needs', 1, { interpreter: 1 }, 'needs no interpreter'],
    ['an interpreter without the languages', 0, { interpreter: 1 }, 'lacks the languages'],
    ['an absent interpreter', 0, { slot: 3 }, 'is away'],
    ['a lost pinned interpreter', 2, { interpreter: 0 }, 'lost its pinned interpreter'],
    ['a predecessor not before', 1, { slot: 2 }, 'not after its predecessor 0'],
    ['a participant twice at a time', 1, { slot: 2 }, 'participant 0 in slot 2 is in meetings 0 and 1'],
    ['a table twice at a time', 0, { slot: 5 }, 'table 1 in slot 5 is in meetings 0 and 2'],
  ])('sees %s', (_, meeting, change, expected) => {
    expect(violationsWith(meeting, change).join('; ')).toContain(expected);
  });

  it('sees breaks that differ more than allowed between people', () => {
    const early = {
      ...problem,
      breakSpread: 0,
      meetings: [{ participants: [0, 1], weight: 3 } as const, ...problem.meetings.slice(1)],
    };
    const { violations } = verifyAgenda(early, [{ slot: 0, table: 1, interpreter: null }, sound[1]!, null]);
    expect(violations).toContain('the numbers of breaks differ by 1');
  });

  it('sees too many meetings, meetings cut short and placements missing', () => {
    const tight: Problem = {
      ...problem,
      participants: [{ maximumMeetings: 1 }, {}, {}, {}],
      meetings: problem.meetings.map((meeting) => ({ ...meeting, minimumMinutes: 21 })),
    };
    const violations = violationsWith(0, {}, tight).join('; ');
    expect(violations).toContain('participant 0 has 2 meetings, may have 1');
    expect(violations).toContain('meeting 0 is cut short');
    expect(verifyAgenda(problem, []).violations).toEqual(['0 placements for 3 meetings']);
  });
});

describe('the verifier of what missions add', () => {
  const mission: Problem = {
    slots: problem.slots,
    participants: [{ maximumConsecutive: 1 }, {}, {}],
    meetings: [
      { participants: [0, 1], weight: 1, tables: [0], slots: [2], languagePairs: [0] },
      { participants: [2, 0], weight: 1, tables: [1], languagePairs: [0] },
    ],
    tables: [{}, { venue: 1 }],
    interpreters: [{ languagePairs: [0], maximumConsecutive: 1, maximumPerDay: 1, venue: 0 }],
    languagePairCount: 1,
    travelMinutes: [
      [0, 30],
      [30, 0],
    ],
    vetoes: [[0, 2]],
    alternatives: [[0, 1]],
  };

  it('sees every one of their rules broken', () => {
    const placements = [
      { slot: 3, table: 0, interpreter: 0 },
      { slot: 2, table: 1, interpreter: 0 },
    ];
    expect(verifyAgenda(mission, placements).violations).toEqual([
      'meeting 0 is outside its window',
      'participant 0 has 2 meetings in a row',
      'participant 0 is late for meeting 0',
      'interpreter 0 has 2 meetings in a row',
      'interpreter 0 has 2 meetings on a day',
      'interpreter 0 works at another venue',
      'meeting 1 is vetoed',
      'meetings 0,1 are alternatives',
    ]);
  });

  it('counts alternatives once, and what people lack by how little they have', () => {
    const verdict = verifyAgenda(mission, [null, { slot: 5, table: 1, interpreter: 0 }]);
    expect(verdict).toMatchObject({ unplacedWeight: 0, unfairness: 2 });
    expect(verifyAgenda(mission, [null, null])).toMatchObject({ unplacedWeight: 1, unfairness: 6 });
  });
});

import { checkProblem } from './check-problem.js';
import type { Problem } from './problem.js';

const sound: Problem = {
  slots: [0, 1, 2].map((index) => ({ startMinute: index * 30, endMinute: index * 30 + 20, day: 0, session: 0 })),
  participants: [{}, {}, { unavailableSlots: [2] }],
  meetings: [
    { participants: [0, 1], weight: 1 },
    { participants: [0, 2], weight: 1, languagePairs: [0] },
  ],
  tables: [{}],
  interpreters: [{ languagePairs: [0] }],
  languagePairCount: 1,
};

const refusedFor = (problem: unknown): [string, string][] =>
  checkProblem(problem).map(({ kind, path }) => [kind, path]);

const withMeeting = (change: object): unknown => ({
  ...sound,
  meetings: [sound.meetings[0], { ...sound.meetings[1], ...change }],
});

describe('checking a problem', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(checkProblem(sound)).toEqual([]);
  });

  it.each([
    ['no object', null, 'malformed', 'problem'],
    ['a missing list', { ...sound, meetings: undefined }, 'malformed', 'meetings'],
    ['an unknown key', { ...sound, rooms: [] }, 'malformed', 'problem.rooms'],
    ['no slot', { ...sound, slots: [] }, 'empty', 'slots'],
    ['no table', { ...sound, tables: [] }, 'empty', 'tables'],
    ['100,000 meetings', { ...sound, meetings: new Array(100_000) }, 'too-large', 'meetings'],
    ['overlapping slots', { ...sound, slots: [sound.slots[1], sound.slots[0]] }, 'not-in-time-order', 'slots[1]'],
    [
      'a slot that ends first',
      { ...sound, slots: [{ ...sound.slots[0], endMinute: 0 }] },
      'out-of-range',
      'slots[0].endMinute',
    ],
    ['a misspelt restriction', { ...sound, tables: [{ closedSlot: [1] }] }, 'malformed', 'tables[0].closedSlot'],
    [
      'a closed slot that is none',
      { ...sound, tables: [{ closedSlots: [3] }] },
      'out-of-range',
      'tables[0].closedSlots[0]',
    ],
    ['a slot listed twice', { ...sound, tables: [{ closedSlots: [1, 1] }] }, 'duplicate', 'tables[0].closedSlots[1]'],
    [
      'a minimum above the maximum',
      { ...sound, participants: [{ minimumMeetings: 3, maximumMeetings: 2 }, {}, {}] },
      'out-of-range',
      'participants[0].minimumMeetings',
    ],
    ['a previous agenda of another length', { ...sound, previous: [null] }, 'malformed', 'previous'],
    [
      'a participant that is none',
      withMeeting({ participants: [0, 3] }),
      'out-of-range',
      'meetings[1].participants[1]',
    ],
    [
      'a meeting with oneself',
      withMeeting({ participants: [2, 2] }),
      'same-participant-twice',
      'meetings[1].participants',
    ],
    ['a meeting of three', withMeeting({ participants: [0, 1, 2] }), 'too-large', 'meetings[1].participants'],
    ['a weight of nothing', withMeeting({ weight: 0 }), 'out-of-range', 'meetings[1].weight'],
    ['a weight that is no number', withMeeting({ weight: Number.NaN }), 'malformed', 'meetings[1].weight'],
    ['half a slot', withMeeting({ pinned: { slot: 0.5 } }), 'malformed', 'meetings[1].pinned.slot'],
    ['an own predecessor', withMeeting({ predecessors: [1] }), 'cyclic-predecessors', 'meetings[1].predecessors'],
    ['a pin to an absence', withMeeting({ pinned: { slot: 2 } }), 'contradictory-pin', 'meetings[1].pinned.slot'],
  ])('refuses %s and says where', (_, problem, kind, path) => {
    expect(refusedFor(problem)).toContainEqual([kind, path]);
  });

  it('refuses two pins for one participant, table or interpreter at a time', () => {
    const pinned = { slot: 0, table: 0, interpreter: 0 };
    const meetings = sound.meetings.map((meeting) => ({ ...meeting, pinned }));
    expect(refusedFor({ ...sound, meetings })).toEqual([
      ['contradictory-pin', 'meetings[1].pinned.slot'],
      ['contradictory-pin', 'meetings[1].pinned.table'],
      ['contradictory-pin', 'meetings[1].pinned.interpreter'],
    ]);
  });

  it('refuses pins that go against tables, languages, absences, maxima and order', () => {
    const problem: Problem = {
      ...sound,
      participants: [{ maximumMeetings: 1 }, {}, {}],
      tables: [{ closedSlots: [0] }, {}],
      interpreters: [{ languagePairs: [], unavailableSlots: [1] }],
      meetings: [
        { participants: [0, 1], weight: 1, pinned: { slot: 0, table: 0 } },
        { participants: [0, 2], weight: 1, tables: [0], pinned: { slot: 1, table: 1, interpreter: 0 } },
        { participants: [1, 2], weight: 1, languagePairs: [0], pinned: { interpreter: 0 }, predecessors: [1] },
        { participants: [1, 2], weight: 1, predecessors: [1], pinned: { slot: 1 } },
      ],
    };
    expect(refusedFor(problem)).toEqual([
      ['contradictory-pin', 'meetings[0].pinned.table'],
      ['contradictory-pin', 'meetings[1].pinned.table'],
      ['contradictory-pin', 'meetings[1].pinned.interpreter'],
      ['contradictory-pin', 'meetings[1].pinned.slot'],
      ['contradictory-pin', 'meetings[2].pinned.interpreter'],
      ['contradictory-pin', 'meetings[3].pinned.slot'],
      ['contradictory-pin', 'meetings[3].pinned.slot'],
    ]);
  });

  it('refuses two alternatives that both have a pinned slot', () => {
    const meetings = sound.meetings.map((meeting, slot) => ({ ...meeting, pinned: { slot } }));
    expect(refusedFor({ ...sound, meetings, alternatives: [[0, 1]] })).toEqual([
      ['contradictory-pin', 'meetings[1].pinned.slot'],
    ]);
  });

  describe('of a participant in more meetings than slots', () => {
    const meetings = [1, 2, 1, 2].map((other) => ({ participants: [0, other] as const, weight: 1 }));
    const crowded = { ...sound, meetings, isCompulsory: true };

    it('refuses those that are compulsory, with the counts and what to change', () => {
      expect(checkProblem(crowded)).toEqual([
        {
          kind: 'too-many-meetings',
          path: 'participants[0]',
          reason:
            'Participant 0 is in 4 compulsory meetings and there are 3 slots: take meetings away, add slots, or let meetings be left out ("isCompulsory": false).',
        },
      ]);
    });

    it('refuses those above a maximum of its own likewise', () => {
      const participants = [{ maximumMeetings: 2 }, {}, {}];
      expect(refusedFor({ ...crowded, participants, meetings: meetings.slice(0, 3) })).toEqual([
        ['too-many-meetings', 'participants[0].maximumMeetings'],
      ]);
    });

    it('takes what may be left out, and alternatives of which one takes place', () => {
      expect(checkProblem({ ...crowded, isCompulsory: false })).toEqual([]);
      expect(checkProblem({ ...crowded, alternatives: [[0, 2]] })).toEqual([]);
    });

    it('takes what only absences make impossible: that is for the search to refute', () => {
      const participants = [{ unavailableSlots: [0] }, {}, {}];
      expect(checkProblem({ ...crowded, participants, meetings: meetings.slice(0, 3) })).toEqual([]);
    });
  });

  it('stops listing after a hundred refusals', () => {
    const meetings = Array.from({ length: 500 }, () => ({ participants: [9, 9], weight: 0 }));
    expect(checkProblem({ ...sound, meetings })).toHaveLength(100);
  });
});

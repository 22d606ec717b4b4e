import { compileProblem } from '../../model/compiled-problem.js';
import type { Problem } from '../../model/problem.js';
import { framePairs } from './pair-frame.js';

const PROBLEM: Problem = {
  slots: [0, 0, 1].map((day, slot) => ({ startMinute: slot, endMinute: slot + 1, day, session: day })),
  participants: [{}, {}, {}, { unavailableSlots: [0] }],
  meetings: [
    { participants: [0, 1], weight: 1, pinned: { slot: 1 } },
    { participants: [0, 2], weight: 1 },
    { participants: [1, 3], weight: 1 },
  ],
  tables: [{ closedSlots: [2] }, {}],
  interpreters: [],
  languagePairCount: 0,
};

describe('the frame of a problem of pairs alone', () => {
  it('keeps a column free at either end of every day', () => {
    const frame = framePairs(compileProblem(PROBLEM))!;
    expect([...frame.columnOfSlot]).toEqual([1, 2, 4]);
    expect([...frame.slotOfColumn]).toEqual([-1, 0, 1, -1, 2, -1]);
    expect([...frame.tables]).toEqual([0, 2, 2, 0, 1, 0]);
  });

  it('leaves no meeting a slot in which a pinned one takes its participant, and counts what that fixes in turn', () => {
    const frame = framePairs(compileProblem(PROBLEM))!;
    const columns = [0, 1, 2].map((meeting) => [
      ...frame.allowedColumns.items.subarray(
        frame.allowedColumns.start[meeting],
        frame.allowedColumns.start[meeting + 1],
      ),
    ]);
    expect(columns).toEqual([[2], [1, 4], [4]]);
    expect([...frame.movable]).toEqual([1]);
  });

  it('is none where an interpreter, a certain table or a previous agenda counts too, or a meeting has no slot, or all are pinned', () => {
    const [first, ...others] = PROBLEM.meetings;
    const languages = { interpreters: [{ languagePairs: [0] }], languagePairCount: 1 };
    const variants: readonly Problem[] = [
      { ...PROBLEM, ...languages, meetings: [{ ...first!, languagePairs: [0] }, ...others] },
      { ...PROBLEM, meetings: [{ ...first!, tables: [1] }, ...others] },
      { ...PROBLEM, previous: [{ slot: 1, table: 0, interpreter: null }, null, null] },
      { ...PROBLEM, meetings: [first!, { ...others[0]!, pinned: { slot: 1 } }, others[1]!] },
      { ...PROBLEM, meetings: [first!] },
    ];
    expect(variants.map((problem) => framePairs(compileProblem(problem)))).toEqual([null, null, null, null, null]);
  });
});

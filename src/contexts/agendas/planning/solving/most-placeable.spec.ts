import type { Problem } from '../../../../engine/index.js';
import { mostPlaceable } from './most-placeable.js';

/** Two firms (0, 1) that each want to meet two buyers (2, 3), three slots, two tables. */
const roomy: Problem = {
  slots: [0, 1, 2].map((slot) => ({ startMinute: 20 * slot, endMinute: 20 * slot + 20, day: 0, session: 0 })),
  participants: [{}, {}, {}, {}],
  meetings: [0, 1].flatMap((sme) => [2, 3].map((buyer) => ({ participants: [sme, buyer] as const, weight: 100 }))),
  tables: [{}, {}],
  interpreters: [],
  languagePairCount: 1,
};

describe('the most meetings that can be placed', () => {
  it('is all of them where everybody has time', () => {
    expect(mostPlaceable(roomy)).toBe(4);
  });

  it('is what either side has time for', () => {
    const brief = { maximumMeetings: 1 };
    expect(mostPlaceable({ ...roomy, participants: [brief, brief, {}, {}] })).toBe(2);
    expect(mostPlaceable({ ...roomy, participants: [{}, {}, { unavailableSlots: [0, 1, 1] }, {}] })).toBe(3);
  });

  it('is what tables have room for', () => {
    expect(mostPlaceable({ ...roomy, tables: [{ closedSlots: [2] }] })).toBe(2);
  });

  it('is what interpreters have time for, of the meetings that need one', () => {
    const [first, second, ...others] = roomy.meetings;
    const meetings = [first!, second!].map((meeting) => ({ ...meeting, languagePairs: [0] }));
    const problem = { ...roomy, meetings: [...meetings, ...others] };
    expect(mostPlaceable(problem)).toBe(2);
    const interpreters = [{ languagePairs: [0], unavailableSlots: [0, 1] }];
    expect(mostPlaceable({ ...problem, interpreters })).toBe(3);
  });
});

import { compileProblem } from '../model/compiled-problem.js';
import { SeededRandom } from '../random/seeded-random.js';
import { drawMeetingOf } from './draw-meeting.js';

describe('drawing a meeting of a participant', () => {
  it('gives each of them, placed or not, about as often as any other, and nobody else’s', () => {
    const compiled = compileProblem({
      slots: [{ startMinute: 0, endMinute: 20, day: 0, session: 0 }],
      participants: [{}, {}, {}, {}],
      meetings: [
        { participants: [0, 1], weight: 1 },
        { participants: [2, 3], weight: 1 },
        { participants: [2, 0], weight: 1 },
        { participants: [0, 3], weight: 1 },
      ],
      tables: [{}],
      interpreters: [],
      languagePairCount: 0,
    });
    const random = new SeededRandom(1);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 300; draw += 1) counts[drawMeetingOf(compiled, random, 0)]! += 1;
    expect(counts[1]).toBe(0);
    for (const meeting of [0, 2, 3]) expect(counts[meeting]).toBeGreaterThan(60);
  });
});

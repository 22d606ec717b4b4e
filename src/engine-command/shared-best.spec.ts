import { createSharedMemory, SharedBest } from './shared-best.js';

const MEMORY = createSharedMemory({
  slots: [{ startMinute: 0, endMinute: 30, day: 0, session: 0 }],
  participants: [{}, {}],
  meetings: [{ participants: [0, 1], weight: 1 }],
  tables: [{}],
  interpreters: [],
  languagePairCount: 0,
});

describe('what threads share', () => {
  it('is the bound of the one that proves', () => {
    const [one, other] = [new SharedBest(MEMORY), new SharedBest(MEMORY)];
    expect(other.lowerBound).toBe(0);
    one.raiseLowerBound(3);
    expect(other.lowerBound).toBe(3);
    expect(other.isStopped).toBe(false);
  });
});

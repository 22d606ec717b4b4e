import { progressOf } from './progress-of.js';

const news = {
  ...{ placed: 9, meetings: 10, breaks: 2, idleSlots: 3, breaksAtLeast: null },
  ...{ share: 0.25, elapsedMilliseconds: 1000.4 },
};

describe('the progress of a run', () => {
  it('says how long it still takes at most, and how far the agenda may be from the best', () => {
    expect(progressOf(news, 10, 4_000)).toEqual({
      ...{ placed: 9, meetings: 10, breaks: 2, idleSlots: 3, breaksAtLeast: null, mostPlaceable: 10 },
      ...{ gapIn: 'meetings', gapPercent: 10, share: 0.25, elapsedMilliseconds: 1_000, remainingMilliseconds: 3_000 },
    });
  });

  it('guesses for a repetition from the pace so far, once there is one', () => {
    expect(progressOf(news, 10, null).remainingMilliseconds).toBe(3_001);
    expect(progressOf({ ...news, share: 0 }, 10, null).remainingMilliseconds).toBeNull();
  });
});

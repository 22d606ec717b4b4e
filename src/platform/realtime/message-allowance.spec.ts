import { MessageAllowance } from './message-allowance.js';

const START = 1_000_000;

describe('the allowance of a connection', () => {
  it('is a burst at first, then no more than its rate', () => {
    const allowance = new MessageAllowance({ burst: 3, perSecond: 2 }, START);
    expect([0, 0, 0, 0].map(() => allowance.take(START))).toEqual([true, true, true, false]);
    expect([500, 500, 1000].map((later) => allowance.take(START + later))).toEqual([true, false, true]);
  });

  it('never grows beyond the burst, however long nobody speaks', () => {
    const allowance = new MessageAllowance({ burst: 2, perSecond: 1 }, START);
    const muchLater = START + 3_600_000;
    expect([1, 2, 3].map(() => allowance.take(muchLater))).toEqual([true, true, false]);
  });

  it('gives nothing for a clock that goes back', () => {
    const allowance = new MessageAllowance({ burst: 1, perSecond: 1 }, START);
    expect([0, -5000, -4000].map((later) => allowance.take(START + later))).toEqual([true, false, true]);
  });
});

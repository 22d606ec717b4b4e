import fc from 'fast-check';
import { BestCounterparts } from './best-counterparts.js';

describe('BestCounterparts', () => {
  it('keeps what sorting everything would put first', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 6 }), (offered, limit) => {
        const best = new BestCounterparts(limit);
        offered.forEach((score, position) => {
          best.offer(position, score);
        });
        const sorted = offered
          .map((score, position) => ({ score, position }))
          .sort((left, right) => right.score - left.score || left.position - right.position);
        expect(best.positions).toEqual(sorted.slice(0, limit).map(({ position }) => position));
      }),
    );
  });
});

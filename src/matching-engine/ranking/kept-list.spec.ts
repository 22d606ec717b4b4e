import fc from 'fast-check';
import { KeptList } from './kept-list.js';

const limit = 3;
const score = fc.integer({ min: 0, max: 5 });

describe('KeptList', () => {
  it('is what sorting everything would put first, through any changes, or says that it ran short', () => {
    const change = fc.record({ position: fc.nat(29), score: fc.option(score) });
    fc.assert(
      fc.property(
        fc.array(fc.option(score), { minLength: 30, maxLength: 30 }),
        fc.array(change, { maxLength: 60 }),
        (offered, changes) => {
          const scores = [...offered];
          const list = new KeptList(limit);
          fill(list, scores);
          for (const { position, score: changed } of changes) {
            scores[position] = changed;
            if (!list.change(position, changed)) {
              list.clear();
              fill(list, scores);
            }
            expect(list.positions).toEqual(best(scores));
            expect(list.scores).toEqual(best(scores).map((place) => scores[place]));
          }
        },
      ),
    );
  });
});

function fill(list: KeptList, scores: readonly (number | null)[]): void {
  scores.forEach((value, position) => {
    if (value !== null) list.offer(position, value);
  });
}

function best(scores: readonly (number | null)[]): readonly number[] {
  return scores
    .flatMap((value, position) => (value === null ? [] : [{ value, position }]))
    .sort((left, right) => right.value - left.value || left.position - right.position)
    .slice(0, limit)
    .map(({ position }) => position);
}

import type { RehearsalReport } from '../../api-client/contract.js';
import { bandsOf, figuresOf } from './read-outcomes.js';

const outcome = (held: number) => {
  return { held, heldUnrepaired: held - 1, noShows: 1, late: 0, disturbed: 2, waitedMinutes: 20 };
};
const report: RehearsalReport = {
  ...{ rounds: 3, meetings: 20, outcomes: [20, 18, 17].map(outcome) },
  ...{ slots: [], tables: [], interpreters: [], participants: [], helps: [] },
};

describe('the outcomes of a rehearsal', () => {
  it('are summed up in percent', () => {
    const figures = figuresOf(report);
    expect([figures.worst, figures.best]).toEqual([85, 100]);
    expect(figures.held).toBeCloseTo(91.67, 2);
    expect(figures.unrepaired).toBeCloseTo(86.67, 2);
    expect(figures).toMatchObject({ disturbed: 2, waitedMinutes: 20, noShows: 1, late: 0 });
  });

  it('are put into bands without a gap, a whole day into the last', () => {
    expect(bandsOf(report)).toEqual([
      { from: 85, to: 90, rounds: 1 },
      { from: 90, to: 95, rounds: 1 },
      { from: 95, to: 100, rounds: 1 },
    ]);
  });
});

import { compileProblem } from '../model/compiled-problem.js';
import type { Problem } from '../model/problem.js';
import { SeededRandom } from '../random/seeded-random.js';
import { Agenda } from '../search/agenda.js';
import { PriceList, priceOf } from '../search/pricing.js';
import { SwapChains } from './swap-chains.js';

const problem: Problem = {
  slots: Array.from({ length: 5 }, (_, index) => ({ startMinute: index, endMinute: index + 1, day: 0, session: 0 })),
  participants: Array.from({ length: 8 }, () => ({})),
  meetings: [0, 1, 2, 3, 4, 5, 6].map((index) => ({ participants: [index, index + 1], weight: 1 })),
  tables: [{}, {}],
  interpreters: [],
  languagePairCount: 0,
};

function filledAgenda(): Agenda {
  const agenda = new Agenda(compileProblem(problem));
  for (const [meeting, slot] of [0, 1, 0, 1, 2, 3, 2].entries()) agenda.place(meeting, slot);
  return agenda;
}

describe('swapping chains', () => {
  it('foretells the change in price where tables and participants are all that counts', () => {
    const agenda = filledAgenda();
    const pricing = new PriceList(agenda).relaxed(1);
    const random = new SeededRandom(4);
    const move = new SwapChains(agenda);
    let proposals = 0;
    for (let draw = 0; draw < 500; draw += 1) {
      if (!move.propose(random, pricing)) continue;
      const before = priceOf(agenda, pricing);
      move.apply();
      agenda.settle();
      expect(priceOf(agenda, pricing) - before).toBeCloseTo(move.bound, 9);
      proposals += 1;
    }
    expect(proposals).toBeGreaterThan(100);
  });

  it('proposes nothing while nothing is placed', () => {
    const agenda = new Agenda(compileProblem(problem));
    expect(new SwapChains(agenda).propose(new SeededRandom(1), new PriceList(agenda).strict())).toBe(false);
  });
});

import type { ParticipationId } from '../../../kernel/id.js';
import { barOnWishes, checkWishes, type Wish, type WishLevel } from './wish.js';

const wish = (counterpart: string, level: WishLevel = 'meet'): Wish => ({
  counterpartId: counterpart as ParticipationId,
  level,
});
const possible = ['one', 'two', 'three', 'four'] as ParticipationId[];
const budget = { gold: 1, silver: 2 };

describe('a list of wishes', () => {
  it('is ordered by level, and inside of a level as it was given', () => {
    const wishes = [wish('one'), wish('two', 'no-thanks'), wish('three', 'must-meet'), wish('four')];
    expect(checkWishes(wishes, possible, budget)).toEqual({
      ok: true,
      value: [wish('three', 'must-meet'), wish('one'), wish('four'), wish('two', 'no-thanks')],
    });
  });

  it('is refused beyond its budget, with the facts', () => {
    expect(checkWishes([wish('one'), wish('two'), wish('three')], possible, budget)).toEqual({
      ok: false,
      error: { type: 'wish-budget-exceeded', level: 'meet', metal: 'silver', budget: 2, asked: 3 },
    });
    const golds = [wish('one', 'must-meet'), wish('two', 'must-meet')];
    expect(checkWishes(golds, possible, budget)).toMatchObject({ error: { metal: 'gold', budget: 1, asked: 2 } });
  });

  it('has as many "no thanks" as wanted', () => {
    const refusals = possible.map((id) => ({ counterpartId: id, level: 'no-thanks' as const }));
    expect(checkWishes(refusals, possible, { gold: 0, silver: 0 })).toEqual({ ok: true, value: refusals });
  });

  it('is for nobody whom one refuses, or whom a rule keeps away; a "no thanks" is', () => {
    const bars = { refusedIds: ['one' as ParticipationId], keptApartIds: ['two' as ParticipationId] };
    expect(barOnWishes([wish('one', 'no-thanks'), wish('two', 'no-thanks'), wish('three')], bars)).toBeNull();
    expect(barOnWishes([wish('one')], bars)).toEqual({
      type: 'wish-barred',
      by: 'own-refusal',
      counterpartIds: ['one'],
    });
    expect(barOnWishes([wish('one'), wish('two')], bars)).toEqual({
      type: 'wish-barred',
      by: 'rule',
      counterpartIds: ['two'],
    });
  });

  it('names nobody twice, and nobody whom one cannot meet', () => {
    expect(checkWishes([wish('one'), wish('one', 'must-meet')], possible, budget)).toEqual({
      ok: false,
      error: { type: 'wish-repeated', counterpartId: 'one' },
    });
    expect(checkWishes([wish('stranger')], possible, budget)).toEqual({
      ok: false,
      error: { type: 'wish-names-strangers', counterpartIds: ['stranger'] },
    });
  });
});

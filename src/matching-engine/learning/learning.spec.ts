import type { ShownDecision } from '../model/decision.js';
import { priorWeights } from '../score/prior-weights.js';
import { fitWeights } from './fit-weights.js';
import { reciprocalForecast } from './reciprocal-forecast.js';
import { refitWeights } from './refit-weights.js';
import { twoWayEffects } from './two-way-effects.js';

/** Decisions by who looks at languages alone, or at products alone: values run through all combinations. */
function decisionsBy(kind: 'languages' | 'products', count: number): readonly ShownDecision[] {
  return Array.from({ length: count }, (_, index) => {
    const values = { products: (index % 7) / 6, roles: (index % 3) / 2, languages: (index % 5) / 4 };
    return {
      side: 'sme',
      deciderId: `s${index % 10}`,
      counterpartId: `b${index}`,
      isAccepted: values[kind] >= 0.5,
      rankShown: 1,
      decidedAt: `2026-06-01T10:00:${String(index % 60).padStart(2, '0')}Z`,
      weightsVersion: priorWeights.version,
      values,
    };
  });
}

describe('twoWayEffects', () => {
  it('takes less from an easy yes than from a hard one', () => {
    const answer = (giverId: string, receiverId: string, value: number) => ({ giverId, receiverId, value });
    const effects = twoWayEffects([
      ...['w', 'x', 'y'].map((id) => answer('easy', id, 1)),
      ...['w', 'x'].map((id) => answer('hard', id, 0)),
      answer('hard', 'z', 1),
    ]);
    expect(effects.ofReceiver('z')).toBeGreaterThan(effects.ofReceiver('y'));
    expect(effects.ofGiver('easy')).toBeGreaterThan(effects.ofGiver('hard'));
    expect(effects.ofGiver('nobody')).toBe(0);
  });
});

describe('reciprocalForecast', () => {
  const says = (deciderId: string, counterpartId: string, isAccepted: boolean, rating?: number) => ({
    deciderId,
    counterpartId,
    isAccepted,
    ...(rating !== undefined && { rating }),
  });

  it('is higher for those whom others liked, and the same for all without history', () => {
    const forecast = reciprocalForecast([
      says('s1', 'b1', true, 0.9),
      says('s2', 'b1', true, 0.8),
      says('s1', 'b2', false, 0.3),
      says('s2', 'b2', false, 0.4),
    ]);
    expect(forecast.yes('s3', 'b1')).toBeGreaterThan(forecast.yes('s3', 'b2'));
    const blank = reciprocalForecast([]);
    expect(blank.mutual('s1', 'b1')).toBe(blank.mutual('s2', 'b2'));
  });

  it('is between 0 and 1, and the same for both', () => {
    const forecast = reciprocalForecast([says('s1', 'b1', true, 1), says('b1', 's1', true, 1)]);
    expect(forecast.mutual('s1', 'b1')).toBe(forecast.mutual('b1', 's1'));
    expect(forecast.mutual('s1', 'b1')).toBeLessThan(1);
    expect(forecast.mutual('s1', 'b1')).toBeGreaterThan(0);
  });
});

describe('refitWeights', () => {
  it('moves weights to what decisions look at, and keeps their sum', () => {
    const { weights, learnt } = refitWeights(decisionsBy('languages', 400), priorWeights, { version: 'tashkent-1' });
    expect(weights.version).toBe('tashkent-1');
    expect(weights.sme.languages).toBeGreaterThan(3 * priorWeights.sme.languages);
    expect(weights.sme.products).toBeLessThan(priorWeights.sme.products);
    expect(learnt.sme).toEqual({ decisions: 400, isRefit: true });
    expect(learnt.buyer).toEqual({ decisions: 0, isRefit: false });
    expect(weights.buyer).toEqual(priorWeights.buyer);
  });

  it('stays near the prior where decisions agree with it', () => {
    const { weights } = refitWeights(decisionsBy('products', 400), priorWeights, { version: 'v' });
    expect(weights.sme.products).toBeGreaterThan(priorWeights.sme.products);
    expect(Math.min(...Object.values(weights.sme))).toBeGreaterThanOrEqual(0);
  });

  it('learns nothing from too few decisions, or from none that differ', () => {
    const few = refitWeights(decisionsBy('languages', 50), priorWeights, { version: 'v' });
    expect(few.weights.sme).toEqual(priorWeights.sme);
    const allYes = decisionsBy('languages', 400).map((decision) => ({ ...decision, isAccepted: true }));
    expect(refitWeights(allYes, priorWeights, { version: 'v' }).learnt.sme.isRefit).toBe(false);
  });

  it('does not depend on the order of the decisions', () => {
    const decisions = decisionsBy('languages', 300);
    expect(refitWeights([...decisions].reverse(), priorWeights, { version: 'v' })).toEqual(
      refitWeights(decisions, priorWeights, { version: 'v' }),
    );
  });
});

describe('fitWeights', () => {
  it('is worth more than the prior on decisions held out, where these look at something else', () => {
    const { weights, sides } = fitWeights(decisionsBy('languages', 400), priorWeights);
    const { current = 0, proposed = 0 } = sides.sme.heldOutLoss ?? {};
    expect(current).toBeGreaterThan(0.9 * Math.LN2);
    expect(proposed).toBeLessThan(0.75 * current);
    expect(weights.sme.languages).toBeGreaterThan(weights.sme.products);
    expect(sides.sme).toMatchObject({ accepted: 240, declined: 160, missing: 0 });
    expect(sides.buyer).toEqual({ accepted: 0, declined: 0, missing: 200, heldOutLoss: null });
  });

  it('promises nothing where answers have nothing to do with the attributes', () => {
    const decisions = decisionsBy('languages', 400).map((decision, index) => ({
      ...decision,
      isAccepted: Math.floor(index / 7) % 2 === 0,
    }));
    const { current = 0, proposed = 0 } = fitWeights(decisions, priorWeights).sides.sme.heldOutLoss ?? {};
    expect(proposed).toBeGreaterThan(current - 0.01);
    expect(current).toBeGreaterThan(0.98 * Math.LN2);
  });

  it('says how many are missing, and one more where all say the same', () => {
    const missing = (decisions: ReturnType<typeof decisionsBy>) =>
      fitWeights(decisions, priorWeights).sides.sme.missing;
    expect(missing(decisionsBy('languages', 150))).toBe(50);
    expect(missing(decisionsBy('languages', 400).map((decision) => ({ ...decision, isAccepted: false })))).toBe(1);
  });

  it('leaves the weights in force to a side with too few, and starts from the prior on the other', () => {
    const current = {
      version: 'setup-1',
      sme: { ...priorWeights.sme, products: 9 },
      buyer: { ...priorWeights.buyer, roles: 9 },
    };
    const decisions = decisionsBy('languages', 400);
    expect(fitWeights(decisions, current).weights).toEqual({
      sme: fitWeights(decisions, priorWeights).weights.sme,
      buyer: current.buyer,
    });
  });

  it('cannot tell what weights are worth from one decider alone', () => {
    const decisions = decisionsBy('languages', 400).map((decision) => ({ ...decision, deciderId: 's0' }));
    expect(fitWeights(decisions, priorWeights).sides.sme).toMatchObject({ missing: 0, heldOutLoss: null });
  });
});

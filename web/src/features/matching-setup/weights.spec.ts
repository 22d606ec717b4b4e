import { partOf, sliderWeights } from './weights.js';

describe('weights as sliders show them', () => {
  it('are whole steps of a hundred', () => {
    const usual = { products: 0.44, roles: 0.18, seniority: 0.01 };
    expect(sliderWeights({ sme: usual, buyer: usual }).sme).toEqual({ products: 44, roles: 18, seniority: 1 });
  });

  it('count by their part of all', () => {
    expect(partOf({ products: 30, roles: 10 }, 'products')).toBe(75);
    expect(partOf({ products: 0 }, 'products')).toBe(0);
  });
});

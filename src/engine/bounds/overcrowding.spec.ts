import fc from 'fast-check';
import { findOvercrowding } from './overcrowding.js';

describe('overcrowding', () => {
  it('seats everybody where that takes moving others', () => {
    expect(findOvercrowding([[0, 1], [0]], [1, 1])).toBeNull();
  });

  it('names those who share too little room, and nobody else', () => {
    expect(findOvercrowding([[0], [2], [0, 1], [1]], [1, 1, 1])).toEqual([0, 2, 3]);
  });

  it('always names members whose places together have less room than there are members', () => {
    const rooms = fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat({ max: 3 })), { maxLength: 9 }), rooms, (placesOf, roomOf) => {
        const crowded = findOvercrowding(placesOf, roomOf);
        if (crowded === null) return;
        const places = new Set(crowded.flatMap((member) => placesOf[member]!));
        expect([...places].reduce((sum, place) => sum + roomOf[place]!, 0)).toBeLessThan(crowded.length);
      }),
    );
  });
});

import { nameHolds } from './name-holds.js';

describe('a name', () => {
  it.each(["o'z", 'o‘z', 'o’z', 'o`z', 'oʻz', 'oʼz', ' OʻZ '])(
    'is found by %s, whichever apostrophe it has',
    (sought) => {
      for (const name of ['Oʻzbek ipagi', "O'zbek ipagi", 'O’zbek ipagi']) expect(nameHolds(name, sought)).toBe(true);
      expect(nameHolds('Ozbek ipagi', sought)).toBe(false);
    },
  );
});

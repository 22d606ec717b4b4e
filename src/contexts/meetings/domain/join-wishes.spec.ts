import type { ParticipationId } from '../../../kernel/id.js';
import { joinWishes } from './join-wishes.js';
import type { Wish } from './wish.js';

const wish = (counterpart: string, level: Wish['level']): Wish => ({
  counterpartId: counterpart as ParticipationId,
  level,
});

describe('making one of two lists of wishes', () => {
  it('lets the wish of the one kept stand, and puts those of the other after its own', () => {
    const kept = [wish('anna', 'meet'), wish('bruno', 'no-thanks')];
    const gone = [wish('anna', 'must-meet'), wish('carla', 'meet'), wish('dario', 'must-meet')];
    expect(joinWishes(kept, gone, { gold: 1, silver: 3 })).toEqual({
      wishes: [wish('dario', 'must-meet'), wish('anna', 'meet'), wish('carla', 'meet'), wish('bruno', 'no-thanks')],
      moved: 2,
      joined: 1,
      lowered: 0,
      leftOut: 0,
    });
  });

  it('makes a gold too many a silver, and leaves out what nothing pays for', () => {
    const kept = [wish('anna', 'must-meet'), wish('bruno', 'meet')];
    const gone = [wish('carla', 'must-meet'), wish('dario', 'meet'), wish('elena', 'no-thanks')];
    expect(joinWishes(kept, gone, { gold: 1, silver: 2 })).toEqual({
      wishes: [wish('anna', 'must-meet'), wish('bruno', 'meet'), wish('carla', 'meet'), wish('elena', 'no-thanks')],
      moved: 2,
      joined: 0,
      lowered: 1,
      leftOut: 1,
    });
  });
});

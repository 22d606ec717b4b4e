import { type FoundCounts, gapOf } from './solve-progress.js';

const found = (counts: Partial<FoundCounts>): FoundCounts => ({
  placed: 40,
  meetings: 40,
  breaks: 4,
  idleSlots: 6,
  ...counts,
});

describe('the gap between an agenda and the best that is possible', () => {
  it('counts meetings as long as more might be placed', () => {
    const bounds = { mostPlaceable: 40, breaksAtLeast: 4 };
    expect(gapOf(found({ placed: 30 }), bounds)).toEqual({ gapIn: 'meetings', gapPercent: 25 });
  });

  it('counts breaks once every meeting is placed', () => {
    const bounds = { mostPlaceable: 40, breaksAtLeast: 3 };
    expect(gapOf(found({ breaks: 4 }), bounds)).toEqual({ gapIn: 'breaks', gapPercent: 25 });
    expect(gapOf(found({ breaks: 3 }), bounds)).toEqual({ gapIn: 'breaks', gapPercent: 0 });
  });

  it('is a proof where no more can be placed and nobody has a break, also where meetings are left out', () => {
    const bounds = { mostPlaceable: 30, breaksAtLeast: null };
    expect(gapOf(found({ placed: 30, breaks: 0 }), bounds)).toEqual({ gapIn: 'breaks', gapPercent: 0 });
  });

  it('is unknown where meetings are left out and somebody has a break: the bound speaks of complete agendas', () => {
    const bounds = { mostPlaceable: 30, breaksAtLeast: 2 };
    expect(gapOf(found({ placed: 30, breaks: 2 }), bounds)).toEqual({ gapIn: null, gapPercent: null });
  });

  it('is unknown where nothing is proven of breaks yet', () => {
    const bounds = { mostPlaceable: 40, breaksAtLeast: null };
    expect(gapOf(found({}), bounds)).toEqual({ gapIn: null, gapPercent: null });
  });
});

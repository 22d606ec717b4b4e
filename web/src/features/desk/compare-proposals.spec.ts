import { compareProposals } from './compare-proposals.js';

const proposal = (peopleDisturbed: number, placed: number, breaks: number) => ({
  peopleDisturbed,
  difference: { placed, breaks, idleSlots: 0 },
});

describe('two proposals', () => {
  it('are told apart by people, meetings and waits', () => {
    expect(compareProposals(proposal(4, 0, 2), proposal(2, -1, 3))).toEqual({ people: 2, meetings: 1, waits: -1 });
    expect(compareProposals(proposal(2, -1, 3), proposal(2, -1, 3))).toEqual({ people: 0, meetings: 0, waits: 0 });
  });
});

import { lossesAmong } from './loss.js';

describe('what is lost of a draft', () => {
  it('is what is agreed no more, and what is with somebody who takes part no more', () => {
    const outdated = [
      { meetingId: 'cancelled', rules: ['meeting-lost'], begunAt: null },
      { meetingId: 'of whom has withdrawn', rules: ['meeting-lost', 'participant-gone'], begunAt: null },
      { meetingId: 'at a closed table', rules: ['table-closed'], begunAt: null },
    ];
    expect([...lossesAmong(outdated)]).toEqual([
      ['cancelled', 'agreed-no-more'],
      ['of whom has withdrawn', 'withdrawn'],
    ]);
  });
});

import { correctionEndsLinks } from './mailbox-correction.js';

describe('an address that an organiser corrects', () => {
  it('ends the links of a partner who had another one', () => {
    const before = { side: 'buyer' as const, email: 'old@silk.example' };
    expect(correctionEndsLinks(before, 'new@silk.example')).toBe(true);
    expect(correctionEndsLinks(before, 'old@silk.example')).toBe(false);
  });

  it('ends none where there was none, where none is stated, or of a firm that signs in', () => {
    expect(correctionEndsLinks({ side: 'buyer', email: null }, 'new@silk.example')).toBe(false);
    expect(correctionEndsLinks({ side: 'buyer', email: 'old@silk.example' }, null)).toBe(false);
    expect(correctionEndsLinks({ side: 'sme', email: 'old@loom.example' }, 'new@loom.example')).toBe(false);
  });
});

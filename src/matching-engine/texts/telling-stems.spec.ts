import { tellingStems } from './telling-stems.js';

describe('the words that tell what is traded', () => {
  const others = Array.from({ length: 198 }, (_, index) => `Machine of kind ${index}`);
  const stems = tellingStems([...others, 'Looms, and machines for weaving', 'Parts of looms'], 'en');

  it('are those by which few codes are called, in any form of the word', () => {
    expect(stems).toContain('loom');
    expect(stems).toContain('weav');
  });

  it('are neither words of half the codes, nor numbers, nor words that no code is called by', () => {
    expect(stems).not.toContain('machin');
    expect(stems).not.toContain('7');
    expect(stems).not.toContain('day');
  });
});

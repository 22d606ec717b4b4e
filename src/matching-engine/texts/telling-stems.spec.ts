import { tellingStems } from './telling-stems.js';

describe('the words that tell what is traded', () => {
  const called = (label: string, tradeWords = '') => ({ label, tradeWords });
  const others = Array.from({ length: 198 }, (_, index) => called(`Machine of kind ${index}`));
  const looms = [called('Looms, and machines for weaving', 'hire by the day'), called('Parts of looms')];
  const stems = tellingStems([...others, ...looms], 'en');

  it('are those of labels of few codes, in any form of the word', () => {
    expect(stems).toContain('loom');
    expect(stems).toContain('weav');
  });

  it('are neither words of half the codes, nor numbers, nor words that stand in no label', () => {
    for (const stem of ['machin', '7', 'day', 'week']) expect(stems).not.toContain(stem);
  });
});

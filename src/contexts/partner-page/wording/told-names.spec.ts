import { toldNames } from './told-names.js';
import { wordings } from './wordings.js';

describe('The names that a reason tells', () => {
  it('are parted by commas', () => {
    expect(toldNames(['Telai', 'Ricambi'], wordings.it)).toBe('Telai, Ricambi');
    expect(toldNames([], wordings.it)).toBe('');
  });

  it('stand in quotation marks where one of several is a list itself', () => {
    expect(toldNames(['Pietra, ceramica e vetro', 'Telai'], wordings.it)).toBe('«Pietra, ceramica e vetro», «Telai»');
    expect(toldNames(['Looms', 'Nuts; preserved'], wordings.en)).toBe('“Looms”, “Nuts; preserved”');
    expect(toldNames(['Винты, болты и гайки', 'Замки'], wordings.ru)).toBe('«Винты, болты и гайки», «Замки»');
    expect(toldNames(['Винты, болты и гайки', 'Замки'], wordings.uz)).toBe('“Винты, болты и гайки”, “Замки”');
  });

  it('stand as they are where there is only one', () => {
    expect(toldNames(['Pietra, ceramica e vetro'], wordings.it)).toBe('Pietra, ceramica e vetro');
  });
});

import fc from 'fast-check';
import { ClassificationReader } from './classification-reader.js';
import { loadEarlierActivities, loadEarlierGoods } from './loading/load-editions.js';

const classifications = new ClassificationReader();

describe('The classification reader', () => {
  it('knows a loom however its code is written', () => {
    const loom = {
      scheme: 'HS',
      code: '844630',
      level: 'subheading',
      labels: { it: 'Telai senza navetta', en: 'Shuttleless looms', ru: 'Бесчелночные ткацкие станки' },
      officialLabels: null,
      isExact: true,
    };
    expect(['844630', '84.46.30', '8446 30'].map((text) => classifications.find('HS', text))).toEqual([
      loom,
      loom,
      loom,
    ]);
  });

  it('takes no notice of dots and spaces between the digits of a code', () => {
    const digits = fc.constantFrom('040610', '8446', '844621', '84462100', '690721');
    const separator = fc.constantFrom('', '.', ' ', '-');
    fc.assert(
      fc.property(digits, fc.array(separator, { minLength: 10, maxLength: 10 }), (code, separators) => {
        const written = code.replace(/\d/g, (digit, index: number) => digit + (separators[index] ?? ''));
        expect(classifications.find('HS', written)).toEqual(classifications.find('HS', code));
      }),
    );
  });

  it('gives labels in Italian, English and Russian, and Russian ones to readers of Uzbek', () => {
    expect(
      (['it', 'en', 'ru', 'uz'] as const).map((locale) => classifications.label('ATECO', '28.94', locale)),
    ).toEqual([
      'Macchine tessili e per cuoio',
      'Textile and leather machines',
      'Машины для текстиля и кожи',
      'Машины для текстиля и кожи',
    ]);
  });

  it('writes a label that is a list with its commas', () => {
    expect([classifications.find('HS', 'XIII')?.labels, classifications.find('HS', '7318')?.labels]).toEqual([
      { it: 'Pietra, ceramica e vetro', en: 'Stone, ceramics and glass', ru: 'Камень, керамика и стекло' },
      { it: 'Viti, bulloni e dadi', en: 'Screws, bolts and nuts', ru: 'Винты, болты и гайки' },
    ]);
  });

  it('says which label is borrowed from above', () => {
    const label = (text: string) => {
      const found = classifications.find('HS', text);
      return found === null ? null : [found.labels.en, found.isExact];
    };
    expect(label('844629')).toEqual(['Other shuttle looms', true]);
    expect(label('844619')).toEqual(['Weaving looms', false]);
    expect(label('0106')).toEqual(['Live animals', false]);
    expect(label('84463000')).toEqual(['Shuttleless looms', false]);
  });

  it('refuses chapters, headings and classes that do not exist', () => {
    for (const code of ['77', '98', '8469', '846900', '8520', '0299', 'XXII']) {
      expect(classifications.find('HS', code)).toBeNull();
      expect(classifications.label('HS', code, 'it')).toBeNull();
      expect(classifications.ancestors('HS', code)).toEqual([]);
    }
    for (const code of ['28.98', '28.98.00', '45', '45.10', 'W']) {
      expect(classifications.find('ATECO', code)).toBeNull();
      expect(classifications.linkedHsCodes(code)).toEqual([]);
    }
  });

  it('accepts an activity outside manufacturing by its division', () => {
    expect(classifications.find('ATECO', '85.59')).toMatchObject({ level: 'class', isExact: false });
    expect(classifications.label('ATECO', '46.69.99', 'it')).toBe('Ingrosso di macchine e attrezzature');
  });

  it('leads from an activity to the goods it makes', () => {
    expect(classifications.linkedHsCodes('28.96.00')).toEqual(['8477']);
    expect(classifications.linkedHsCodes('28.9')).toEqual(expect.arrayContaining(['8438', '8446', '8477', '8485']));
    expect(classifications.linkedHsCodes('25.53')).toEqual([]);
  });
});

describe('Whether a code may stand in a profile', () => {
  it.each([
    ['HS', '8446.30', '844630'],
    ['CN', '8446 30 00', '84463000'],
    ['ATECO', '289410', '28.94.10'],
    ['CPA', '25.62.10', '25.62.10'],
  ] as const)('%s %s is known', (scheme, text, code) => {
    expect(classifications.standing(scheme, text)).toEqual({ kind: 'known', code });
  });

  it.each([
    ['HS', '99999'],
    ['CN', '844630'],
    ['ATECO', '04.10'],
    ['CPA', '28.94.15'],
  ] as const)('%s %s is unknown', (scheme, text) => {
    expect(classifications.standing(scheme, text)).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['HS', 'XVI'],
    ['ATECO', 'c'],
  ] as const)('%s %s is a section, which says too little', (scheme, text) => {
    expect(classifications.standing(scheme, text)).toEqual({ kind: 'too-broad', code: text.toUpperCase() });
  });

  it('a code of the edition before leads to its successors', () => {
    expect(classifications.standing('HS', '854140')).toEqual({
      kind: 'another-edition',
      edition: 'HS 2017',
      successors: ['854141', '854142', '854143', '854149'],
    });
    expect(classifications.standing('ATECO', '14.13.10')).toEqual({
      kind: 'another-edition',
      edition: 'ATECO 2007',
      successors: ['14.21'],
    });
  });

  it('every successor is a code of the present edition, and what it succeeds is none', () => {
    for (const [scheme, table] of [
      ['HS', loadEarlierGoods()],
      ['ATECO', loadEarlierActivities()],
    ] as const) {
      for (const [code, successors] of table.successorsByCode) {
        expect(classifications.standing(scheme, code).kind).toBe('another-edition');
        expect(successors.map((successor) => classifications.standing(scheme, successor).kind)).toEqual(
          successors.map(() => 'known'),
        );
      }
    }
  });
});

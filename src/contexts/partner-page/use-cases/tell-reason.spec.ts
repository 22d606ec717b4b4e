import { ClassificationReader } from '../../classifications/index.js';
import { LOCALES } from '../domain/page-view.js';
import { toldNames } from '../wording/told-names.js';
import { wordings } from '../wording/wordings.js';
import { tellReason } from './tell-reason.js';

const classifications = new ClassificationReader();
const tell = (facts: Record<string, readonly string[] | string>, kind = 'products') =>
  tellReason({ kind, facts }, 'en', classifications, (code) => `country ${code}`);

describe('a reason on the page', () => {
  it('tells products in common from those of one kind, those of an activity and words alone', () => {
    expect(tell({ codes: ['HS 844630'], kindredCodes: ['HS 8447'], words: ['looms'] })).toEqual({
      kind: 'products',
      names: ['Shuttleless looms'],
    });
    expect(tell({ kindredCodes: ['HS 8446'] })).toEqual({ kind: 'kindred_products', names: ['Weaving looms'] });
    expect(tell({ linkedCodes: ['HS 8446'], activities: ['ATECO 28.94'] })).toEqual({
      kind: 'products_by_activity',
      names: ['Weaving looms'],
    });
    expect(tell({ words: ['jacquard', 'silk'] })).toEqual({ kind: 'words', names: ['jacquard', 'silk'] });
    expect(tell({})).toEqual({ kind: 'products', names: [] });
  });

  it('names a country, and nothing where there is nothing to name', () => {
    expect(tell({ country: 'UZ' }, 'country')).toEqual({ kind: 'country', names: ['country UZ'] });
    expect(tell({}, 'roles')).toEqual({ kind: 'roles', names: [] });
  });

  it.each(LOCALES)('has a sentence of its own for each way in which products go together, in %s', (locale) => {
    const words = wordings[locale];
    const sentences = ['products', 'kindred_products', 'products_by_activity', 'words'].map((kind) =>
      words.asked.reason[kind]?.(toldNames(['looms'], words)),
    );
    expect(sentences.every((sentence) => sentence?.includes('looms'))).toBe(true);
    expect(new Set(sentences).size).toBe(4);
  });
});

import { officialEntry } from '../domain/official/official-entry.js';
import type { LayoutName } from '../domain/official/file-layouts.js';
import type { OfficialEntry } from '../domain/official/official-entry.js';
import { kindsOfBusiness } from './kinds-of-business.js';
import type { CodeText } from './texts-by-code.js';

const title = (text: string): readonly CodeText[] => [{ kind: 'title', language: 'en', text }];

const shipped = {
  goods: new Map([
    ['8446', title('Weaving looms')],
    ['9403', [{ kind: 'title', language: 'it', text: 'Mobili' }] as const],
  ]),
  activities: new Map([['28.94', title('Textile machines')]]),
  headingsByClass: new Map([['28.94', ['8446']]]),
};
const goodsList: readonly [LayoutName, readonly OfficialEntry[]] = [
  'hs-codes',
  [officialEntry({ code: '8446', labels: { en: 'Weaving machines (looms)' } })],
];
const activityList: readonly [LayoutName, readonly OfficialEntry[]] = [
  'nace-codes',
  [
    officialEntry({ code: '28.9', labels: { en: 'Manufacture of other special-purpose machinery' } }),
    officialEntry({
      code: '28.94',
      labels: { en: 'Manufacture of machinery for textile production' },
      texts: [
        { language: 'en', kind: 'note', text: 'machines for weaving' },
        { language: 'en', kind: 'exclusion', text: 'needles' },
      ],
    }),
    officialEntry({ code: '56.10', labels: { en: 'Restaurants' } }),
  ],
];

describe('The kinds of business that goods belong to', () => {
  it('are the shipped classes that make goods, with the names of the headings that they make', () => {
    expect(kindsOfBusiness({ ...shipped, official: new Map([activityList]) })).toEqual({
      goods: [{ scheme: 'HS', code: '8446', label: 'Weaving looms' }],
      kinds: [{ id: 'ATECO 28.94', title: 'Textile machines', text: 'Weaving looms' }],
    });
  });

  it('are the official classes of NACE with what they include and make, once HS and NACE were imported', () => {
    const products: readonly [LayoutName, readonly OfficialEntry[]] = [
      'cpa-codes',
      [
        officialEntry({ code: '28.94', labels: { en: 'Textile machinery' } }),
        officialEntry({ code: '28.94.13', labels: { en: 'Weaving machines' } }),
      ],
    ];
    expect(kindsOfBusiness({ ...shipped, official: new Map([goodsList, activityList, products]) })).toEqual({
      goods: [{ scheme: 'HS', code: '8446', label: 'Weaving machines (looms)' }],
      kinds: [
        {
          id: 'NACE 28.94',
          title: 'Manufacture of machinery for textile production',
          text: 'machines for weaving Weaving machines',
        },
      ],
    });
  });
});

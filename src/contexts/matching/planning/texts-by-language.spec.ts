import { languageReader } from '../../../matching-engine/index.js';
import { textsByLanguage } from './texts-by-language.js';

const languageOf = languageReader({ it: ['tela'], en: ['loom'] });
const written = { side: 'sme', productTexts: ['Telai per tappeti'], languages: ['ru'] } as const;

describe('what a company writes of single products', () => {
  it('counts in the language of its words, in whatever order descriptions were stored', () => {
    const texts = [
      { language: 'en', text: 'We make things' },
      { language: 'it', text: 'Facciamo cose Telai per tappeti' },
    ];
    const english = textsByLanguage(
      { ...written, description: { en: 'We make things', it: 'Facciamo cose' } },
      languageOf,
    );
    const italian = textsByLanguage(
      { ...written, description: { it: 'Facciamo cose', en: 'We make things' } },
      languageOf,
    );
    expect(english).toEqual(texts);
    expect(italian).toEqual([texts[1], texts[0]]);
    expect(textsByLanguage({ ...written, description: { en: 'We make things' } }, languageOf)).toEqual([
      { language: 'en', text: 'We make things' },
      { language: 'it', text: 'Telai per tappeti' },
    ]);
  });

  it('counts in the first language of the company where its words tell none, and else in that of its side', () => {
    const unknown = { ...written, productTexts: ['Jacquard 4000'], description: { en: 'We make things' } };
    const languagesOf = (languages: readonly string[]) =>
      textsByLanguage({ ...unknown, languages }, languageOf).map(({ language }) => language);
    expect(languagesOf(['ru', 'en'])).toEqual(['en', 'ru']);
    expect(languagesOf([])).toEqual(['en', 'it']);
  });
});

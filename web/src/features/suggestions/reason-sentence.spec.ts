import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { reasonSentence } from './reason-sentence.js';

const texts = (locale: string, namespace: string): object =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../i18n/locales/${locale}/${namespace}.json`), 'utf8'),
  ) as object;
const resources = Object.fromEntries(
  ['it', 'en', 'ru', 'uz'].map((locale) => [
    locale,
    { suggestions: texts(locale, 'suggestions'), vocabulary: texts(locale, 'vocabulary') },
  ]),
);

const reason = (kind: string, facts: Record<string, string | number | string[]>) =>
  reasonSentence(i18next, { kind, facts, share: 0.1, points: 10, isReason: true, forSme: null, forBuyer: null });

describe('the sentence of a reason', () => {
  beforeEach(() =>
    i18next.init({
      lng: 'it',
      resources,
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    }),
  );

  it('prefers labels to codes, and codes to words', () => {
    const facts = { codes: ['HS 8446'], words: ['telai'] };
    expect(reason('products', { ...facts, labels: ['Telai', 'Ricambi'] })).toBe('Prodotti in comune: Telai e Ricambi.');
    expect(reason('products', facts)).toBe('Prodotti in comune, con i codici HS 8446.');
    expect(reason('products', { words: ['telai'] })).toBe('Le descrizioni parlano delle stesse cose: telai.');
    expect(reason('products', {})).toBe('Offerta e domanda riguardano prodotti affini.');
  });

  it.each([
    ['it', 'Prodotti in comune: «Viti, bulloni e dadi» e «Telai».'],
    ['en', 'Products in common: “Viti, bulloni e dadi” and “Telai”.'],
    ['ru', 'Общая продукция: «Viti, bulloni e dadi» и «Telai».'],
    ['uz', 'Umumiy mahsulotlar: “Viti, bulloni e dadi”, “Telai”.'],
  ])('puts labels into quotation marks where one of several is a list itself, in %s', async (locale, sentence) => {
    await i18next.changeLanguage(locale);
    expect(reason('products', { labels: ['Viti, bulloni e dadi', 'Telai'] })).toBe(sentence);
  });

  it('leaves a single label as it is, list or not', () => {
    const [activities, linked] = [['ATECO 25.94'], ['HS 7318']];
    const labels = { activityLabels: ['Viteria e bulloneria'], linkedLabels: ['Viti, bulloni e dadi'] };
    expect(reason('products', { activities, linkedCodes: linked, ...labels })).toBe(
      'Solo per l’attività (Viteria e bulloneria), senza prodotti indicati: Viti, bulloni e dadi.',
    );
  });

  it('tells products in common from those of one kind', () => {
    const kindred = { kindredCodes: ['HS 8438'], kindredLabels: ['Macchine per l’industria alimentare'] };
    expect(reason('products', kindred)).toBe('Prodotti affini, non gli stessi: Macchine per l’industria alimentare.');
    expect(reason('products', { ...kindred, codes: ['HS 843510'], labels: ['Macchine per vino'] })).toBe(
      'Prodotti in comune: Macchine per vino; affini: Macchine per l’industria alimentare.',
    );
  });

  it('says when a reason rests on the activity alone', () => {
    const facts = { linkedCodes: ['HS 8446'], activities: ['ATECO 28.94'], linkedLabels: ['Telai'] };
    expect(reason('products', { ...facts, activityLabels: ['Macchine tessili'] })).toBe(
      'Solo per l’attività (Macchine tessili), senza prodotti indicati: Telai.',
    );
  });

  it('puts codes of languages, roles and countries into words', () => {
    expect(reason('languages', { common: ['en', 'ru'] })).toBe('Parlano entrambi: inglese e russo.');
    expect(reason('languages', { interpreter: ['it', 'ru'] })).toBe('Serve un interprete: italiano e russo.');
    expect(reason('roles', { sought: 'agent', held: 'retailer' })).toBe(
      'Si cerca: agente di commercio; il partner opera come: dettagliante o catena.',
    );
    expect(reason('country', { country: 'UZ' })).toBe('L’azienda vuole vendere in questo Paese: Uzbekistan.');
  });

  it('names a kind that nobody has written a sentence for', () => {
    expect(reason('met_at_fair', { fair: 'Expo' })).toBe('Un altro punto in comune: met at fair.');
  });
});

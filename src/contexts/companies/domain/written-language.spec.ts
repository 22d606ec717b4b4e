import { isInOtherScript, otherLanguageOf } from './written-language.js';

describe('the script of a text', () => {
  it.each([
    ['Ткацкие станки для хлопка', 'it', true],
    ['Looms for cotton', 'ru', true],
    ['Станки с ЧПУ CNC', 'ru', false],
    ['Telai Jacquard', 'it', false],
    ['Ткацкие станки', 'uz', false],
    ['316, 42', 'ru', false],
  ])('of “%s” as %s: other %s', (text, language, isOther) => {
    expect(isInOtherScript(text, language)).toBe(isOther);
  });
});

describe('the language of a text', () => {
  it.each([
    ['We make looms for cotton and silk, and the spare parts of them', 'it', 'en'],
    ['Produciamo telai per il cotone e la seta, con i ricambi', 'en', 'it'],
    ['Produciamo telai per il cotone e la seta, con i ricambi', 'it', null],
    ['Paxta va ipak uchun dastgohlar, ehtiyot qismlar bilan', 'en', 'uz'],
    ['Telai Jacquard, made in Italy', 'it', null],
    ['Distributore esclusivo di «The House of Silk» per la Lombardia e il Piemonte', 'it', null],
    ['Ткацкие станки для хлопка и шёлка', 'ru', null],
  ])('of “%s” as %s: other %s', (text, language, other) => {
    expect(otherLanguageOf(text, language)).toBe(other);
  });
});

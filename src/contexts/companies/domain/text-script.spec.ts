import { isInOtherScript } from './text-script.js';

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

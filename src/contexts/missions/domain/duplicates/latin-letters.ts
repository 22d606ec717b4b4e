/** Cyrillic letters of Russian and Uzbek, without their marks, each as one of them would write it in Latin letters. */
const LATIN_BY_CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', қ: 'k', ғ: 'g', ҳ: 'h', і: 'i' },
};

/** What the two alphabets, and languages that share one, write in several ways; pairs of letters come before single ones. */
const ONE_WAY: readonly (readonly [written: RegExp, as: string])[] = [
  [/zh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/q/g, 'k'],
];

/** A name in small letters, in Latin ones and in one way of writing them, so that `Текстиль` and `Tekstil` are equal. */
export function latinLetters(plain: string): string {
  const latin = Array.from(plain, (letter) => LATIN_BY_CYRILLIC[letter] ?? letter).join('');
  return ONE_WAY.reduce((written, [pattern, as]) => written.replace(pattern, as), latin);
}

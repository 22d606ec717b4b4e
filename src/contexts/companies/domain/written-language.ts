/** Languages that are written in one script only. Uzbek is written in two and not judged. */
const scriptOfLanguage: Readonly<Partial<Record<string, 'Latin' | 'Cyrillic'>>> = {
  it: 'Latin',
  en: 'Latin',
  ru: 'Cyrillic',
};

/** Whether most letters of a text are of the other script than the language is written in. */
export function isInOtherScript(text: string, language: string): boolean {
  const script = scriptOfLanguage[language];
  if (script === undefined) return false;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return script === 'Latin' ? cyrillic > latin : latin > cyrillic;
}

/** Small words that bind others, of one of the languages only: "in" and "a" tell nothing. */
const smallWords: Readonly<Record<'it' | 'en' | 'uz', ReadonlySet<string>>> = {
  it: new Set(
    (
      'il lo la gli le di da e ed per con del dello della dei degli delle al alla ai alle dal dalla nel nella nei nelle ' +
      'sul sulla che non sono siamo è un una anche nostri nostre'
    ).split(' '),
  ),
  en: new Set('the of and for with to is are an our we on by from which not also as at their us'.split(' ')),
  uz: new Set('va bilan uchun ham bu bizning yoki hamda bo‘yicha boʻyicha emas biz ishlab chiqaramiz'.split(' ')),
};

/** Fewer small words may be a name or a title. */
const leastSmallWords = 3;

/**
 * The language whose small words a text is full of, where it is not the one that it is said to be in; null where they
 * agree or nothing can be told: of a few words, or of a language without a list.
 */
export function otherLanguageOf(text: string, language: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}ʻ‘’]+/gu) ?? [];
  const countOf = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length;
  const own = language in smallWords ? countOf(smallWords[language as keyof typeof smallWords]) : 0;
  const [likeliest] = Object.entries(smallWords)
    .filter(([other]) => other !== language)
    .map(([other, known]) => ({ other, count: countOf(known) }))
    .sort((left, right) => right.count - left.count);
  if (likeliest === undefined || likeliest.count < leastSmallWords || likeliest.count <= 2 * own) return null;
  return likeliest.other;
}

/** Languages that are written in one script only. Uzbek, Kazakh and Serbian are written in two and not judged. */
const SCRIPT_OF_LANGUAGE: Readonly<Record<string, 'Latin' | 'Cyrillic' | undefined>> = {
  it: 'Latin',
  en: 'Latin',
  fr: 'Latin',
  de: 'Latin',
  es: 'Latin',
  ru: 'Cyrillic',
  ky: 'Cyrillic',
  tg: 'Cyrillic',
};

/** Whether most letters of a text are of the other script than the language is written in. */
export function isInOtherScript(text: string, language: string): boolean {
  const script = SCRIPT_OF_LANGUAGE[language];
  if (script === undefined) return false;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return script === 'Latin' ? cyrillic > latin : latin > cyrillic;
}

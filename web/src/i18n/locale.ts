/** The languages of the product. Uzbek is written in the Latin alphabet. */
export const locales = ['it', 'en', 'ru', 'uz'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'it';

/** Each language in its own words, so that a reader finds it whatever is shown now. */
export const localeNames: Readonly<Record<Locale, string>> = {
  it: 'Italiano',
  en: 'English',
  ru: 'Русский',
  uz: 'Oʻzbekcha',
};

const storageKey = 'incontro.locale';

function isLocale(text: string | null | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The language chosen before on this device, else the first of the browser's that we speak, else Italian. */
export function preferredLocale(): Locale {
  const remembered = readRemembered();
  if (isLocale(remembered)) return remembered;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  return spoken ?? defaultLocale;
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // Storage can be forbidden by the browser; the choice then lasts for the page.
  }
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Forbidden storage: see above.
  }
}

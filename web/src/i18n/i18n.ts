import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { defaultLocale, preferredLocale, rememberLocale, type Locale } from './locale.js';
import { loadResources } from './resources.js';

async function show(locale: Locale): Promise<void> {
  const resources = await loadResources(locale);
  for (const [namespace, texts] of Object.entries(resources)) i18next.addResourceBundle(locale, namespace, texts);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** Must be awaited before the first render. Falls back to Italian when the file of a language cannot be fetched. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: defaultLocale,
    fallbackLng: defaultLocale,
    resources: { [defaultLocale]: await loadResources(defaultLocale) },
    defaultNS: 'shell',
    showSupportNotice: false,
    interpolation: { escapeValue: false }, // React escapes.
  });
  const locale = preferredLocale();
  if (locale !== defaultLocale) await show(locale).catch(() => show(defaultLocale));
}

/** Changes the language of the page now and for the next visits. */
export async function changeLocale(locale: Locale): Promise<void> {
  await show(locale);
  rememberLocale(locale);
}

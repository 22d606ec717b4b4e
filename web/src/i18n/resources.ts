import type { Locale } from './locale.js';
import { italian } from './locales/it.js';

export type Resources = typeof italian;

/** Italian comes with the page; the other languages are fetched when they are chosen. */
export async function loadResources(locale: Locale): Promise<Record<keyof Resources, object>> {
  switch (locale) {
    case 'it':
      return italian;
    case 'en':
      return (await import('./locales/en.js')).english;
    case 'ru':
      return (await import('./locales/ru.js')).russian;
    case 'uz':
      return (await import('./locales/uz.js')).uzbek;
  }
}

import type { Locale } from '../domain/page-view.js';
import { english } from './english.js';
import { italian } from './italian.js';
import { russian } from './russian.js';
import { uzbek } from './uzbek.js';
import type { Wording } from './wording.js';

/** The four languages of the page. */
export const wordings: Readonly<Record<Locale, Wording>> = { it: italian, en: english, ru: russian, uz: uzbek };

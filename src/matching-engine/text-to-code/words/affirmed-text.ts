import type { SearchLanguage } from '../stemming/stem.js';

const untilPause = '[^;,()]*';

/** What a label says its code is not, and references to other codes. */
const denialsByLanguage: Readonly<Record<SearchLanguage, RegExp>> = {
  en: new RegExp(
    String.raw`\((?:excl\.|other than|excluding|not |except)[^()]*(?:\([^()]*\)[^()]*)*\)` +
      String.raw`|\b(?:other than|excl\.|excluding|except(?: for)?|but not|not including)\s${untilPause}` +
      String.raw`|n\.e\.c\.${untilPause}` +
      String.raw`|\b(?:in|of) (?:item|headings?|chapters?)(?: no\.)?\s${untilPause}`,
    'giu',
  ),
  it: new RegExp(
    String.raw`(?<!\p{L})(?:esclus[oaie]|eccetto|tranne|ad esclusione d\p{L}+|divers[oaie] d\p{L}+)\s${untilPause}` +
      String.raw`|cfr\.\s*[\d.]+`,
    'giu',
  ),
  ru: new RegExp(
    String.raw`(?<!\p{L})(?:кроме|за исключением|исключая)\s${untilPause}|товарн\p{L}+ позици\p{L}+ ${untilPause}`,
    'giu',
  ),
};

/**
 * A text without what it denies: of `Screws (excl. wood screws)` only the screws remain, so that whoever asks for wood
 * screws is not led here.
 */
export function affirmedText(text: string, language: SearchLanguage): string {
  return text.replaceAll(denialsByLanguage[language], ' ');
}

const restsByLanguage: Readonly<Record<SearchLanguage, RegExp>> = {
  en: /n\.e\.c\.|\bother than [^;]*$|^(?:the )?other\b/iu,
  it: /n\.c\.a\.|(?<!\p{L})altr[oaie](?!\p{L})/iu,
  ru: /(?<!\p{L})проч(?:ие|ее|ая|ий)(?!\p{L})/iu,
};

/** True for a label of what its siblings leave over: `Other looms`, `n.e.c.`. */
export function namesTheRest(label: string, language: SearchLanguage): boolean {
  return restsByLanguage[language].test(label);
}

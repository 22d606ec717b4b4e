import { z } from 'zod';
import { type Code, type LabelLanguage, labelLanguage, type Locale, SCHEMES } from '../domain/code.js';

export const schemeWire = z.enum(SCHEMES);

export const labelledCode = z.object({ code: z.string(), label: z.string() });

/** What the imported official file calls a code, in the first of the reader's, English and Italian that it is written in. */
export const officialLabelWire = z.object({ language: z.enum(['it', 'en', 'ru']), text: z.string() }).nullable();

/** A code with its short label in the reader's language. */
export function labelled({ code, labels }: Code, locale: Locale): z.infer<typeof labelledCode> {
  return { code, label: labels[labelLanguage(locale)] };
}

/** The official label of a code; null where it says what the short one says, or where there is none. */
export function officialLabel({ labels, officialLabels }: Code, locale: Locale): z.infer<typeof officialLabelWire> {
  const languages: readonly LabelLanguage[] = [labelLanguage(locale), 'en', 'it', 'ru'];
  const language = languages.find((candidate) => officialLabels?.[candidate] !== undefined);
  const text = language === undefined ? undefined : officialLabels?.[language];
  if (language === undefined || text === undefined || text === labels[labelLanguage(locale)]) return null;
  return { language, text };
}

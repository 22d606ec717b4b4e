import { z } from 'zod';
import { type Code, labelLanguage, type Locale, type Scheme } from '../domain/code.js';
import type { SuggestedCode, SuggestedCodes } from '../use-cases/suggest-codes.js';

const MOST_SUGGESTED = 30;
const USUALLY_SUGGESTED = 10;
/** A page of a catalogue; what follows the first words counts ever less. */
const LONGEST_TEXT = 5_000;

/** The nomenclatures as they are asked for: `hs` with headings among the subheadings, `hs6` subheadings alone. */
const searchedSchemes = ['hs', 'hs6', 'ateco'] as const;

/** What is searched for each of them. */
export const searchByScheme: Readonly<
  Record<(typeof searchedSchemes)[number], { readonly scheme: Scheme; readonly level: Code['level'] | null }>
> = {
  hs: { scheme: 'HS', level: null },
  hs6: { scheme: 'HS', level: 'subheading' },
  ateco: { scheme: 'ATECO', level: null },
};

export const codeQuestionWire = z.object({
  scheme: z.enum(searchedSchemes),
  text: z
    .string()
    .trim()
    .min(1, 'Describe the product or the activity in a few words')
    .max(LONGEST_TEXT)
    .regex(/[\p{Letter}\p{Number}]/u, 'Describe the product or the activity in words'),
  language: z.enum(['it', 'en', 'ru']).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_SUGGESTED).default(USUALLY_SUGGESTED),
});

const labelledCode = z.object({ code: z.string(), label: z.string() });

/** Codes that a text may mean, the likeliest first, with why: the words of the text that each code knows. */
export const suggestedCodesWire = z
  .object({
    language: z.enum(['it', 'en', 'ru']).nullable(),
    items: z.array(
      labelledCode.extend({
        scheme: z.enum(['HS', 'ATECO']),
        level: z.string(),
        hasOwnLabel: z.boolean(),
        tradeNames: z.array(z.string()),
        path: z.array(labelledCode),
        likelihood: z.number(),
        matchedWords: z.array(z.string()),
      }),
    ),
    unknownWords: z.array(z.string()),
  })
  .meta({ id: 'SuggestedCodes' });

/** Suggestions with labels in the reader's language. */
export function presentSuggestedCodes(
  { language, codes, unknownWords }: SuggestedCodes,
  locale: Locale,
): z.infer<typeof suggestedCodesWire> {
  return { language, items: codes.map((suggested) => presentCode(suggested, locale)), unknownWords: [...unknownWords] };
}

function presentCode(
  { code, path, tradeNames, likelihood, words }: SuggestedCode,
  locale: Locale,
): z.infer<typeof suggestedCodesWire>['items'][number] {
  return {
    scheme: code.scheme,
    level: code.level,
    ...labelled(code, locale),
    hasOwnLabel: code.isExact,
    tradeNames: [...tradeNames],
    path: path.map((above) => labelled(above, locale)),
    likelihood,
    matchedWords: [...words],
  };
}

function labelled({ code, labels }: Code, locale: Locale): z.infer<typeof labelledCode> {
  return { code, label: labels[labelLanguage(locale)] };
}

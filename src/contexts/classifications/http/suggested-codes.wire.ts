import { z } from 'zod';
import type { Locale } from '../domain/code.js';
import type { SuggestedCode, SuggestedCodes } from '../use-cases/suggest-codes.js';
import { labelled, labelledCode, officialLabel, officialLabelWire, schemeWire } from './labelled-code.wire.js';

/** Codes that a text may mean, the likeliest first, with why: the words of the text that each code knows. */
export const suggestedCodesWire = z
  .object({
    language: z.enum(['it', 'en', 'ru']).nullable(),
    /** Where the text is a code of an earlier edition: the items are the codes that took its place. */
    supersededEdition: z.string().nullable(),
    items: z.array(
      labelledCode.extend({
        scheme: schemeWire,
        level: z.string(),
        hasOwnLabel: z.boolean(),
        officialLabel: officialLabelWire,
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
  { language, supersededEdition, codes, unknownWords }: SuggestedCodes,
  locale: Locale,
): z.infer<typeof suggestedCodesWire> {
  return {
    language,
    supersededEdition,
    items: codes.map((suggested) => presentCode(suggested, locale)),
    unknownWords: [...unknownWords],
  };
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
    officialLabel: officialLabel(code, locale),
    tradeNames: [...tradeNames],
    path: path.map((above) => labelled(above, locale)),
    likelihood,
    matchedWords: [...words],
  };
}

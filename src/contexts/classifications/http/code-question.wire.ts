import { z } from 'zod';
import type { Code, Scheme } from '../domain/code.js';

const MOST_SUGGESTED = 30;
const USUALLY_SUGGESTED = 10;
/** A page of a catalogue; what follows the first words counts ever less. */
const LONGEST_TEXT = 5_000;

/**
 * The nomenclatures as they are asked for: `hs` with headings among the subheadings, `hs6` subheadings alone, `cn8` the
 * tariff lines of the Combined Nomenclature, `cpa` services, `nace` classes of activities, `cpv` subjects of contracts.
 */
const searchedSchemes = ['hs', 'hs6', 'cn8', 'ateco', 'cpa', 'nace', 'cpv'] as const;

/** What is searched for each of them. */
export const searchByScheme: Readonly<
  Record<(typeof searchedSchemes)[number], { readonly scheme: Scheme; readonly level: Code['level'] | null }>
> = {
  hs: { scheme: 'HS', level: null },
  hs6: { scheme: 'HS', level: 'subheading' },
  cn8: { scheme: 'CN', level: 'tariff-line' },
  ateco: { scheme: 'ATECO', level: null },
  cpa: { scheme: 'CPA', level: null },
  nace: { scheme: 'NACE', level: null },
  cpv: { scheme: 'CPV', level: null },
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

import { z } from 'zod';
import { sentInstant } from '../../../platform/http/wire-types.js';
import type { ClassificationReader, Locale } from '../../classifications/index.js';
import {
  changedFields,
  CHANNELS,
  COMPANY_SIZES,
  type DaysThatCount,
  DEVELOPMENT_STAGES,
  LANGUAGE_LEVELS,
  LINE_SCHEMES,
  type MarketProfile,
  noticesOf,
  PARTNER_ROLES,
  PRESENCES,
  type ProfiledCompany,
  type RecordedProfile,
  RIGHTS_STATUSES,
  SEGMENTS,
  SENIORITIES,
} from '../../companies/index.js';

const MOST_LINES = 100;
const MOST_ENTRIES = 100;
const LONGEST_LINE_TEXT = 1_000;
const LONGEST_TEXT = 10_000;
const MOST_EURO = 1_000_000_000_000;

const country = z.string().regex(/^[A-Z]{2}$/, 'Two capital letters, as in ISO 3166-1');
const day = z.iso.date();
const euro = z.number().min(0).max(MOST_EURO).nullable();
const id = z.string().trim().min(1).max(40);
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST_ENTRIES);
const text = z.string().trim().max(LONGEST_TEXT);

const lineWire = z.strictObject({
  scheme: z.enum(LINE_SCHEMES),
  code: z.string().trim().min(1).max(20),
  role: z.enum(['offer', 'seek']),
  share: z.number().gt(0).max(100).nullable(),
  text: z.string().trim().max(LONGEST_LINE_TEXT).nullable(),
});

/** All that a company states. Every field is sent; null or an empty list is "not stated"; fields unknown here are refused. */
export const marketProfileWire = z
  .strictObject({
    lines: z.array(lineWire).max(MOST_LINES),
    roles: listOf(z.enum(PARTNER_ROLES)),
    targetCountries: listOf(country),
    territories: listOf(country),
    segments: listOf(z.enum(SEGMENTS)),
    channels: listOf(z.enum(CHANNELS)),
    priceLevel: z.int().min(1).max(5).nullable(),
    volume: z.strictObject({ least: euro, most: euro }),
    certifications: listOf(z.strictObject({ code: id, isMandatory: z.boolean(), validUntil: day.nullable() })),
    languages: listOf(
      z.strictObject({ code: z.string().regex(/^[a-z]{2}$/), level: z.enum(LANGUAGE_LEVELS).nullable() }),
    ),
    exclusivities: listOf(
      z.strictObject({ country, role: z.enum(PARTNER_ROLES), headings: listOf(z.string().regex(/^\d{4}$/)) }),
    ),
    presence: z.enum(PRESENCES).nullable(),
    presenceSought: z.enum(['new', 'known']).nullable(),
    size: z.enum(COMPANY_SIZES).nullable(),
    sizesSought: listOf(z.enum(COMPANY_SIZES)),
    yearFounded: z.int().min(1000).max(3000).nullable(),
    tradeTerms: listOf(id),
    seniority: z.enum(SENIORITIES).nullable(),
    meetingsPerSession: z.int().min(1).max(100).nullable(),
    validUntil: day.nullable(),
    consentsToMatching: z.boolean().nullable(),
    isRestricted: z.boolean(),
    description: z.partialRecord(z.enum(['it', 'en', 'ru', 'uz']), text),
    een: z.strictObject({
      title: text.nullable(),
      advantages: text.nullable(),
      stage: z.enum(DEVELOPMENT_STAGES).nullable(),
      rights: z.enum(RIGHTS_STATUSES).nullable(),
    }),
  })
  .meta({ id: 'MarketProfile' });

/** The profile in force, what keeps it from being of use, and the labels of its codes in the reader's language. */
export const participantProfileWire = z
  .object({
    version: z.int(),
    side: z.enum(['sme', 'buyer']),
    profile: marketProfileWire,
    lineLabels: z.array(z.string()),
    notices: z.array(
      z.object({
        path: z.string(),
        notice: z.string(),
        code: z.string().optional(),
        validUntil: z.string().optional(),
        language: z.string().optional(),
        /** The language that a text is likely in, where it is another. */
        likely: z.string().optional(),
        nearest: z.string().nullable().optional(),
      }),
    ),
  })
  .meta({ id: 'ParticipantProfile' });

/** Every version of a profile, the newest first, with what each changed. */
export const profileHistoryWire = z
  .object({
    items: z.array(
      z.object({
        version: z.int(),
        recordedAt: sentInstant,
        recordedById: z.uuid().nullable(),
        origin: z.enum(['import', 'edit']),
        changedFields: z.array(z.string()),
        profile: marketProfileWire,
      }),
    ),
  })
  .meta({ id: 'ProfileHistory' });

type MarketProfileWire = z.infer<typeof marketProfileWire>;

/** The profile in force as its own people and organisers see it. */
export function presentProfile(
  { company, marketProfile, profileVersion }: ProfiledCompany,
  classifications: ClassificationReader,
  locale: Locale,
  days: DaysThatCount,
): z.infer<typeof participantProfileWire> {
  const { side } = company;
  return {
    version: profileVersion,
    side,
    profile: asWire(marketProfile),
    lineLabels: marketProfile.lines.map(({ scheme, code }) => classifications.label(scheme, code, locale) ?? code),
    notices: noticesOf(marketProfile, side, days, (scheme, code) => classifications.standing(scheme, code)).map(
      (notice) => ({ ...notice }),
    ),
  };
}

/** The versions with what each changed of the one before. */
export function presentHistory(versions: readonly RecordedProfile[]): z.infer<typeof profileHistoryWire> {
  return {
    items: versions.map(({ body, recordedById, ...version }, index) => {
      const before = versions[index + 1]?.body;
      return {
        ...version,
        recordedById,
        changedFields: before === undefined ? [] : [...changedFields(before, body)],
        profile: asWire(body),
      };
    }),
  };
}

/** The wire has the very shape of the profile, only that its lists could be written to. */
function asWire(profile: MarketProfile): MarketProfileWire {
  return profile as MarketProfileWire;
}

import { z } from 'zod';
import { pageOf, pageQuery } from '../../../platform/http/page.js';
import type { ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { receivedInstant, sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { ClassificationReader } from '../../classifications/index.js';
import type { ParticipantView } from '../participant-reader.js';

const MAXIMUM_WINDOWS = 50;
/** In goods the chapter, in activities the division: few enough to choose from, telling enough to be a sector. */
const DIGITS_OF_A_SECTOR = 2;
/** In goods the heading, in activities the class (28.94): what one looks for by name, such as weaving looms. */
const CHARACTERS_OF_A_HEADING = { HS: 4, ATECO: 5 } as const;

/** Addresses a participant inside of a mission. */
export const participantAddress = z.object({
  missionId: wireId<'Mission'>(),
  participationId: wireId<'Participation'>(),
});

export const participantsQuery = pageQuery.extend({
  side: z.enum(['sme', 'buyer']).optional(),
  search: z.string().trim().max(100).optional(),
});

export const availabilityWire = z
  .object({ windows: z.array(z.object({ startsAt: receivedInstant, endsAt: receivedInstant })).max(MAXIMUM_WINDOWS) })
  .meta({ id: 'Availability' });

/** What an organiser or its own people read before they change it. */
export const availabilityVersionWire = z
  .object({ version: z.int(), windows: z.array(z.object({ startsAt: sentInstant, endsAt: sentInstant })) })
  .meta({ id: 'AvailabilityVersion' });

export const personalLinkWire = z.object({ url: z.url(), expiresAt: sentInstant }).meta({ id: 'PersonalLink' });

export const participantWire = z
  .object({
    id: wireId<'Participation'>(),
    missionId: wireId<'Mission'>(),
    side: z.enum(['sme', 'buyer']),
    maximumMeetings: z.int(),
    company: z.object({
      id: wireId<'Company'>(),
      name: z.string(),
      countryCode: z.string(),
      city: z.string().nullable(),
      province: z.string().nullable(),
      website: z.string().nullable(),
      isSynthetic: z.boolean(),
    }),
    profile: z.object({
      products: z.array(
        z.object({
          scheme: z.enum(['HS', 'ATECO']),
          code: z.string(),
          label: z.string(),
          /** The chapter of goods or the division of activities above the code. */
          sector: z.object({ code: z.string(), label: z.string() }),
          /** The heading of goods or the class of activities above the code, or the code where it is as broad. */
          heading: z.object({ code: z.string(), label: z.string() }),
        }),
      ),
      roles: z.array(z.string()),
      targetCountries: z.array(z.string()),
      languages: z.array(z.string()),
      certifications: z.array(z.string()),
      description: z.partialRecord(z.enum(['it', 'en', 'ru', 'uz']), z.string()),
    }),
    availability: z.array(z.object({ startsAt: sentInstant, endsAt: sentInstant })),
  })
  .meta({ id: 'Participant' });

export type ParticipantWire = z.infer<typeof participantWire>;

export const participantPageWire = pageOf(participantWire).meta({ id: 'ParticipantPage' });

/** A participant with the labels of its codes in the reader's language; a code without a label stands for itself. */
export function presentParticipant(
  { id, missionId, side, maximumMeetings, company, profile, availability }: ParticipantView,
  classifications: ClassificationReader,
  locale: ReaderLocale,
): ParticipantWire {
  const { roles, targetCountries, languages, certifications, description } = profile;
  return {
    id,
    missionId,
    side,
    maximumMeetings,
    company,
    profile: {
      products: profile.products.map(({ scheme, code }) => ({
        scheme,
        code,
        label: classifications.label(scheme, code, locale) ?? code,
        sector: above(DIGITS_OF_A_SECTOR, scheme, code, classifications, locale),
        heading: above(CHARACTERS_OF_A_HEADING[scheme], scheme, code, classifications, locale),
      })),
      roles: [...roles],
      targetCountries: [...targetCountries],
      languages: [...languages],
      certifications: [...certifications],
      description,
    },
    availability: [...availability],
  };
}

/** What stands above a code: as much of it as that many characters say. */
function above(
  characters: number,
  scheme: 'HS' | 'ATECO',
  code: string,
  classifications: ClassificationReader,
  locale: ReaderLocale,
): { code: string; label: string } {
  const found = code.slice(0, characters);
  return { code: `${scheme} ${found}`, label: classifications.label(scheme, found, locale) ?? found };
}

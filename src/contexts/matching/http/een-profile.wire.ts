import { z } from 'zod';
import { COMPANY_SIZES, DEVELOPMENT_STAGES, PARTNERSHIP_TYPES, RIGHTS_STATUSES } from '../../companies/index.js';
import { marketProfileWire } from './market-profile.wire.js';

const MOST_ENTRIES = 100;
const text = z.string().trim().max(10_000);
const words = z.array(z.string().trim().min(1).max(40)).max(MOST_ENTRIES);

/** The fields of a partnering profile of the Enterprise Europe Network; fields unknown here are refused. */
export const eenProfileWire = z
  .strictObject({
    profileType: z.enum(['BO', 'BR']),
    title: text,
    summary: text,
    description: text,
    advantagesAndInnovations: text,
    stageOfDevelopment: z.enum(DEVELOPMENT_STAGES).nullable(),
    iprStatus: z.enum(RIGHTS_STATUSES).nullable(),
    typeAndRoleOfPartnerSought: text,
    partnershipTypes: z.array(z.enum(PARTNERSHIP_TYPES)).max(MOST_ENTRIES),
    typeAndSizeOfPartner: z.array(z.enum(COMPANY_SIZES)).max(MOST_ENTRIES),
    countriesOfDissemination: z.array(z.string().regex(/^[A-Z]{2}$/)).max(MOST_ENTRIES),
    organisationCountry: z.string().regex(/^[A-Z]{2}$/),
    organisationSize: z.enum(COMPANY_SIZES).nullable(),
    yearEstablished: z.int().min(1000).max(3000).nullable(),
    languagesSpoken: z.array(z.string().regex(/^[a-z]{2}$/)).max(MOST_ENTRIES),
    certifications: words,
    naceKeywords: words,
    productCodes: words,
    expiresOn: z.iso.date().nullable(),
  })
  .meta({ id: 'EenProfile' });

/** The profile that would come of a partnering profile, to be looked at and stored, and what was not taken. */
export const readEenProfileWire = z
  .object({
    basedOnVersion: z.int(),
    profile: marketProfileWire,
    notTaken: z.array(
      z.object({
        field: z.string(),
        why: z.enum(['company-keeps-it', 'no-single-role', 'other-kind-of-profile']),
        value: z.string(),
      }),
    ),
  })
  .meta({ id: 'ReadEenProfile' });

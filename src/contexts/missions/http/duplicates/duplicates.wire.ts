import { z } from 'zod';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { ResemblanceReason } from '../../domain/duplicates/resemblance.js';
import type { ListedCompany } from '../../persistence/read-models/compared-participants.js';
import type { ListedDuplicate } from '../../use-cases/duplicates/list-duplicates.js';

/** Addresses two participants of a mission. */
export const pairAddress = z.object({
  missionId: wireId<'Mission'>(),
  participationId: wireId<'Participation'>(),
  otherId: wireId<'Participation'>(),
});

/** Why two look alike: a domain, a country or a percentage where the kind has one. */
export const resemblanceReasonWire = z
  .object({
    kind: z.enum(['same-mailbox', 'same-domain', 'same-name', 'similar-name', 'same-country', 'other-country']),
    domain: z.string().optional(),
    percent: z.int().optional(),
    countryCode: z.string().optional(),
  })
  .meta({ id: 'ResemblanceReason' });

const listedCompanyWire = z
  .object({
    participationId: wireId<'Participation'>(),
    side: z.enum(['sme', 'buyer']),
    name: z.string(),
    countryCode: z.string(),
    city: z.string().nullable(),
    website: z.string().nullable(),
    externalReference: z.string().nullable(),
    isSynthetic: z.boolean(),
  })
  .meta({ id: 'ResemblingParticipant' });

export const duplicatesWire = z
  .object({
    items: z.array(
      z.object({
        one: listedCompanyWire,
        other: listedCompanyWire,
        reasons: z.array(resemblanceReasonWire),
        /** Since when an organiser says that they are two; null where nobody does. */
        toldApartAt: sentInstant.nullable(),
      }),
    ),
    /** All there are; only the likeliest are listed. */
    total: z.int(),
  })
  .meta({ id: 'Duplicates' });

export type DuplicatesWire = z.infer<typeof duplicatesWire>;

/** Pairs that look like one company. */
export function presentDuplicates(found: {
  readonly items: readonly ListedDuplicate[];
  readonly total: number;
}): DuplicatesWire {
  const items = found.items.map(({ one, other, reasons, toldApartAt }) => ({
    one: presentCompany(one),
    other: presentCompany(other),
    reasons: presentReasons(reasons),
    toldApartAt,
  }));
  return { items, total: found.total };
}

/** Reasons as they are sent. */
export function presentReasons(reasons: readonly ResemblanceReason[]): z.infer<typeof resemblanceReasonWire>[] {
  return reasons.map((reason) => ({ ...reason }));
}

/** The mailbox that is compared is not for every list that names a company. */
function presentCompany({ id, side, name, countryCode, city, website, externalReference, isSynthetic }: ListedCompany) {
  return { participationId: id, side, name, countryCode, city, website, externalReference, isSynthetic };
}

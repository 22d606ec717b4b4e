import { z } from 'zod';
import type { Id, ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { receivedInstant, sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import { isCountryCode, PARTNER_ROLES } from '../../../companies/index.js';
import type { WalkIn } from '../../../missions/index.js';
import type { Opening } from '../../domain/opening.js';
import { placeWire } from '../place.wire.js';

const LONGEST_NAME = 200;
const MOST_PRODUCTS = 10;
const MOST_LANGUAGES = 6;

/** The least that is asked of a buyer who stands at the desk. */
export const walkInWire = z
  .object({
    companyName: z.string().trim().min(1).max(LONGEST_NAME),
    countryCode: z.string().refine(isCountryCode),
    languages: z
      .array(z.string().regex(/^[a-z]{2}$/))
      .min(1)
      .max(MOST_LANGUAGES),
    /** HS codes of what it seeks, digits alone: two to six of them. */
    hsCodes: z
      .array(z.string().regex(/^(\d{2}|\d{4}|\d{6})$/))
      .max(MOST_PRODUCTS)
      .default([]),
    roles: z.array(z.enum(PARTNER_ROLES)).default([]),
    /** Left out: stays to the end. */
    leavesAt: receivedInstant.optional(),
  })
  .meta({ id: 'WalkIn' });

export const walkedInWire = z.object({ participationId: wireId<'Participation'>() }).meta({ id: 'WalkedIn' });

export const bookOpeningWire = z
  .object({ counterpartId: wireId<'Participation'>(), slotId: wireId<'Slot'>() })
  .meta({ id: 'BookOpening' });

export const bookedOpeningWire = placeWire.extend({ meetingId: wireId<'Meeting'>() }).meta({ id: 'BookedOpening' });

const opening = z
  .object({
    counterpart: z.object({ participationId: wireId<'Participation'>(), companyName: z.string() }),
    score: z.number().nullable(),
    needsInterpreter: z.boolean(),
    place: placeWire.nullable(),
    startsAt: sentInstant.nullable(),
    /** When the two could have met, were an interpreter free; null where that changes nothing. */
    freeWithoutInterpreterAt: sentInstant.nullable(),
  })
  .meta({ id: 'Opening' });

/** Whom a buyer could meet today; `isScored` once the matches of the one who has just come are reckoned. */
export const openingsWire = z.object({ isScored: z.boolean(), items: z.array(opening) }).meta({ id: 'Openings' });

/** What was sent in the words of missions. */
export function walkInOf(sent: z.infer<typeof walkInWire>): WalkIn {
  const { companyName, countryCode, languages, hsCodes, roles, leavesAt = null } = sent;
  const products = hsCodes.map((code) => ({ scheme: 'HS' as const, code }));
  return { companyName, countryCode, languages: [...new Set(languages)], products, roles, leavesAt };
}

export function presentOpenings(
  openings: readonly Opening[],
  names: ReadonlyMap<ParticipationId, string>,
  slots: readonly { readonly id: Id<'Slot'>; readonly startsAt: Instant }[],
): z.infer<typeof openingsWire> {
  const startOf = (id: Id<'Slot'> | undefined | null) => slots.find((slot) => slot.id === id)?.startsAt ?? null;
  return {
    isScored: openings.some(({ score }) => score !== null),
    items: openings.map(({ counterpartId, score, needsInterpreter, place: where, withoutInterpreterSlotId }) => ({
      counterpart: { participationId: counterpartId, companyName: names.get(counterpartId) ?? '' },
      ...{ score, needsInterpreter, place: where },
      startsAt: startOf(where?.slotId),
      freeWithoutInterpreterAt: startOf(withoutInterpreterSlotId),
    })),
  };
}

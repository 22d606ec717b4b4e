import { z } from 'zod';
import { wireId } from '../../../platform/http/wire-types.js';
import type { PreviewedList } from '../use-cases/preview-list.js';
import { matchSetupWire } from './match-setup.wire.js';
import { counterpartWire, type LabelOf, presentTerm, termWire } from './suggestion.wire.js';

/** Whose list, under which setup. */
export const listPreviewQueryWire = z
  .strictObject({ participationId: wireId<'Participation'>(), setup: matchSetupWire })
  .meta({ id: 'ListPreviewQuery' });

/** The list that somebody would see, with the places of now. */
export const listPreviewWire = z
  .object({
    items: z.array(
      z.object({
        counterpart: counterpartWire,
        score: z.number(),
        reasons: z.array(termWire),
        /** Its place on the list as it is now; null where it has none. */
        placeNow: z.int().nullable(),
      }),
    ),
    /** Who is on the list now and would not be. */
    gone: z.array(counterpartWire),
  })
  .meta({ id: 'ListPreview' });

export function presentListPreview({ items, gone }: PreviewedList, labelOf: LabelOf): z.infer<typeof listPreviewWire> {
  return {
    items: items.map((place) => ({
      counterpart: counterpartOf(place),
      score: place.score,
      reasons: place.terms.map((term) => presentTerm(term, labelOf)),
      placeNow: place.placeNow,
    })),
    gone: gone.map(counterpartOf),
  };
}

function counterpartOf({ counterpartId, companyName, countryCode, side }: PreviewedList['gone'][number]) {
  return { participationId: counterpartId, companyName, countryCode, side };
}

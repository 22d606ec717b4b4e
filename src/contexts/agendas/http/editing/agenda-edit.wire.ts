import { z } from 'zod';
import { overriddenWarningsWire } from '../../../missions/index.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { PlaceChange } from '../../domain/change-places.js';
import type { MeetingPlace, MeetingSwap } from '../../domain/meeting-place.js';
import type { InTheWay } from '../../use-cases/publishing/list-outdated.js';
import { agendaVersionSummaryWire, placementWire, presentPlacement } from '../publishing/agenda-version.wire.js';
import { placeWire } from '../place.wire.js';

const MOST_CHANGES_AT_ONCE = 200;
const LONGEST_NOTE = 500;

/** Why, in the organiser's own words. */
export const noteWire = z.string().trim().min(1).max(LONGEST_NOTE).nullable().default(null);

const placeChangeWire = z
  .object({ meetingId: wireId<'Meeting'>(), from: placeWire.nullable(), to: placeWire.nullable() })
  .meta({ id: 'PlaceChange' });

const isEachOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Meetings to be moved, swapped, placed or taken out together. */
export const agendaEditWire = z
  .object({
    changes: z
      .array(placeChangeWire)
      .min(1)
      .max(MOST_CHANGES_AT_ONCE)
      .refine((changes) => isEachOnce(changes.map(({ meetingId }) => meetingId)), 'Name each meeting once.'),
    note: noteWire,
  })
  .meta({ id: 'AgendaEdit' });

export const agendaEditedWire = z
  .object({ version: agendaVersionSummaryWire, undo: z.array(placeChangeWire) })
  .meta({ id: 'AgendaEdited' });

/** What one slot has for a meeting. */
export const meetingPlaceWire = z
  .object({
    slotId: wireId<'Slot'>(),
    state: z.enum(['free', 'moves', 'impossible']),
    places: z.array(placeWire),
    changes: z.array(placeChangeWire),
    peopleDisturbed: z.number().int(),
    reasons: z.array(z.string()),
    isSearchable: z.boolean(),
  })
  .meta({ id: 'MeetingPlace' });

/** Where a meeting could be, one entry for each slot of the mission. */
export const meetingPlacesWire = z.object({ items: z.array(meetingPlaceWire) }).meta({ id: 'MeetingPlaces' });

/** Two meetings in each other's place: what changes, or what is in the way. */
export const meetingSwapWire = z
  .object({ changes: z.array(placeChangeWire), reasons: z.array(z.string()) })
  .meta({ id: 'MeetingSwap' });

const outdatedMeeting = z.object({
  meetingId: wireId<'Meeting'>(),
  rules: z.array(z.string()),
  /** Where it has begun: there the draft must have it. Null for what has not begun. */
  begunAt: placementWire.nullable(),
});

/**
 * Meetings of a draft that cannot be public where it has them, each with the rules that are in the way; and meetings that
 * have begun and that it does not have.
 */
export const outdatedMeetingsWire = z.object({ items: z.array(outdatedMeeting) }).meta({ id: 'OutdatedMeetings' });

/** Nothing sent means: provisional, and why is left as the version says it. */
export const publicationWire = z
  .object({ isFinal: z.boolean().default(false), overriddenWarnings: overriddenWarningsWire, note: noteWire })
  .prefault({})
  .meta({ id: 'Publication' });

export const restorationWire = z
  .object({ note: noteWire, isFinal: z.boolean().nullable().default(null) })
  .prefault({})
  .meta({ id: 'Restoration' });

export const rejectionWire = z.object({ note: noteWire }).prefault({}).meta({ id: 'Rejection' });

export const selectionWire = z
  .object({
    meetingIds: z.array(wireId<'Meeting'>()).min(1).refine(isEachOnce, 'Name each meeting once.'),
    note: noteWire,
  })
  .meta({ id: 'SelectedChanges' });

export function presentOutdated({ breaches, begun }: InTheWay): z.infer<typeof outdatedMeetingsWire> {
  const rulesByMeeting = new Map<InTheWay['breaches'][number]['meetingId'], Set<string>>();
  for (const { meetingId, rule } of breaches) {
    rulesByMeeting.set(meetingId, (rulesByMeeting.get(meetingId) ?? new Set()).add(rule));
  }
  const begunByMeeting = new Map(begun.map((placement) => [placement.meetingId, presentPlacement(placement)]));
  return {
    items: [...rulesByMeeting].map(([meetingId, rules]) => ({
      meetingId,
      rules: [...rules],
      begunAt: begunByMeeting.get(meetingId) ?? null,
    })),
  };
}

export function presentPlaceChanges(changes: readonly PlaceChange[]): z.infer<typeof placeChangeWire>[] {
  return changes.map(({ meeting, from, to }) => ({ meetingId: meeting.meetingId, from, to }));
}

export function presentPlace(found: MeetingPlace): z.infer<typeof meetingPlaceWire> {
  const { slotId, state, places, changes, peopleDisturbed, reasons, isSearchable } = found;
  return {
    ...{ slotId, state, peopleDisturbed, isSearchable },
    places: [...places],
    changes: presentPlaceChanges(changes),
    reasons: [...reasons],
  };
}

export function presentSwap({ changes, reasons }: MeetingSwap): z.infer<typeof meetingSwapWire> {
  return { changes: presentPlaceChanges(changes), reasons: [...reasons] };
}

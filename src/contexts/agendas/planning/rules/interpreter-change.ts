import type { Placement } from '../../domain/agenda-version.js';
import { changePlaces, type PlaceChange } from '../../domain/change-places.js';
import type { AgendaFrame } from '../frame/agenda-frame.js';
import { type Breach, type Circumstances, findBreaches } from './find-breaches.js';

const ABOUT_INTERPRETERS: readonly Breach['rule'][] = ['interpreter-missing', 'interpreter-not-of-these-languages'];

/**
 * Who else could interpret for a meeting that stays where it is and when it is, since its two cannot talk as things are:
 * the first interpreter who speaks for both and is free. Null where they can talk, or nobody can come.
 */
export function interpreterChange(
  frame: AgendaFrame,
  placements: readonly Placement[],
  { meetingId, smeId, buyerId, ...from }: Placement,
  circumstances: Circumstances,
): PlaceChange | null {
  const breachesIn = (agenda: readonly Placement[]) =>
    findBreaches(frame, agenda, new Set([meetingId]), circumstances).map(({ rule }) => rule);
  if (!breachesIn(placements).some((rule) => ABOUT_INTERPRETERS.includes(rule))) return null;
  for (const { id: interpreterId } of frame.interpreters) {
    const change = { meeting: { meetingId, smeId, buyerId }, from, to: { ...from, interpreterId } };
    const changed = changePlaces(placements, [change]);
    if (changed.ok && breachesIn(changed.value).length === 0) return change;
  }
  return null;
}

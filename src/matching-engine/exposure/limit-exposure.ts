import { gini } from '../evaluation/gini.js';

/** Whom one participant could be shown, and how good each would be. */
export interface ShownList {
  readonly participantId: string;
  readonly counterparts: readonly { readonly id: string; readonly score: number }[];
}

/** What the organiser decides about lists. */
export interface ExposureOptions {
  /** How many counterparts a list shows at most. */
  readonly listLength: number;
  /** On how many lists anybody is shown at most; twice an even spread when left out. */
  readonly mostLists?: number;
  /** A list with fewer is filled up beyond `mostLists`, with whoever is shown least; 3 when left out. */
  readonly leastLength?: number;
}

/** Lists on which nobody is everywhere, and what that did. */
export interface LimitedLists {
  /** In the order of the ids; counterparts best first, equal scores by id. */
  readonly lists: readonly ShownList[];
  /** The limit that was kept, but for lists that would have been too short. */
  readonly mostLists: number;
  /** How unevenly counterparts are shown (Gini), without the limit and with it. */
  readonly giniBefore: number;
  readonly giniAfter: number;
  /** The part of the sum of scores of unlimited lists that is kept. */
  readonly keptScore: number;
}

/** Twice what everybody would get if all were shown alike: popular ones may be seen more, but not by everybody. */
const usualExcess = 2;
const usualLeastLength = 3;

/**
 * Limits on how many lists each counterpart is shown, so that popular buyers do not fill everybody's top ten while
 * others are seen by nobody (congestion in reciprocal recommendation: Tomita et al., "Matching theory-based recommender
 * systems in online dating", RecSys 2022). Places go to the best pairs first; as a pair's score is the same for both,
 * this is the one stable assignment of places (Gale and Shapley, "College admissions and the stability of marriage",
 * 1962): nobody is refused a counterpart who is shown to somebody to whom it is worth less.
 *
 * @param candidates longer lists than are shown, so that there is whom to put in the place of the popular
 */
export function limitExposure(candidates: readonly ShownList[], options: ExposureOptions): LimitedLists {
  const { listLength, leastLength = usualLeastLength } = options;
  const unlimited = assign(candidates, listLength, Number.POSITIVE_INFINITY);
  const known = new Set(candidates.flatMap(({ counterparts }) => counterparts.map(({ id }) => id)));
  const evenly = unlimited.placed.length / Math.max(1, known.size);
  const mostLists = options.mostLists ?? Math.max(1, Math.ceil(usualExcess * evenly));
  const limited = assign(candidates, listLength, mostLists);
  fillShortLists(limited, candidates, Math.min(leastLength, listLength));
  const exposureIn = ({ exposure }: Assignment): readonly number[] => [...known].map((id) => exposure.get(id) ?? 0);
  return {
    lists: [...candidates]
      .sort((left, right) => (left.participantId < right.participantId ? -1 : 1))
      .map(({ participantId }) => ({
        participantId,
        counterparts: [...(limited.placesBy.get(participantId) ?? [])]
          .sort(bestFirst)
          .map(({ id, score }) => ({ id, score })),
      })),
    mostLists,
    giniBefore: gini(exposureIn(unlimited)),
    giniAfter: gini(exposureIn(limited)),
    keptScore: unlimited.placed.length === 0 ? 1 : sumOf(limited.placed) / sumOf(unlimited.placed),
  };
}

/** One place on a list. */
interface Place {
  readonly participantId: string;
  readonly id: string;
  readonly score: number;
}

interface Assignment {
  readonly placed: Place[];
  /** By participant whose list it is. */
  readonly placesBy: Map<string, Place[]>;
  readonly exposure: Map<string, number>;
}

function assign(candidates: readonly ShownList[], listLength: number, mostLists: number): Assignment {
  const assignment: Assignment = { placed: [], placesBy: new Map(), exposure: new Map() };
  const places = candidates.flatMap(placesOf).sort(bestFirst);
  for (const place of places) {
    const isRoom = (assignment.placesBy.get(place.participantId)?.length ?? 0) < listLength;
    if (isRoom && (assignment.exposure.get(place.id) ?? 0) < mostLists) put(assignment, place);
  }
  return assignment;
}

function fillShortLists(assignment: Assignment, candidates: readonly ShownList[], leastLength: number): void {
  const short = [...candidates].sort((left, right) => (left.participantId < right.participantId ? -1 : 1));
  for (const list of short) {
    const shown = new Set(assignment.placesBy.get(list.participantId)?.map(({ id }) => id));
    const others = placesOf(list).filter(({ id }) => !shown.has(id));
    while (shown.size < leastLength && others.length > 0) {
      others.sort(
        (left, right) => exposureOf(assignment, left) - exposureOf(assignment, right) || bestFirst(left, right),
      );
      const [least] = others.splice(0, 1);
      if (least === undefined) break;
      put(assignment, least);
      shown.add(least.id);
    }
  }
}

function put({ placed, placesBy, exposure }: Assignment, place: Place): void {
  placed.push(place);
  const own = placesBy.get(place.participantId) ?? [];
  own.push(place);
  placesBy.set(place.participantId, own);
  exposure.set(place.id, (exposure.get(place.id) ?? 0) + 1);
}

function exposureOf({ exposure }: Assignment, { id }: Place): number {
  return exposure.get(id) ?? 0;
}

function placesOf({ participantId, counterparts }: ShownList): readonly Place[] {
  return counterparts.map(({ id, score }) => ({ participantId, id, score }));
}

function bestFirst(left: Place, right: Place): number {
  if (left.score !== right.score) return right.score - left.score;
  if (left.participantId !== right.participantId) return left.participantId < right.participantId ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

function sumOf(places: readonly Place[]): number {
  return places.reduce((sum, { score }) => sum + score, 0);
}

import type { MatchSide } from '../model/match-profile.js';
import type { MeetingBounds } from '../model/meeting-bounds.js';
import type { PairIds } from '../model/score-options.js';
import { FlowNetwork } from './flow-network.js';

/** Whether everybody can have the minimum, and if not, why. */
export type FeasibilityProof =
  | {
      readonly isFeasible: true;
      /** For each side, meetings that give everybody there the minimum and nobody more than the maximum. */
      readonly meetings: Readonly<Record<MatchSide, readonly PairIds[]>>;
    }
  | {
      readonly isFeasible: false;
      /** Participants of one side who cannot all have their minimum. */
      readonly side: MatchSide;
      readonly participantIds: readonly string[];
      /** The sum of their minimums, and the most meetings that they can have together; the first is larger. */
      readonly asked: number;
      readonly possible: number;
    };

/**
 * Proves that minimums and maximums of meetings can be kept, before they are promised, or names a group that cannot have
 * what it is promised: what its counterparts can give it is less (Hall's condition, read off a smallest cut; Gale, "A
 * theorem on flows in networks", 1957).
 *
 * Each side is proved by itself, with the maximums of both: if there are meetings that keep one side's minimums and
 * meetings that keep the other's, there are meetings that keep both (Mendelsohn and Dulmage, "Some generalizations of
 * the problem of distinct representatives", 1958: exchange along the alternating paths of the difference).
 *
 * @param pairs each pair that may meet, once
 * @throws Error for bounds that are not whole numbers in order, or a pair of somebody without bounds
 */
export function proveFeasible(pairs: readonly PairIds[], bounds: readonly MeetingBounds[]): FeasibilityProof {
  const sorted = [...bounds].sort((left, right) => (left.id < right.id ? -1 : 1));
  sorted.forEach(checkBounds);
  const forSmes = proveSide(pairs, sorted, 'sme');
  if (!forSmes.isFeasible) return forSmes;
  const forBuyers = proveSide(pairs, sorted, 'buyer');
  if (!forBuyers.isFeasible) return forBuyers;
  return { isFeasible: true, meetings: { sme: forSmes.meetings, buyer: forBuyers.meetings } };
}

type SideProof =
  | { readonly isFeasible: true; readonly meetings: readonly PairIds[] }
  | Extract<FeasibilityProof, { readonly isFeasible: false }>;

function proveSide(pairs: readonly PairIds[], bounds: readonly MeetingBounds[], side: MatchSide): SideProof {
  const nodeById = new Map(bounds.map(({ id }, node) => [id, node]));
  const nodeOf = (id: string): number => {
    const node = nodeById.get(id);
    if (node === undefined) throw new Error(`No bounds of ${id}: give bounds of everybody who may meet`);
    return node;
  };
  const source = bounds.length;
  const sink = source + 1;
  const network = new FlowNetwork(sink + 1);
  bounds.forEach((bound, node) => {
    if (bound.side === side) network.addArc(source, node, bound.minimum);
    else network.addArc(node, sink, bound.maximum);
  });
  const arcs = pairs.map(({ smeId, buyerId }) =>
    side === 'sme'
      ? network.addArc(nodeOf(smeId), nodeOf(buyerId), 1)
      : network.addArc(nodeOf(buyerId), nodeOf(smeId), 1),
  );
  const sent = network.send(source, sink, false);
  const own = bounds.filter((bound) => bound.side === side);
  if (sent === sumOf(own)) {
    return { isFeasible: true, meetings: pairs.filter((_, index) => network.flowOf(arcs[index] ?? 0) === 1) };
  }
  const isReached = network.reachableFrom(source);
  const short = own.filter(({ id }) => isReached[nodeOf(id)] === 1);
  const asked = sumOf(short);
  // Whoever is not reached has its minimum in full; all that is missing is missing among those reached.
  const possible = asked - (sumOf(own) - sent);
  return { isFeasible: false, side, participantIds: short.map(({ id }) => id), asked, possible };
}

function checkBounds({ id, minimum, maximum }: MeetingBounds): void {
  if (Number.isInteger(minimum) && Number.isInteger(maximum) && minimum >= 0 && minimum <= maximum) return;
  throw new Error(
    `${id} cannot have between ${minimum} and ${maximum} meetings: give whole numbers, the smaller first`,
  );
}

function sumOf(bounds: readonly MeetingBounds[]): number {
  return bounds.reduce((sum, { minimum }) => sum + minimum, 0);
}

import type { MatchSide } from '../model/match-profile.js';
import type { MeetingGraph } from './meeting-graph.js';

/**
 * Finds meetings for participants of one side who have fewer than their floor, by moving meetings of others along
 * alternating paths, so that afterwards the side lacks as few meetings below its floors as any choice could leave.
 *
 * A path takes a candidate of the one who is short; if that counterpart is full, one of its meetings is dropped, and
 * whoever lost it either has more than its own floor or looks on for one in the same way. A path ends at a counterpart
 * with room or at someone who can spare a meeting (augmenting paths: Berge 1957; Hopcroft and Karp, "An n^5/2 algorithm
 * for maximum matchings in bipartite graphs", SIAM Journal on Computing 2, 1973). When no path is left from somebody, all
 * whom the search reached hold at most their floor and together fill all of their counterparts, so that by Hall's theorem
 * one of them must go short whatever is done. The other side keeps its numbers of meetings, or gains one: nobody there
 * loses any.
 *
 * @param floorOf how many meetings a participant is to have, by number; never more than its capacity
 */
export function coverEveryone(graph: MeetingGraph, side: MatchSide, floorOf: (participant: number) => number): void {
  graph.participants.forEach((participant, position) => {
    if (participant.side !== side) return;
    while (graph.degreeOf(position) < floorOf(position) && findMeeting(graph, position, floorOf));
  });
}

/** What a search has reached so far. */
interface Search {
  readonly start: number;
  /** By counterpart reached: the edge that would be chosen to it. */
  readonly edgeTo: Map<number, number>;
  /** By participant who would lose a meeting that it cannot spare: that meeting's edge. */
  readonly lostBy: Map<number, number>;
}

/** False where no path leads to another meeting. */
function findMeeting(graph: MeetingGraph, start: number, floorOf: (participant: number) => number): boolean {
  const search: Search = { start, edgeTo: new Map(), lostBy: new Map() };
  const seekers = [start];
  for (const seeker of seekers) {
    for (const edge of graph.edgesOf[seeker] ?? []) {
      const counterpart = graph.counterpart(edge, seeker);
      if (graph.isChosen(edge) || search.edgeTo.has(counterpart) || graph.capacityOf(counterpart) === 0) continue;
      search.edgeTo.set(counterpart, edge);
      if (makesRoom(graph, counterpart, floorOf)) {
        movePath(graph, search, counterpart);
        return true;
      }
      seekers.push(...newSeekers(graph, search, counterpart));
    }
  }
  return false;
}

/** True when the counterpart has room, if need be after dropping its least meeting with somebody who can spare one. */
function makesRoom(graph: MeetingGraph, counterpart: number, floorOf: (participant: number) => number): boolean {
  if (graph.hasRoom(counterpart)) return true;
  const spare = (graph.edgesOf[counterpart] ?? []).findLast((edge) => {
    if (!graph.isChosen(edge) || graph.isFixed(edge)) return false;
    const holder = graph.counterpart(edge, counterpart);
    return graph.degreeOf(holder) > floorOf(holder);
  });
  if (spare !== undefined) graph.drop(spare);
  return spare !== undefined;
}

/** Those who would fall below their floor by losing a meeting with a full counterpart, and would have to look for another. */
function newSeekers(graph: MeetingGraph, search: Search, counterpart: number): readonly number[] {
  const seekers: number[] = [];
  for (const edge of graph.edgesOf[counterpart] ?? []) {
    const holder = graph.counterpart(edge, counterpart);
    if (holder === search.start || search.lostBy.has(holder)) continue;
    if (!graph.isChosen(edge) || graph.isFixed(edge)) continue;
    search.lostBy.set(holder, edge);
    seekers.push(holder);
  }
  return seekers;
}

/** Chooses the meetings of a path from its last counterpart back to the start, dropping those that make room. */
function movePath(graph: MeetingGraph, search: Search, lastCounterpart: number): void {
  let counterpart = lastCounterpart;
  for (;;) {
    const edge = search.edgeTo.get(counterpart);
    if (edge === undefined) throw new Error(`A path to participant ${counterpart} has no edge: the search is broken`);
    const seeker = graph.counterpart(edge, counterpart);
    const lost = search.lostBy.get(seeker);
    if (lost !== undefined) graph.drop(lost);
    graph.choose(edge);
    if (lost === undefined) return;
    counterpart = graph.counterpart(lost, seeker);
  }
}

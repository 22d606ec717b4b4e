import { GainQueue } from './gain-queue.js';
import type { MeetingGraph } from './meeting-graph.js';

/** Stands for the utility of having no meeting, whose logarithm does not exist: far below any single meeting's score. */
const utilityOfNothing = 0.001;

/**
 * Chooses further meetings, one by one, each time the one that raises the sum of the logarithms of the participants'
 * utilities the most, until no candidate is left whose two participants both have room. The logarithm makes a second
 * meeting worth less than a first: this is alpha-fairness with alpha = 1 (proportional fairness; Mo and Walrand, "Fair
 * end-to-end window-based congestion control", IEEE/ACM Transactions on Networking 8, 2000).
 *
 * The sum is monotone and submodular and the capacities are two partition matroids, so that the greedy choice reaches at
 * least a third of the best rise (Fisher, Nemhauser and Wolsey, "An analysis of approximations for maximizing submodular
 * set functions II", Mathematical Programming Study 8, 1978). A gain only falls as other meetings are chosen, so that an
 * earlier one is an upper bound and need be renewed only at the head of the queue (Minoux, "Accelerated greedy
 * algorithms for maximizing submodular set functions", 1978).
 *
 * @returns how many meetings were added
 */
export function chooseFairly(graph: MeetingGraph): number {
  let added = 0;
  const queue = new GainQueue();
  graph.candidates.forEach((_, edge) => {
    if (!graph.isChosen(edge)) queue.push(edge, gainOf(graph, edge));
  });
  for (let head = queue.pop(); head !== null; head = queue.pop()) {
    const { edge, gain } = head;
    if (!graph.endsOf(edge).every((participant) => graph.hasRoom(participant))) continue;
    const gainNow = gainOf(graph, edge);
    if (gainNow < gain) {
      queue.push(edge, gainNow);
    } else {
      graph.choose(edge);
      added += 1;
    }
  }
  return added;
}

/** How much the sum of logarithms would rise with this meeting. */
function gainOf(graph: MeetingGraph, edge: number): number {
  const score = graph.scoreOf(edge);
  return graph
    .endsOf(edge)
    .reduce((gain, participant) => gain + Math.log1p(score / (utilityOfNothing + graph.utilityOf(participant))), 0);
}

import type { ChoiceOptions, MeetingCandidate, MeetingCapacities } from '../model/meeting-choice.js';
import { FlowNetwork } from './flow-network.js';
import { MeetingGraph } from './meeting-graph.js';

/**
 * The meetings with the largest possible sum of scores under everybody's capacity: a maximum-weight b-matching by
 * min-cost flow. It is no choice for people, since it leaves out whomever the sum can do without: it is the yardstick for
 * `chooseMeetings`. Time grows with the meetings times the candidates: for hundreds of participants, not for thousands.
 *
 * @throws Error as `chooseMeetings`
 */
export function largestChoice(
  candidates: readonly MeetingCandidate[],
  capacities: MeetingCapacities,
  options: ChoiceOptions,
): readonly MeetingCandidate[] {
  const minimumScore = options.minimumScore ?? 0;
  const graph = new MeetingGraph(candidates, capacities, options);
  const source = graph.participants.length;
  const sink = source + 1;
  const network = new FlowNetwork(sink + 1);
  graph.participants.forEach(({ side, capacity }, participant) => {
    if (side === 'sme') network.addArc(source, participant, capacity);
    else network.addArc(participant, sink, capacity);
  });
  const arcs = graph.candidates.map(({ score }, edge) => {
    const [sme, buyer] = graph.endsOf(edge);
    return network.addArc(sme, buyer, score >= minimumScore ? 1 : 0, -score);
  });
  network.send(source, sink, true);
  return graph.candidates.filter((_, edge) => network.flowOf(arcs[edge]!) === 1);
}

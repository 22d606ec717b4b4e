import type {
  ChoiceOptions,
  LeftWithoutMeeting,
  MeetingCandidate,
  MeetingCapacities,
  MeetingChoice,
} from '../model/meeting-choice.js';
import { chooseFairly } from './choose-fairly.js';
import { coverEveryone } from './cover-everyone.js';
import { exchangePartners } from './exchange-partners.js';
import { MeetingGraph } from './meeting-graph.js';

/**
 * Chooses who meets whom under everybody's capacity, fair to all: a greedy alpha-fair b-matching (`chooseFairly`), then
 * a repair that finds a meeting for whoever has none, wherever one exists that leaves nobody else without, and further
 * ones for whoever has fewer than its minimum (`coverEveryone`), then exchanges of partners that raise the sum of scores
 * and leave everybody's number of meetings as it is (`exchangePartners`), until no candidate has room on both sides.
 *
 * On each side, the number of participants without a meeting is the least that these candidates, capacities and agreed
 * meetings allow, and a minimum that the whole side was promised is kept wherever it can be; nobody gets a second meeting
 * at the price of another's first. The same candidates in any order give the same choice.
 *
 * @param candidates each pair once; scores above 0
 * @throws Error for a pair given twice, a score not above 0, a capacity that is not a whole number, an id on both sides
 */
export function chooseMeetings(
  candidates: readonly MeetingCandidate[],
  capacities: MeetingCapacities,
  options: ChoiceOptions,
): MeetingChoice {
  const { minimumScore = 0, agreed = [] } = options;
  const agreedPairs = new Set(agreed.map(keyOfPair));
  const open = candidates.filter((candidate) => !agreedPairs.has(keyOfPair(candidate)));
  const all = new MeetingGraph([...open, ...agreed], capacities, options);
  const eligible = open.filter(({ score }) => score >= minimumScore);
  const graph = new MeetingGraph([...eligible, ...agreed], capacities, options);
  graph.candidates.forEach((candidate, edge) => {
    if (agreedPairs.has(keyOfPair(candidate))) graph.fix(edge);
  });
  chooseFairly(graph);
  // First a meeting for everybody, then what everybody was promised: no second meeting at the price of a first one.
  for (const floorOf of [floors(graph), floors(graph, options.minimums)]) {
    for (const side of ['sme', 'buyer'] as const) {
      coverEveryone(graph, side, floorOf);
      chooseFairly(graph);
    }
  }
  // Two who came to have room by different exchanges may be candidates of each other.
  do exchangePartners(graph);
  while (chooseFairly(graph) > 0);
  const meetings = graph.candidates.filter((_, edge) => graph.isChosen(edge) && !graph.isFixed(edge));
  return {
    meetings: meetings.map(({ smeId, buyerId, score }) => ({ smeId, buyerId, score })),
    withoutMeeting: leftWithout(all, eligible, [...meetings, ...agreed]),
  };
}

/** How many meetings each participant is to have at least: one, or more where more was promised and can be taken. */
function floors(graph: MeetingGraph, minimums: MeetingCapacities = {}): (participant: number) => number {
  const floorOf = graph.participants.map(({ id, capacity }) => Math.min(capacity, Math.max(1, minimums[id] ?? 0)));
  return (participant) => floorOf[participant] ?? 0;
}

function keyOfPair({ smeId, buyerId }: MeetingCandidate): string {
  return JSON.stringify([smeId, buyerId]);
}

function leftWithout(
  all: MeetingGraph,
  eligible: readonly MeetingCandidate[],
  meetings: readonly MeetingCandidate[],
): readonly LeftWithoutMeeting[] {
  const capacityById = new Map(all.participants.map(({ id, capacity }) => [id, capacity]));
  const takesMeetings = (id: string): boolean => (capacityById.get(id) ?? 0) > 0;
  const hasMeeting = new Set(meetings.flatMap(({ smeId, buyerId }) => [smeId, buyerId]));
  const hasChoice = new Set(
    eligible.flatMap(({ smeId, buyerId }) => [
      ...(takesMeetings(buyerId) ? [smeId] : []),
      ...(takesMeetings(smeId) ? [buyerId] : []),
    ]),
  );
  return all.participants
    .filter(({ id }) => !hasMeeting.has(id))
    .map(({ id, side }) => ({ participantId: id, side, reason: reasonFor(takesMeetings(id), hasChoice.has(id)) }));
}

function reasonFor(takesMeetings: boolean, hasChoice: boolean): LeftWithoutMeeting['reason'] {
  if (!takesMeetings) return 'no_capacity';
  return hasChoice ? 'counterparts_full' : 'nobody_good_enough';
}

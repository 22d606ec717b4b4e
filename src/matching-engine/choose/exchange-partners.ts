import type { MeetingGraph } from './meeting-graph.js';

/** A rise of the sum of scores below this is a rounding error. */
const negligible = 1e-9;
/** Exchanges settle within a few rounds; a limit keeps the worst case short. */
const mostRounds = 50;

/**
 * Lets pairs exchange partners (a–b and c–d become a–d and c–b) while the sum of scores rises: everybody keeps the
 * number of meetings that the fair choice gave, and what remains to be chosen is with whom. These are the exchanges of
 * Gabow's and Tarjan's alternating circles ("Faster scaling algorithms for network problems", 1989) of length four, the
 * shortest there are, in the order of the edges.
 */
export function exchangePartners(graph: MeetingGraph): void {
  const edgeBetween = new Map(graph.candidates.map((_, edge) => [pairKey(...graph.endsOf(edge)), edge]));
  for (let round = 0; round < mostRounds; round += 1) {
    let hasChanged = false;
    for (let edge = 0; edge < graph.candidates.length; edge += 1) {
      if (canGo(graph, edge) && exchangeFrom(graph, edge, edgeBetween)) hasChanged = true;
    }
    if (!hasChanged) return;
  }
}

/** Two meetings that are given up, the first the one asked about, and the two that take their place. */
interface Exchange {
  readonly given: readonly [number, number];
  readonly taken: readonly [number, number];
  readonly rise: number;
}

/** Makes the best exchange that gives up an edge, if any raises the sum. */
function exchangeFrom(graph: MeetingGraph, edge: number, edgeBetween: ReadonlyMap<number, number>): boolean {
  const [sme] = graph.endsOf(edge);
  const exchanges = (graph.edgesOf[sme] ?? [])
    .filter((taken) => !graph.isChosen(taken))
    .flatMap((taken) => exchangesWith(graph, edge, taken, edgeBetween));
  const best = exchanges.reduce<Exchange | null>(
    (most, exchange) => (exchange.rise > (most?.rise ?? negligible) ? exchange : most),
    null,
  );
  if (best === null) return false;
  for (const given of best.given) graph.drop(given);
  for (const taken of best.taken) graph.choose(taken);
  return true;
}

/** The exchanges in which the SME of `edge` takes `taken` instead, by who of the other buyer makes room for it. */
function exchangesWith(
  graph: MeetingGraph,
  edge: number,
  taken: number,
  edgeBetween: ReadonlyMap<number, number>,
): readonly Exchange[] {
  const [sme, buyer] = graph.endsOf(edge);
  const otherBuyer = graph.counterpart(taken, sme);
  const exchanges: Exchange[] = [];
  for (const other of graph.edgesOf[otherBuyer] ?? []) {
    if (!canGo(graph, other)) continue;
    const back = edgeBetween.get(pairKey(graph.counterpart(other, otherBuyer), buyer));
    if (back === undefined || graph.isChosen(back)) continue;
    const rise = graph.scoreOf(taken) + graph.scoreOf(back) - graph.scoreOf(edge) - graph.scoreOf(other);
    exchanges.push({ given: [edge, other], taken: [taken, back], rise });
  }
  return exchanges;
}

function canGo(graph: MeetingGraph, edge: number): boolean {
  return graph.isChosen(edge) && !graph.isFixed(edge);
}

/** One number for two; participants are far fewer than 2 to the 26th. */
function pairKey(sme: number, buyer: number): number {
  return sme * 2 ** 26 + buyer;
}

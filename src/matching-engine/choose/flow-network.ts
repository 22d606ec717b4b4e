/** Below this a difference of costs is a rounding error. */
const negligible = 1e-9;

/**
 * A network of arcs with capacities and costs, through which flow is sent along cheapest paths. Arcs are numbered as
 * they are added, each followed by its reverse, whose room is the flow that can be taken back.
 */
export class FlowNetwork {
  readonly #nodes: number;
  readonly #heads: number[] = [];
  readonly #rooms: number[] = [];
  readonly #costs: number[] = [];
  readonly #arcsOf: number[][];

  constructor(nodes: number) {
    this.#nodes = nodes;
    this.#arcsOf = Array.from({ length: nodes }, () => []);
  }

  /** Adds an arc of a capacity, a whole number from 0, and a cost for each unit; gives its number. */
  addArc(tail: number, head: number, capacity: number, cost = 0): number {
    const arc = this.#heads.length;
    this.#arcsOf[tail]!.push(arc);
    this.#arcsOf[head]!.push(arc + 1);
    this.#heads.push(head, tail);
    this.#rooms.push(capacity, 0);
    this.#costs.push(cost, -cost);
    return arc;
  }

  /** How much flows through an arc. */
  flowOf(arc: number): number {
    return this.#rooms[arc + 1]!;
  }

  /**
   * Sends one unit after another from `source` to `sink`, each along a cheapest path, until none is left or, if
   * `whileItPays`, until a unit would cost more than nothing; gives how many were sent. Sending along cheapest paths keeps
   * the flow the cheapest of its size (successive shortest paths: Ahuja, Magnanti and Orlin, "Network Flows", 1993,
   * section 9.7). The network must have no circle of negative cost.
   */
  send(source: number, sink: number, whileItPays: boolean): number {
    let sent = 0;
    for (;;) {
      const { costTo, arcTo } = this.#cheapestPaths(source);
      const cost = costTo[sink]!;
      if (cost === Number.POSITIVE_INFINITY || (whileItPays && cost >= -negligible)) return sent;
      for (let node = sink; node !== source; node = this.#heads[arcTo[node]! ^ 1]!) {
        this.#rooms[arcTo[node]!]! -= 1;
        this.#rooms[arcTo[node]! ^ 1]! += 1;
      }
      sent += 1;
    }
  }

  /** Whether each node can still be reached from `source`: the near side of a smallest cut when no more can be sent. */
  reachableFrom(source: number): Uint8Array {
    const isReached = new Uint8Array(this.#nodes);
    isReached[source] = 1;
    const nodes = [source];
    for (const node of nodes) {
      for (const arc of this.#arcsOf[node]!) {
        const head = this.#heads[arc]!;
        if (this.#rooms[arc] === 0 || isReached[head] === 1) continue;
        isReached[head] = 1;
        nodes.push(head);
      }
    }
    return isReached;
  }

  /** Bellman and Ford's algorithm with a queue; costs may be negative. */
  #cheapestPaths(source: number): { readonly costTo: Float64Array; readonly arcTo: Int32Array } {
    const costTo = new Float64Array(this.#nodes).fill(Number.POSITIVE_INFINITY);
    const arcTo = new Int32Array(this.#nodes).fill(-1);
    const isWaiting = new Uint8Array(this.#nodes);
    costTo[source] = 0;
    let waiting = [source];
    while (waiting.length > 0) {
      const next: number[] = [];
      for (const node of waiting) {
        isWaiting[node] = 0;
        for (const arc of this.#arcsOf[node]!) {
          const head = this.#heads[arc]!;
          const cost = costTo[node]! + this.#costs[arc]!;
          if (this.#rooms[arc] === 0 || cost >= costTo[head]! - negligible) continue;
          costTo[head] = cost;
          arcTo[head] = arc;
          if (isWaiting[head] === 1) continue;
          isWaiting[head] = 1;
          next.push(head);
        }
      }
      waiting = next;
    }
    return { costTo, arcTo };
  }
}

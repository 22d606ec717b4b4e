import type { MatchSide } from '../model/match-profile.js';
import type { ChoiceOptions, MeetingCandidate, MeetingCapacities } from '../model/meeting-choice.js';

/** A participant of a graph of candidate meetings. */
export interface GraphParticipant {
  readonly id: string;
  readonly side: MatchSide;
  /** The most meetings it can take, a whole number from 0. */
  readonly capacity: number;
}

/**
 * Candidate meetings between participants, some of which are chosen. Participants are numbered SMEs first, then buyers,
 * each side by id; edges are numbered by SME, then buyer. `choose` and `drop` keep degrees and utilities up to date.
 */
export class MeetingGraph {
  readonly participants: readonly GraphParticipant[];
  readonly candidates: readonly MeetingCandidate[];
  /** By participant: the numbers of its edges, best score first; equal scores by number. */
  readonly edgesOf: readonly (readonly number[])[];
  readonly #scores: Float64Array;
  readonly #ends: readonly (readonly [sme: number, buyer: number])[];
  readonly #isChosen: Uint8Array;
  readonly #isFixed: Uint8Array;
  readonly #degree: Int32Array;
  readonly #utility: Float64Array;

  /** @throws Error for a pair given twice, an id on both sides, a score not above 0 or a capacity not whole */
  constructor(candidates: readonly MeetingCandidate[], capacities: MeetingCapacities, options: ChoiceOptions) {
    this.candidates = [...candidates].sort(byIds);
    this.candidates.forEach((candidate, edge) => {
      checkCandidate(candidate, this.candidates[edge - 1]);
    });
    this.#scores = Float64Array.from(this.candidates, ({ score }) => score);
    const smes = participantsOf(this.candidates, 'sme', capacities, options.maximumPerSme);
    const buyers = participantsOf(this.candidates, 'buyer', capacities, options.maximumPerBuyer);
    this.participants = [...smes, ...buyers];
    const numberById = new Map(this.participants.map(({ id }, participant) => [id, participant]));
    if (numberById.size < this.participants.length) throw new Error('An id is given to an SME and to a buyer');
    this.#ends = this.candidates.map(
      ({ smeId, buyerId }) => [numberById.get(smeId) ?? 0, numberById.get(buyerId) ?? 0] as const,
    );
    this.edgesOf = edgesByParticipant(this.candidates, this.#ends, this.participants.length);
    this.#isChosen = new Uint8Array(this.candidates.length);
    this.#isFixed = new Uint8Array(this.candidates.length);
    this.#degree = new Int32Array(this.participants.length);
    this.#utility = new Float64Array(this.participants.length);
  }

  /** The two participants of an edge, SME first. */
  endsOf(edge: number): readonly [sme: number, buyer: number] {
    return this.#ends[edge] ?? [0, 0];
  }

  /** The participant at the other end of an edge. */
  counterpart(edge: number, participant: number): number {
    const [sme, buyer] = this.endsOf(edge);
    return participant === sme ? buyer : sme;
  }

  scoreOf(edge: number): number {
    return this.#scores[edge] ?? 0;
  }

  isChosen(edge: number): boolean {
    return this.#isChosen[edge] === 1;
  }

  /** How many meetings a participant has. */
  degreeOf(participant: number): number {
    return this.#degree[participant] ?? 0;
  }

  /** The sum of the scores of a participant's meetings. */
  utilityOf(participant: number): number {
    return this.#utility[participant] ?? 0;
  }

  capacityOf(participant: number): number {
    return this.participants[participant]?.capacity ?? 0;
  }

  hasRoom(participant: number): boolean {
    return this.degreeOf(participant) < this.capacityOf(participant);
  }

  choose(edge: number): void {
    this.#set(edge, 1);
  }

  /** @throws Error for a meeting that is fixed */
  drop(edge: number): void {
    if (this.isFixed(edge)) throw new Error(`The meeting of edge ${edge} is fixed: look at isFixed before dropping`);
    this.#set(edge, 0);
  }

  /** Chooses an edge for good. */
  fix(edge: number): void {
    this.#isFixed[edge] = 1;
    this.choose(edge);
  }

  isFixed(edge: number): boolean {
    return this.#isFixed[edge] === 1;
  }

  /** Sums anew over the participant's meetings, so that the result does not depend on what was dropped on the way. */
  #set(edge: number, isChosen: 0 | 1): void {
    this.#isChosen[edge] = isChosen;
    for (const participant of this.endsOf(edge)) {
      const chosen = (this.edgesOf[participant] ?? []).filter((own) => this.isChosen(own));
      this.#degree[participant] = chosen.length;
      this.#utility[participant] = chosen.reduce((sum, own) => sum + this.scoreOf(own), 0);
    }
  }
}

function participantsOf(
  candidates: readonly MeetingCandidate[],
  side: MatchSide,
  capacities: MeetingCapacities,
  maximum: number,
): readonly GraphParticipant[] {
  const ids = new Set(candidates.map(({ smeId, buyerId }) => (side === 'sme' ? smeId : buyerId)));
  return [...ids].sort().map((id) => {
    const capacity = capacities[id] ?? maximum;
    if (!Number.isInteger(capacity) || capacity < 0) {
      throw new Error(`${id} cannot take ${capacity} meetings: a capacity is a whole number from 0`);
    }
    return { id, side, capacity };
  });
}

function checkCandidate(candidate: MeetingCandidate, previous: MeetingCandidate | undefined): void {
  const { smeId, buyerId, score } = candidate;
  if (previous !== undefined && byIds(previous, candidate) === 0) {
    throw new Error(`The pair of ${smeId} and ${buyerId} is given twice`);
  }
  if (!(score > 0 && Number.isFinite(score))) {
    throw new Error(`The pair of ${smeId} and ${buyerId} has score ${score}: give pairs above 0`);
  }
}

function edgesByParticipant(
  candidates: readonly MeetingCandidate[],
  ends: readonly (readonly [number, number])[],
  participants: number,
): readonly (readonly number[])[] {
  const edgesOf = Array.from({ length: participants }, (): number[] => []);
  const edges = candidates.map((_, edge) => edge);
  edges.sort((left, right) => (candidates[right]?.score ?? 0) - (candidates[left]?.score ?? 0) || left - right);
  for (const edge of edges) {
    for (const participant of ends[edge] ?? []) edgesOf[participant]?.push(edge);
  }
  return edgesOf;
}

function byIds(left: MeetingCandidate, right: MeetingCandidate): number {
  if (left.smeId !== right.smeId) return left.smeId < right.smeId ? -1 : 1;
  if (left.buyerId !== right.buyerId) return left.buyerId < right.buyerId ? -1 : 1;
  return 0;
}

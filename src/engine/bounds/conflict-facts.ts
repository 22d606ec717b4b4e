import type { PairMeeting, PairParticipant, PairProblem } from './pair-problem.js';

/** One thing that a problem asks for. Indices are those of the problem. */
export type ConflictFact =
  /** The meeting is to take place. */
  | { readonly kind: 'meeting'; readonly meeting: number }
  /** The participant is in one meeting at a time. */
  | { readonly kind: 'participant'; readonly participant: number }
  /** The participant is away in its forbidden slots. */
  | { readonly kind: 'absence'; readonly participant: number }
  /** The meeting is confined to its sessions, to its fixed slot, or kept out of slots of its own. */
  | { readonly kind: 'session' | 'fixed-slot' | 'forbidden-slots'; readonly meeting: number }
  | { readonly kind: 'order'; readonly earlier: number; readonly later: number }
  /** The slot has only so many tables. */
  | { readonly kind: 'tables'; readonly slot: number }
  /** Breaks are spread within the limit. */
  | { readonly kind: 'spread' };

/** Everything that the problem asks for. */
export function listFacts(problem: PairProblem): ConflictFact[] {
  return [
    ...(problem.spread === undefined ? [] : [{ kind: 'spread' } as const]),
    ...[...problem.slots.keys()].map((slot) => ({ kind: 'tables', slot }) as const),
    ...problem.participants.flatMap(factsOfParticipant),
    ...problem.meetings.flatMap(factsOfMeeting),
  ];
}

function factsOfParticipant({ forbiddenSlots = [] }: PairParticipant, participant: number): ConflictFact[] {
  const facts: ConflictFact[] = [{ kind: 'participant', participant }];
  if (forbiddenSlots.length > 0) facts.push({ kind: 'absence', participant });
  return facts;
}

function factsOfMeeting(
  { sessions, fixedSlot, forbiddenSlots = [], predecessors = [] }: PairMeeting,
  meeting: number,
): ConflictFact[] {
  const facts: ConflictFact[] = [{ kind: 'meeting', meeting }];
  if (sessions !== undefined) facts.push({ kind: 'session', meeting });
  if (fixedSlot !== undefined) facts.push({ kind: 'fixed-slot', meeting });
  if (forbiddenSlots.length > 0) facts.push({ kind: 'forbidden-slots', meeting });
  return [...facts, ...predecessors.map((earlier) => ({ kind: 'order', earlier, later: meeting }) as const)];
}

/** Keeps what speaks of the given meetings, or of no meeting at all. */
export function factsAbout(facts: readonly ConflictFact[], meetings: ReadonlySet<number>): ConflictFact[] {
  return facts.filter((fact) => {
    if ('meeting' in fact) return meetings.has(fact.meeting);
    return fact.kind !== 'order' || (meetings.has(fact.earlier) && meetings.has(fact.later));
  });
}

const keyOf = (kind: ConflictFact['kind'], ...indices: readonly number[]): string => [kind, ...indices].join();

function keyOfFact(fact: ConflictFact): string {
  if (fact.kind === 'order') return keyOf(fact.kind, fact.earlier, fact.later);
  if ('meeting' in fact) return keyOf(fact.kind, fact.meeting);
  if ('participant' in fact) return keyOf(fact.kind, fact.participant);
  return fact.kind === 'tables' ? keyOf(fact.kind, fact.slot) : keyOf(fact.kind);
}

/**
 * The problem that asks for these facts and nothing else. Meetings are renumbered in order; who is not held to one
 * meeting at a time is replaced by as many participants as it has meetings.
 */
export function restrictToFacts(problem: PairProblem, facts: readonly ConflictFact[]): PairProblem {
  const keys = new Set(facts.map(keyOfFact));
  const kept = [...problem.meetings.keys()].filter((meeting) => keys.has(keyOf('meeting', meeting)));
  const newIndex = new Map(kept.map((meeting, index) => [meeting, index]));
  let participantCount = problem.participants.length;
  const meetings = kept.map((meeting): PairMeeting => {
    const [one, other] = problem.meetings[meeting]!.participants.map((participant) =>
      keys.has(keyOf('participant', participant)) ? participant : participantCount++,
    );
    const predecessors = (problem.meetings[meeting]!.predecessors ?? [])
      .filter((earlier) => keys.has(keyOf('order', earlier, meeting)))
      .flatMap((earlier) => newIndex.get(earlier) ?? []);
    return { participants: [one!, other!], ...restrictSlots(problem, meeting, keys), predecessors };
  });
  return {
    slots: problem.slots.map((slot, index) => ({
      ...slot,
      tables: keys.has(keyOf('tables', index)) ? slot.tables : kept.length,
    })),
    participants: Array.from({ length: participantCount }, () => ({})),
    meetings,
    ...(keys.has('spread') ? { spread: problem.spread! } : {}),
  };
}

function restrictSlots(
  problem: PairProblem,
  meeting: number,
  keys: ReadonlySet<string>,
): Pick<PairMeeting, 'sessions' | 'fixedSlot' | 'forbiddenSlots'> {
  const { participants, sessions, fixedSlot, forbiddenSlots = [] } = problem.meetings[meeting]!;
  const absences = participants
    .filter((participant) => keys.has(keyOf('absence', participant)))
    .flatMap((participant) => problem.participants[participant]!.forbiddenSlots ?? []);
  const own = keys.has(keyOf('forbidden-slots', meeting)) ? forbiddenSlots : [];
  return {
    forbiddenSlots: [...absences, ...own],
    ...(sessions !== undefined && keys.has(keyOf('session', meeting)) ? { sessions } : {}),
    ...(fixedSlot !== undefined && keys.has(keyOf('fixed-slot', meeting)) ? { fixedSlot } : {}),
  };
}

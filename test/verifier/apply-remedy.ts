import type { Problem, RemedyChange } from '../../src/engine/index.js';

/** The mission with the changes, made without the engine's help. */
export const applyAll = (problem: Problem, meeting: number, changes: readonly RemedyChange[]): Problem =>
  changes.reduce((changed, change) => apply(changed, meeting, change), problem);

export function apply(problem: Problem, meeting: number, change: RemedyChange): Problem {
  switch (change.kind) {
    case 'place':
    case 'move-meetings':
      return problem;
    case 'add-table':
      return withTable(problem, meeting, change.slot, change.venue);
    case 'add-interpreter':
      return withInterpreter(problem, change);
    case 'make-available':
    case 'raise-maximum':
    case 'lengthen-row':
      return withParticipant(problem, change);
    case 'relax-meeting':
      return withoutRule(problem, meeting, change.rule);
  }
}

type Rule = Extract<RemedyChange, { readonly kind: 'relax-meeting' }>['rule'];

const KEYS: Readonly<Record<Rule, string>> = {
  session: 'sessions',
  window: 'slots',
  length: 'minimumMinutes',
  'pinned-slot': 'pinned',
};

function withoutRule(problem: Problem, meeting: number, rule: Rule): Problem {
  const before = problem.meetings[meeting]!;
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => key !== KEYS[rule]));
  const pinned = Object.fromEntries(Object.entries(before.pinned ?? {}).filter(([key]) => key !== 'slot'));
  const relaxed = { ...kept, ...(rule === 'pinned-slot' && { pinned }) } as Problem['meetings'][number];
  return { ...problem, meetings: problem.meetings.with(meeting, relaxed) };
}

const elsewhere = (problem: Problem, slot: number): number[] => [...problem.slots.keys()].filter((one) => one !== slot);

function withTable(problem: Problem, meeting: number, slot: number, venue: number): Problem {
  const before = problem.meetings[meeting]!;
  const after = {
    ...before,
    ...(before.tables !== undefined && { tables: [...before.tables, problem.tables.length] }),
  };
  const tables = [...problem.tables, { venue, closedSlots: elsewhere(problem, slot) }];
  return { ...problem, tables, meetings: problem.meetings.with(meeting, after) };
}

function withInterpreter(
  problem: Problem,
  { slot, venue, languagePair }: Extract<RemedyChange, { readonly kind: 'add-interpreter' }>,
): Problem {
  const added = { languagePairs: [languagePair], unavailableSlots: elsewhere(problem, slot) };
  const isOfVenue = problem.travelMinutes !== undefined;
  return { ...problem, interpreters: [...problem.interpreters, isOfVenue ? { ...added, venue } : added] };
}

function withParticipant(problem: Problem, change: Extract<RemedyChange, { readonly participant: number }>): Problem {
  const before = problem.participants[change.participant]!;
  const { unavailableSlots = [] } = before;
  const { kind, participant, ...limits } = change;
  const isPresence = kind === 'make-available';
  const after = isPresence
    ? { ...before, unavailableSlots: unavailableSlots.filter((slot) => slot !== change.slot) }
    : { ...before, ...limits };
  return { ...problem, participants: problem.participants.with(participant, after) };
}

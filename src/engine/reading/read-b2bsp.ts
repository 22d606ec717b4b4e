import type { Meeting, Problem } from '../model/problem.js';
import { readDznValues } from './read-dzn-values.js';

/** Every public instance asks for it: the largest minus the smallest number of breaks is at most 2. */
const BREAK_SPREAD = 2;

/** What keeps a text from being read as an instance. */
export interface UnreadableInstance {
  readonly type: 'unreadable-instance';
  /** The name in the file that is missing or wrong, or the text that is no MiniZinc value. */
  readonly where: string;
  readonly reason: string;
}

/**
 * Reads an instance of the B2B meeting scheduling problem (Bofill et al., JAIR 74, 2022) from MiniZinc data: one day,
 * a morning (session 0) and an afternoon (session 1), every meeting compulsory and of weight 1.
 */
export function readB2bsp(text: string): Problem | UnreadableInstance {
  const values = readDznValues(text);
  if (values === null) return unreadable('the text', 'It is no list of MiniZinc assignments of numbers and lists.');
  const numbers: Record<string, number> = {};
  for (const name of ['nBusiness', 'nMeetings', 'nTables', 'nTotalSlots', 'nMorningSlots']) {
    const value = values.get(name);
    if (typeof value !== 'number') return unreadable(name, 'Expected a whole number.');
    numbers[name] = value;
  }
  const counts = numbers as unknown as Counts;
  const lists: Record<string, readonly (readonly number[])[]> = {};
  for (const [name, length] of listsExpected(counts)) {
    const rows = asRows(values.get(name), name);
    if (rows?.length !== length)
      return unreadable(name, `Expected ${length} entries, found ${rows?.length ?? 'none'}.`);
    lists[name] = rows;
  }
  return assemble(counts, lists as unknown as Lists);
}

interface Counts {
  readonly nBusiness: number;
  readonly nMeetings: number;
  readonly nTables: number;
  readonly nTotalSlots: number;
  readonly nMorningSlots: number;
}

type Rows = readonly (readonly number[])[];

interface Lists {
  readonly requested: Rows;
  readonly forbidden: Rows;
  readonly fixed: Rows;
  readonly precedences: Rows;
}

const listsExpected = ({ nMeetings, nBusiness }: Counts): [string, number][] => [
  ['requested', nMeetings],
  ['forbidden', nBusiness],
  ['fixed', nMeetings],
  ['precedences', nMeetings],
];

function unreadable(where: string, reason: string): UnreadableInstance {
  return { type: 'unreadable-instance', where, reason };
}

/** A table comes as one flat row of triples, a list of numbers as one row; both are cut into rows. */
function asRows(value: unknown, name: string): Rows | null {
  if (!Array.isArray(value)) return null;
  if (name === 'fixed') return value.map((entry) => [Number(entry)]);
  return value.map((entry) => (Array.isArray(entry) ? entry.map(Number) : []));
}

function assemble(counts: Counts, lists: Lists): Problem {
  const positive = (row: readonly number[] = []): number[] =>
    row.filter((entry) => entry > 0).map((entry) => entry - 1);
  return {
    slots: Array.from({ length: counts.nTotalSlots }, (_, index) => ({
      startMinute: index,
      endMinute: index + 1,
      day: 0,
      session: index < counts.nMorningSlots ? 0 : 1,
    })),
    participants: lists.forbidden.map((forbidden) => ({ unavailableSlots: [...new Set(positive(forbidden))] })),
    meetings: lists.requested.map((requested, index): Meeting => {
      const [one = 0, other = 0, session = 0] = requested;
      const [slot = 0] = lists.fixed[index] ?? [];
      return {
        participants: [one - 1, other - 1],
        weight: 1,
        ...(session !== EITHER_SESSION && { sessions: [session - 1] }),
        ...(slot > 0 && { pinned: { slot: slot - 1 } }),
        predecessors: [...new Set(positive(lists.precedences[index]))],
      };
    }),
    tables: Array.from({ length: counts.nTables }, () => ({})),
    interpreters: [],
    languagePairCount: 0,
    breakSpread: BREAK_SPREAD,
    isCompulsory: true,
    fairness: 0,
  };
}

const EITHER_SESSION = 3;

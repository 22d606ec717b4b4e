import { LIMITS } from '../model/limits.js';
import type { Meeting, Problem } from '../model/problem.js';
import type { RefusalKind } from '../model/refusal.js';
import { type DznValue, readDznValues } from './read-dzn-values.js';

/** Every public instance asks for it: the largest minus the smallest number of breaks is at most 2. */
const BREAK_SPREAD = 2;

/** What keeps a text from being read as an instance. */
export interface UnreadableInstance {
  readonly type: 'unreadable-instance';
  readonly kind: RefusalKind;
  /** The name in the file that is missing or wrong, with the entry counted from 1; or the text that is no MiniZinc value. */
  readonly where: string;
  readonly reason: string;
}

/**
 * Reads an instance of the B2B meeting scheduling problem (Bofill et al., JAIR 74, 2022) from MiniZinc data: one day,
 * a morning (session 0) and an afternoon (session 1), every meeting compulsory and of weight 1.
 */
export function readB2bsp(text: string): Problem | UnreadableInstance {
  const values = readDznValues(text);
  if (values === null) {
    return unreadable('malformed', 'the text', 'It is no list of MiniZinc assignments of numbers and lists.');
  }
  const counts = readCounts(values);
  if ('type' in counts) return counts;
  const lists = readLists(values, counts);
  if ('type' in lists) return lists;
  return findWrongRow(lists) ?? assemble(counts, lists);
}

function readCounts(values: ReadonlyMap<string, DznValue>): Counts | UnreadableInstance {
  const numbers: Record<string, number> = {};
  for (const [name, most] of Object.entries(LARGEST)) {
    const value = values.get(name);
    if (typeof value !== 'number') return unreadable('malformed', name, 'Expected a whole number.');
    if (value > most) return unreadable('too-large', name, `At most ${most} are taken on, found ${value}.`);
    numbers[name] = value;
  }
  const counts = numbers as unknown as Counts;
  const { nTotalSlots, nMorningSlots } = counts;
  const isMorningOfDay = nMorningSlots >= 0 && nMorningSlots <= nTotalSlots;
  return isMorningOfDay || nTotalSlots < 1
    ? counts
    : outOfRange('nMorningSlots', `0 to ${nTotalSlots}, as many as there are slots`, nMorningSlots);
}

function readLists(values: ReadonlyMap<string, DznValue>, counts: Counts): Lists | UnreadableInstance {
  const lists: Record<string, Rows> = {};
  for (const [name, length] of listsExpected(counts)) {
    const rows = asRows(values.get(name), name);
    if (rows?.length !== length) {
      return unreadable('malformed', name, `Expected ${length} entries, found ${rows?.length ?? 'none'}.`);
    }
    lists[name] = rows;
  }
  return lists as unknown as Lists;
}

/** What the file counts, and how far; the derived lists that instances carry as well are not read. */
const LARGEST: Readonly<Record<keyof Counts, number>> = {
  nBusiness: LIMITS.participants,
  nMeetings: LIMITS.meetings,
  nTables: LIMITS.tables,
  nTotalSlots: LIMITS.slots,
  nMorningSlots: LIMITS.slots,
};

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

function unreadable(kind: RefusalKind, where: string, reason: string): UnreadableInstance {
  return { type: 'unreadable-instance', kind, where, reason };
}

const outOfRange = (where: string, expected: string, found: number): UnreadableInstance =>
  unreadable('out-of-range', where, `Expected ${expected}, found ${found}.`);

/** What would otherwise be lost on the way: entries beside the three of a request, sessions that are none, negatives. */
function findWrongRow({ requested, ...others }: Lists): UnreadableInstance | null {
  for (const [index, row] of requested.entries()) {
    const where = `requested[${index + 1}]`;
    const [, , session = 0] = row;
    if (row.length !== 3)
      return unreadable('malformed', where, `Expected two participants and a session, found ${row.length} numbers.`);
    if (session < 1 || session > EITHER_SESSION) return outOfRange(where, 'session 1, 2 or 3', session);
  }
  for (const [name, rows] of Object.entries<Rows>(others)) {
    for (const [index, row] of rows.entries()) {
      const negative = row.find((entry) => entry < 0);
      if (negative !== undefined) return outOfRange(`${name}[${index + 1}]`, 'numbers from 0 on', negative);
    }
  }
  return null;
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

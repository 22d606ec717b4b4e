import { checkCompulsory } from './check-compulsory.js';
import { checkMeetings } from './check-meetings.js';
import { checkPins } from './check-pins.js';
import { checkPlacements } from './check-placements.js';
import { checkResources } from './check-resources.js';
import { checkVenues } from './check-venues.js';
import { checkWholeAgenda } from './check-whole-agenda.js';
import { checkPredecessors } from './check-predecessors.js';
import { LIMITS } from './limits.js';
import type { Problem } from './problem.js';
import type { ProblemCounts } from './problem-counts.js';
import type { Refusal } from './refusal.js';
import { RefusalList } from './refusal-list.js';

/**
 * Everything that keeps a problem from being read as one, with the path of each offence; empty where it is sound.
 * Whether all meetings fit is not asked here. Takes any value, for problems come from files as well.
 */
export function checkProblem(problem: unknown): Refusal[] {
  const list = new RefusalList();
  if (!list.isRecord(problem, 'problem', PROBLEM_KEYS)) return list.refusals;
  const counts = checkCounts(problem, list);
  if (counts === null) return list.refusals;
  checkSlots(problem.slots as readonly unknown[], list);
  checkResources(problem, counts, list);
  checkMeetings(problem.meetings as readonly unknown[], counts, list);
  if (problem.previous !== undefined) checkPlacements(problem.previous, 'previous', counts, list);
  checkWholeAgenda(problem, counts, list);
  if (list.refusals.length > 0) return list.refusals;
  const sound = problem as unknown as Problem;
  checkPredecessors(sound, list);
  checkVenues(sound, list);
  checkPins(sound, list);
  checkCompulsory(sound, list);
  return list.refusals;
}

const PROBLEM_KEYS = new Set([
  'slots',
  'participants',
  'meetings',
  'tables',
  'interpreters',
  'languagePairCount',
  'previous',
  'breakSpread',
  'isCompulsory',
  'vetoes',
  'alternatives',
  'fairness',
  'softWeights',
  'travelMinutes',
]);
const SLOT_KEYS = new Set(['startMinute', 'endMinute', 'day', 'session']);

function checkCounts(problem: Readonly<Record<string, unknown>>, list: RefusalList): ProblemCounts | null {
  const lengthOf = (key: 'slots' | 'participants' | 'meetings' | 'tables' | 'interpreters'): number => {
    const value = problem[key];
    return list.isList(value, key, LIMITS[key]) ? value.length : -1;
  };
  const languagePairs = problem.languagePairCount;
  const counts = {
    slots: lengthOf('slots'),
    participants: lengthOf('participants'),
    meetings: lengthOf('meetings'),
    tables: lengthOf('tables'),
    interpreters: lengthOf('interpreters'),
    languagePairs: list.isWholeNumber(languagePairs, 'languagePairCount', 0, LIMITS.languagePairs) ? languagePairs : -1,
  };
  if (counts.slots === 0) list.refuse('empty', 'slots', 'Without a slot nobody can meet.');
  if (counts.tables === 0) list.refuse('empty', 'tables', 'Without a table nobody can meet.');
  const cells = counts.slots * Math.max(counts.meetings, counts.participants);
  if (cells > LIMITS.cells) {
    list.refuse(
      'too-large',
      'slots',
      `${cells} combinations of slots and meetings; at most ${LIMITS.cells} are taken on.`,
    );
  }
  return list.refusals.length === 0 ? counts : null;
}

function checkSlots(slots: readonly unknown[], list: RefusalList): void {
  let before = { endMinute: -LIMITS.minute, day: 0, session: 0 };
  for (const [index, slot] of slots.entries()) {
    const path = `slots[${index}]`;
    if (!list.isRecord(slot, path, SLOT_KEYS)) return;
    const { startMinute, endMinute, day, session } = slot;
    const isSound =
      list.isWholeNumber(startMinute, `${path}.startMinute`, -LIMITS.minute, LIMITS.minute) &&
      list.isWholeNumber(endMinute, `${path}.endMinute`, startMinute + 1, LIMITS.minute) &&
      list.isWholeNumber(day, `${path}.day`, 0, LIMITS.slots) &&
      list.isWholeNumber(session, `${path}.session`, 0, LIMITS.slots);
    if (!isSound) return;
    if (startMinute < before.endMinute || day < before.day || session < before.session) {
      list.refuse(
        'not-in-time-order',
        path,
        'It starts before the slot listed before it ends, or goes back in days or sessions.',
      );
    }
    before = { endMinute, day, session };
  }
}

import type { SeededRandom } from '../random/seeded-random.js';
import type { Agenda } from '../search/agenda.js';
import { chooseShift } from './choose-shift.js';
import { drawMeetingOf } from './draw-meeting.js';
import type { Swap } from './swap.js';

/** Shares of the draws, measured on the public instances: near one's other meetings is where breaks close. */
export const SHARES = { peopleWithBreaks: 0.4, shifts: 0.65, besideOwnMeeting: 0.4 };

/** Draws a meeting and an allowed slot for it into `swap`; false where the draw led nowhere. */
export function chooseSwap(agenda: Agenda, random: SeededRandom, swap: Swap): boolean {
  const { compiled, days, slotOf } = agenda;
  if (agenda.unplacedCount === compiled.meetingCount) return false;
  const isForBreak = days.brokenCount > 0 && random.unit() < SHARES.peopleWithBreaks;
  const participant = isForBreak ? days.broken[random.below(days.brokenCount)]! : drawEndOfMeeting(agenda, random);
  if (random.unit() < SHARES.shifts) return chooseShift(agenda, random, participant, swap);
  const meeting = drawMeetingOf(compiled, random, participant);
  const from = slotOf[meeting]!;
  if (from < 0) return false;
  const to =
    random.unit() < SHARES.besideOwnMeeting
      ? drawSlotBeside(agenda, random, participant)
      : drawAllowedSlot(agenda, random, meeting);
  if (to < 0 || to === from || compiled.isAllowed[meeting * compiled.slotCount + to] === 0) return false;
  swap.meeting = meeting;
  swap.to = to;
  return true;
}

/** One of the two participants of any meeting: whoever has more meetings is drawn more often. */
function drawEndOfMeeting(agenda: Agenda, random: SeededRandom): number {
  const { first, second, meetingCount } = agenda.compiled;
  const draw = random.below(2 * meetingCount);
  return (draw & 1) === 0 ? first[draw >> 1]! : second[draw >> 1]!;
}

/** The slot before or after another meeting of the participant on the same day, or -1. */
function drawSlotBeside(agenda: Agenda, random: SeededRandom, participant: number): number {
  const { dayStart, dayEnd } = agenda.compiled;
  const anchor = agenda.slotOf[drawMeetingOf(agenda.compiled, random, participant)]!;
  if (anchor < 0) return -1;
  const slot = random.below(2) === 0 ? anchor - 1 : anchor + 1;
  return slot < dayStart[anchor]! || slot >= dayEnd[anchor]! ? -1 : slot;
}

function drawAllowedSlot(agenda: Agenda, random: SeededRandom, meeting: number): number {
  const { start, items } = agenda.compiled.allowedSlots;
  const begin = start[meeting]!;
  return items[begin + random.below(start[meeting + 1]! - begin)]!;
}

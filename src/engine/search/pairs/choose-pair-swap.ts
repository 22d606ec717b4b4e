import { SHARES } from '../../moves/choose-swap.js';
import type { Swap } from '../../moves/swap.js';
import type { SeededRandom } from '../../random/seeded-random.js';
import type { PairAgenda } from './pair-agenda.js';

/** Draws a meeting and an allowed column for it into `swap`, as `chooseSwap` does; false where the draw led nowhere. */
export function choosePairSwap(agenda: PairAgenda, random: SeededRandom, swap: Swap): boolean {
  const { broken, frame, columnOf } = agenda;
  const { start, items } = frame.movableOf;
  const isForBreak = broken.count > 0 && random.unit() < SHARES.peopleWithBreaks;
  const participant = isForBreak ? broken.at(random.belowFew(broken.count)) : drawEndOfMeeting(agenda, random);
  const begin = start[participant]!;
  const count = start[participant + 1]! - begin;
  if (count === 0) return false;
  const meeting = items[begin + random.belowFew(count)]!;
  const anchor = columnOf[items[begin + random.belowFew(count)]!]!;
  if (random.unit() < SHARES.shifts) return choosePairShift(agenda, random, participant, meeting, anchor, swap);
  const to =
    random.unit() < SHARES.besideOwnMeeting
      ? anchor + (random.bits() & 1 ? 1 : -1)
      : drawAllowedColumn(agenda, random, meeting);
  if (to === columnOf[meeting] || frame.isAllowed[meeting * frame.width + to] === 0) return false;
  swap.meeting = meeting;
  swap.to = to;
  return true;
}

/** One of the two participants of any meeting that has a choice. */
function drawEndOfMeeting({ frame }: PairAgenda, random: SeededRandom): number {
  const draw = random.bits();
  const meeting = frame.movable[Math.floor((draw / TWO_TO_32) * frame.movable.length)]!;
  return (draw & 1) === 0 ? frame.compiled.first[meeting]! : frame.compiled.second[meeting]!;
}

function drawAllowedColumn({ frame }: PairAgenda, random: SeededRandom, meeting: number): number {
  const { start, items } = frame.allowedColumns;
  const begin = start[meeting]!;
  return items[begin + random.belowFew(start[meeting + 1]! - begin)]!;
}

/**
 * From one end of the run of the participant's meetings that holds `meeting`, to one end of the run at `anchor`; see
 * `chooseShift`.
 */
function choosePairShift(
  { at, columnOf, frame }: PairAgenda,
  random: SeededRandom,
  participant: number,
  meeting: number,
  anchor: number,
  swap: Swap,
): boolean {
  const { width, isAllowed } = frame;
  const row = participant * width;
  const draw = random.bits();
  const isTowardsEnd = (draw & 1) === 0;
  let first = row + columnOf[meeting]!;
  while (at[first - 1]! >= 0) first -= 1;
  let last = row + columnOf[meeting]!;
  while (at[last + 1]! >= 0) last += 1;
  let to = row + anchor;
  const isAfter = to >= first && to <= last ? isTowardsEnd : (draw & 2) === 0;
  const step = isAfter ? 1 : -1;
  while (at[to]! >= 0) to += step;
  const moved = at[isTowardsEnd ? first : last]!;
  if (isAllowed[moved * width + to - row] === 0) return false;
  swap.meeting = moved;
  swap.to = to - row;
  return true;
}

const TWO_TO_32 = 4294967296;

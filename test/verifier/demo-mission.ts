import type { Meeting, Problem, Slot } from '../../src/engine/index.js';

/** The size of a generated mission. */
export interface MissionSize {
  readonly firms: number;
  readonly counterparts: number;
  readonly meetings: number;
  readonly tables: number;
  readonly interpreters: number;
  readonly days: number;
  readonly slotsPerDay: number;
}

/** Two days of twelve slots for 18 firms and 66 counterparts: the outgoing mission the product is made for. */
export const DEMO_MISSION: MissionSize = {
  firms: 18,
  counterparts: 66,
  meetings: 120,
  tables: 12,
  interpreters: 6,
  days: 2,
  slotsPerDay: 12,
};

/** Italian with the partner's first language, Italian with the second, English with the first. */
const LANGUAGE_PAIR_COUNT = 3;
const NEEDS: readonly (readonly number[])[] = [[0], [0], [0], [0], [1], [1], [0, 2], [], [], []];
const SKILLS: readonly (readonly number[])[] = [[0], [1], [0, 2]];

/** A mission drawn at random: pairs, weights, language needs and absences; the same seed gives the same mission. */
export function generateMission(size: MissionSize, seed: number): Problem {
  const below = seededDraws(seed);
  const slots = listSlots(size);
  const participants = Array.from({ length: size.firms + size.counterparts }, () => ({
    unavailableSlots: below(5) === 0 ? [below(slots.length)] : [],
    maximumMeetings: slots.length - 2,
  }));
  return {
    slots,
    participants,
    meetings: listMeetings(size, below),
    tables: Array.from({ length: size.tables }, () => ({})),
    interpreters: Array.from({ length: size.interpreters }, (_, index) => ({
      languagePairs: SKILLS[index % SKILLS.length]!,
    })),
    languagePairCount: LANGUAGE_PAIR_COUNT,
  };
}

function listMeetings(size: MissionSize, below: (limit: number) => number): Meeting[] {
  const pairs = new Set<string>();
  const meetings: Meeting[] = [];
  while (meetings.length < size.meetings) {
    const firm = below(size.firms);
    const counterpart = size.firms + below(size.counterparts);
    const pair = `${firm}-${counterpart}`;
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    meetings.push({
      participants: [firm, counterpart],
      weight: 1 + below(3),
      languagePairs: NEEDS[below(NEEDS.length)]!,
    });
  }
  return meetings;
}

function listSlots({ days, slotsPerDay }: MissionSize): Slot[] {
  const afternoon = Math.ceil(slotsPerDay / 2);
  return Array.from({ length: days * slotsPerDay }, (_, index) => {
    const day = Math.floor(index / slotsPerDay);
    const position = index % slotsPerDay;
    const lunchMinutes = position < afternoon ? 0 : 60;
    const startMinute = day * 1_440 + 540 + position * 25 + lunchMinutes;
    return { startMinute, endMinute: startMinute + 20, day, session: 2 * day + (position < afternoon ? 0 : 1) };
  });
}

/** mulberry32: the generator must not lean on the engine's own randomness. */
function seededDraws(seed: number): (limit: number) => number {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

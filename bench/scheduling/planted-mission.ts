import type { Interpreter, Meeting, Participant, Problem, Slot } from '../../src/engine/index.js';
import { type Draws, drawsFrom } from './draws.js';
import { entryAt } from './entry-at.js';

/** The size of a mission; see `PROFILES` for those that the product must serve. */
export interface MissionProfile {
  readonly firms: number;
  readonly counterparts: number;
  readonly meetings: number;
  readonly tables: number;
  readonly interpreters: number;
  readonly days: number;
  readonly slotsPerDay: number;
}

export const PROFILES = {
  S: { firms: 18, counterparts: 60, meetings: 120, tables: 12, interpreters: 6, days: 2, slotsPerDay: 12 },
  M: { firms: 90, counterparts: 250, meetings: 900, tables: 40, interpreters: 20, days: 3, slotsPerDay: 12 },
  L: { firms: 1_000, counterparts: 250, meetings: 5_000, tables: 120, interpreters: 40, days: 6, slotsPerDay: 12 },
  XL: { firms: 2_000, counterparts: 1_000, meetings: 20_000, tables: 400, interpreters: 100, days: 5, slotsPerDay: 14 },
} as const satisfies Record<string, MissionProfile>;

/** A mission that is known to have an agenda with every planted meeting placed and without a single break. */
export interface PlantedMission {
  readonly problem: Problem;
  /** Meetings from this index on were not planted: they compete with the others for room. */
  readonly plantedCount: number;
  readonly plantedWeight: number;
  /** Per planted meeting its slot in the planted agenda. */
  readonly plantedSlots: readonly number[];
}

const LONGEST_ROW = 5;
const LANGUAGE_PAIRS = 3;
const TRAVEL_MINUTES = 20;
/** Shares of the planted meetings and people that get each further restriction, and of wishes beyond the planted ones. */
const SHARES = { window: 0.05, pinned: 0.02, absence: 0.3, decoy: 0.1, delegate: 0.03, predecessor: 0.02, need: 0.6 };

interface PlantedMeeting {
  readonly firm: number;
  readonly counterpart: number;
  readonly slot: number;
  readonly venue: number;
  readonly languagePair: number | null;
}

/**
 * Plants rotations: for a few slots as many firms as counterparts change partners in a circle, so that all of them are
 * busy without a break. Absences, windows, pins, order and interpreters are then drawn so that the rotations keep them.
 */
export function plantMission(profile: MissionProfile, seed: number): PlantedMission {
  const draws = drawsFrom(seed);
  const planted = plantRotations(profile, draws);
  const slots = listSlots(profile);
  const meetings = planted.map((meeting) => describeMeeting(meeting, profile, slots, draws));
  addOrder(meetings, planted, draws);
  const busy = planted.flatMap(({ firm, counterpart, slot }) => [`${firm}@${slot}`, `${counterpart}@${slot}`]);
  const participants = listParticipants(profile, new Set(busy), draws);
  const plantedWeight = meetings.reduce((sum, { weight }) => sum + weight, 0);
  const alternatives = addDelegates(meetings, participants, draws);
  addDecoys(meetings, planted, profile, draws);
  const problem: Problem = {
    slots,
    participants,
    meetings,
    tables: Array.from({ length: profile.tables }, (_, table) => ({ venue: venueOfTable(table, profile) })),
    interpreters: listInterpreters(profile),
    languagePairCount: LANGUAGE_PAIRS,
    alternatives,
    travelMinutes: [
      [0, TRAVEL_MINUTES],
      [TRAVEL_MINUTES, 0],
    ],
    vetoes: Array.from({ length: 5 }, (): [number, number] => [0, profile.firms - 1 - draws.below(3)]),
  };
  return { problem, plantedCount: planted.length, plantedWeight, plantedSlots: planted.map(({ slot }) => slot) };
}

/** The last fifth of the tables stands at a second venue, with the last fifth of the interpreters. */
const venueOfTable = (table: number, { tables }: MissionProfile): number => (table < Math.ceil(tables * 0.8) ? 0 : 1);

function listSlots({ days, slotsPerDay }: MissionProfile): Slot[] {
  const noon = Math.ceil(slotsPerDay / 2);
  return Array.from({ length: days * slotsPerDay }, (_, index) => {
    const day = Math.floor(index / slotsPerDay);
    const position = index % slotsPerDay;
    const startMinute = day * 1_440 + 540 + position * 25 + (position < noon ? 0 : 60);
    return { startMinute, endMinute: startMinute + 20, day, session: 2 * day + (position < noon ? 0 : 1) };
  });
}

function listInterpreters(profile: MissionProfile): Interpreter[] {
  return Array.from({ length: profile.interpreters }, (_, index) => ({
    languagePairs: languagePairsOf(index),
    maximumConsecutive: LONGEST_ROW,
    maximumPerDay: profile.slotsPerDay - 2,
    venue: venueOfInterpreter(index, profile),
    preferredParticipants: [index % profile.firms],
  }));
}

const languagePairsOf = (interpreter: number): number[] =>
  interpreter % 3 === 2 ? [0, 2] : [interpreter % LANGUAGE_PAIRS];

const venueOfInterpreter = (index: number, { interpreters }: MissionProfile): number =>
  index < Math.ceil(interpreters * 0.8) ? 0 : 1;

/** What is still free while rotations are planted. */
class Room {
  private readonly tablesTaken = new Map<string, number>();
  private readonly interpreterBusy = new Set<string>();
  private readonly participantDays = new Set<string>();
  private readonly pairs = new Set<string>();

  constructor(private readonly profile: MissionProfile) {}

  isFreeOn(participant: number, day: number): boolean {
    return !this.participantDays.has(`${participant}@${day}`);
  }

  haveMet(firm: number, counterpart: number): boolean {
    return this.pairs.has(`${firm}-${counterpart}`);
  }

  /** Whether `count` more tables of the venue are free in all these slots. */
  hasTables(venue: number, from: number, length: number, count: number): boolean {
    const atFirst = Math.ceil(this.profile.tables * 0.8);
    const capacity = venue === 0 ? atFirst : this.profile.tables - atFirst;
    return range(from, length).every((slot) => (this.tablesTaken.get(`${venue}@${slot}`) ?? 0) + count <= capacity);
  }

  /** An interpreter who can stay with somebody for these slots and rest before and after, or -1. */
  takeInterpreter(languagePair: number, venue: number, from: number, length: number): number {
    const wanted = range(from - 1, length + 2);
    for (let one = 0; one < this.profile.interpreters; one += 1) {
      if (venueOfInterpreter(one, this.profile) !== venue || !languagePairsOf(one).includes(languagePair)) continue;
      if (wanted.some((slot) => this.interpreterBusy.has(`${one}@${slot}`))) continue;
      for (const slot of range(from, length)) this.interpreterBusy.add(`${one}@${slot}`);
      return one;
    }
    return -1;
  }

  take(rotation: readonly PlantedMeeting[], day: number): void {
    for (const { firm, counterpart, venue, slot } of rotation) {
      this.participantDays.add(`${firm}@${day}`).add(`${counterpart}@${day}`);
      this.pairs.add(`${firm}-${counterpart}`);
      this.tablesTaken.set(`${venue}@${slot}`, (this.tablesTaken.get(`${venue}@${slot}`) ?? 0) + 1);
    }
  }
}

const range = (from: number, length: number): number[] => Array.from({ length }, (_, index) => from + index);

function plantRotations(profile: MissionProfile, draws: Draws): PlantedMeeting[] {
  const room = new Room(profile);
  const planted: PlantedMeeting[] = [];
  const attempts = profile.meetings * 20;
  for (let attempt = 0; attempt < attempts && planted.length < profile.meetings; attempt += 1) {
    const day = draws.below(profile.days);
    const rotation = drawRotation(profile, room, day, draws).slice(0, profile.meetings - planted.length);
    room.take(rotation, day);
    planted.push(...rotation);
  }
  return planted;
}

/** A rotation on the day, or nothing where the draw did not fit. In order of slots, so that it can be cut short. */
function drawRotation(profile: MissionProfile, room: Room, day: number, draws: Draws): PlantedMeeting[] {
  const size = LONGEST_ROW - draws.below(3);
  const length = size - draws.below(2);
  const venue = draws.below(5) === 0 ? 1 : 0;
  const half = Math.ceil(profile.slotsPerDay / 2);
  const from = day * profile.slotsPerDay + draws.below(2) * half + draws.below(Math.max(1, half - length + 1));
  if (Math.floor((from + length - 1) / profile.slotsPerDay) !== day) return [];
  if (!room.hasTables(venue, from, length, size)) return [];
  const firms = drawFree(size, 0, profile.firms, room, day, draws);
  const counterparts = drawFree(size, profile.firms, profile.counterparts, room, day, draws);
  if (firms === null || counterparts === null) return [];
  if (firms.some((firm) => counterparts.some((counterpart) => room.haveMet(firm, counterpart)))) return [];
  const languagePairs = counterparts.map((): number | null => {
    const languagePair = draws.below(LANGUAGE_PAIRS);
    const isNeeded = draws.unit() < SHARES.need;
    return isNeeded && room.takeInterpreter(languagePair, venue, from, length) >= 0 ? languagePair : null;
  });
  return range(0, length).flatMap((turn) =>
    firms.map((firm, index) => {
      const place = (index + turn) % size;
      return {
        firm,
        counterpart: entryAt(counterparts, place),
        slot: from + turn,
        venue,
        languagePair: entryAt(languagePairs, place),
      };
    }),
  );
}

function drawFree(size: number, first: number, count: number, room: Room, day: number, draws: Draws): number[] | null {
  const found = new Set<number>();
  for (let attempt = 0; attempt < size * 8 && found.size < size; attempt += 1) {
    const one = first + draws.below(count);
    if (room.isFreeOn(one, day)) found.add(one);
  }
  return found.size === size ? [...found] : null;
}

function describeMeeting(
  planted: PlantedMeeting,
  profile: MissionProfile,
  slots: readonly Slot[],
  draws: Draws,
): Meeting {
  const { firm, counterpart, slot, venue, languagePair } = planted;
  const tables = range(0, profile.tables).filter((table) => venueOfTable(table, profile) === venue);
  const day = range(0, slots.length).filter((one) => slots[one]?.day === slots[slot]?.day);
  return {
    participants: [firm, counterpart],
    weight: 1 + draws.below(3),
    tables: tablesOf(venue, tables),
    ...(languagePair !== null && { languagePairs: [languagePair] }),
    ...(draws.unit() < SHARES.window && { slots: day.filter((one) => Math.abs(one - slot) <= 2) }),
    ...(draws.unit() < SHARES.pinned && { pinned: { slot } }),
  };
}

const listOfVenue = new Map<string, readonly number[]>();

/** The same list object for all meetings of a venue: twenty thousand copies would be most of the file. */
function tablesOf(venue: number, tables: readonly number[]): readonly number[] {
  const key = `${venue}:${tables.length}:${tables[0] ?? 0}`;
  const known = listOfVenue.get(key) ?? tables;
  listOfVenue.set(key, known);
  return known;
}

/** Some meetings wait for another of the same firm on an earlier day. */
function addOrder(meetings: Meeting[], planted: readonly PlantedMeeting[], draws: Draws): void {
  const lastOfFirm = new Map<number, number>();
  for (const [index, { firm, slot }] of planted.entries()) {
    const before = lastOfFirm.get(firm);
    lastOfFirm.set(firm, index);
    if (before === undefined || draws.unit() >= SHARES.predecessor * 5) continue;
    if (entryAt(planted, before).slot >= slot) continue;
    meetings[index] = { ...entryAt(meetings, index), predecessors: [before] };
  }
}

function listParticipants(profile: MissionProfile, busy: ReadonlySet<string>, draws: Draws): Participant[] {
  const slotCount = profile.days * profile.slotsPerDay;
  return range(0, profile.firms + profile.counterparts).map((participant) => {
    const unavailableSlots = range(0, slotCount).filter(
      (slot) => draws.unit() < SHARES.absence * 0.3 && !busy.has(`${participant}@${slot}`),
    );
    return { unavailableSlots, maximumConsecutive: LONGEST_ROW, maximumMeetings: slotCount - 2, minimumMeetings: 0 };
  });
}

/** Some meetings may be attended by a second delegate of the firm instead. */
function addDelegates(meetings: Meeting[], participants: Participant[], draws: Draws): number[][] {
  const alternatives: number[][] = [];
  for (const [index, meeting] of [...meetings].entries()) {
    if (draws.unit() >= SHARES.delegate || meeting.pinned !== undefined) continue;
    const delegate = participants.push({ maximumConsecutive: LONGEST_ROW }) - 1;
    alternatives.push([index, meetings.push({ ...meeting, participants: [delegate, meeting.participants[1]] }) - 1]);
  }
  return alternatives;
}

/** Wishes beyond the planted ones, of the least weight. */
function addDecoys(
  meetings: Meeting[],
  planted: readonly PlantedMeeting[],
  profile: MissionProfile,
  draws: Draws,
): void {
  const known = new Set(meetings.map(({ participants }) => participants.join('-')));
  const count = Math.round(planted.length * SHARES.decoy);
  for (let attempt = 0; attempt < count; attempt += 1) {
    const firm = draws.below(profile.firms);
    const counterpart = profile.firms + draws.below(profile.counterparts);
    const model = entryAt(meetings, draws.below(planted.length));
    if (known.has(`${firm}-${counterpart}`)) continue;
    known.add(`${firm}-${counterpart}`);
    const { tables, languagePairs } = model;
    meetings.push({
      participants: [firm, counterpart],
      weight: 1,
      ...(tables !== undefined && { tables }),
      ...(languagePairs !== undefined && { languagePairs }),
    });
  }
}

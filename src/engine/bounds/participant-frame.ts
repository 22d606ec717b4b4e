import type { PairProblem } from './pair-problem.js';

/** What the own meetings of a participant say about when it is busy, whoever they are with. Arrays are per slot. */
export interface ParticipantFrame {
  readonly meetingCount: number;
  /** 1 where some meeting may take place. */
  readonly canBeBusy: Uint8Array;
  /** 1 where some meeting has no other slot. */
  readonly mustBeBusy: Uint8Array;
  /** Fewest and most meetings up to and including the slot. */
  readonly fewest: Int32Array;
  readonly most: Int32Array;
}

/** @param meetings those of the participant; @param allowed per meeting its slots in order, none of them empty. */
export function frameParticipant(
  problem: PairProblem,
  meetings: readonly number[],
  allowed: readonly (readonly number[])[],
): ParticipantFrame {
  const slotCount = problem.slots.length;
  const canBeBusy = new Uint8Array(slotCount);
  const mustBeBusy = new Uint8Array(slotCount);
  const fewest = new Int32Array(slotCount);
  const most = new Int32Array(slotCount);
  for (const meeting of meetings) {
    const slots = allowed[meeting]!;
    for (const slot of slots) canBeBusy[slot] = 1;
    if (slots.length === 1) mustBeBusy[slots[0]!] = 1;
    for (let slot = slots.at(-1)!; slot < slotCount; slot += 1) fewest[slot]! += 1;
    for (let slot = slots[0]!; slot < slotCount; slot += 1) most[slot]! += 1;
  }
  return { meetingCount: meetings.length, canBeBusy, mustBeBusy, fewest, most };
}

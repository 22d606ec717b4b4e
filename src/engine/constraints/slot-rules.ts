import { meetingLength } from './meeting-length.js';
import { meetingSession } from './meeting-session.js';
import { meetingWindow } from './meeting-window.js';
import { participantAvailability } from './participant-availability.js';
import { pinnedSlot } from './pinned-slot.js';
import type { SlotRule } from './slot-rule.js';
import { vetoedPair } from './vetoed-pair.js';

/** All rules of one meeting and one slot. A slot is allowed to a meeting where none of them forbids it. */
export const SLOT_RULES: readonly SlotRule[] = [
  participantAvailability,
  meetingSession,
  meetingWindow,
  meetingLength,
  pinnedSlot,
  vetoedPair,
];

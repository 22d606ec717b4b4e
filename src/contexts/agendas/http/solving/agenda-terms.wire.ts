import { z } from 'zod';
import { wireId } from '../../../../platform/http/wire-types.js';

/** With both sides' wishes a meeting is worth 1000 at most, which is as much as the engine takes. */
const MOST_WORTH_OF_A_WISH = 450;
/** Beyond this fairness is the same as "whoever has least first". */
const MOST_FAIRNESS = 10;
const MOST_SOFT_WEIGHT = 1_000_000;

const wishWorth = z.number().int().min(0).max(MOST_WORTH_OF_A_WISH);
const softWeight = z.number().int().min(0).max(MOST_SOFT_WEIGHT);

/** What agendas of a mission mind, and by how much; see `AgendaWeights` of the domain. */
export const agendaWeightsWire = z
  .object({
    mustMeet: wishWorth,
    meet: wishWorth,
    fairness: z.number().min(0).max(MOST_FAIRNESS),
    break: softWeight.min(1),
    moved: softWeight,
    idleSlot: softWeight,
  })
  .meta({ id: 'AgendaWeights' });

/** What is fixed of a meeting's place. */
export const pinWire = z.object({
  slotId: wireId<'Slot'>().nullable(),
  tableId: wireId<'Table'>().nullable(),
  interpreterId: wireId<'Interpreter'>().nullable(),
});

export const meetingPinWire = pinWire.extend({ meetingId: wireId<'Meeting'>() }).meta({ id: 'MeetingPin' });

export const meetingPinsWire = z.object({ items: z.array(meetingPinWire) }).meta({ id: 'MeetingPins' });

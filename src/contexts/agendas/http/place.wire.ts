import { z } from 'zod';
import { wireId } from '../../../platform/http/wire-types.js';

/** When, where and with which interpreter a meeting takes place. */
export const placeWire = z.object({
  slotId: wireId<'Slot'>(),
  tableId: wireId<'Table'>(),
  interpreterId: wireId<'Interpreter'>().nullable(),
});

/** Which of the two joins from elsewhere; null where both come to the table. */
export const remoteSideWire = z.enum(['sme', 'buyer']).nullable();

import { z } from 'zod';

const LONGEST_EMAIL = 254;

/** The address that answers to a mission's messages reach; null for none. */
export const senderWire = z.object({ address: z.email().max(LONGEST_EMAIL).nullable() }).meta({ id: 'Sender' });

/** From whom messages go out. */
export const senderViewWire = z
  .object({
    /** What an organiser has stated. */
    address: z.string().nullable(),
    /** What the operator has set for all missions. */
    operatorAddress: z.string().nullable(),
    /** Whether messages leave the product at all. */
    isSendingPossible: z.boolean(),
  })
  .meta({ id: 'SenderView' });

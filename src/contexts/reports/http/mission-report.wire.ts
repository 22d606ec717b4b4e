import { z } from 'zod';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';

const counts = {
  agreed: z.int(),
  cancelled: z.int(),
  scheduled: z.int(),
  held: z.int(),
  missed: z.int(),
  remote: z.int(),
};

/** What a mission amounts to, in numbers by participant; no contact and no word of anybody is in it. */
export const missionReportWire = z
  .object({
    madeAt: sentInstant,
    isOver: z.boolean(),
    totals: z.object(counts),
    lines: z.array(
      z.object({
        participationId: wireId<'Participation'>(),
        side: z.enum(['sme', 'buyer']),
        isWithdrawn: z.boolean(),
        companyName: z.string(),
        countryCode: z.string(),
        province: z.string().nullable(),
        ...counts,
      }),
    ),
  })
  .meta({ id: 'MissionReport' });

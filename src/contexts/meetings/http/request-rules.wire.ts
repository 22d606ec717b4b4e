import { z } from 'zod';
import { sentInstant } from '../../../platform/http/wire-types.js';
import type { RequestRules, RequestRulesVersion } from '../domain/request-rules.js';

const MOST_HOURS = 24 * 60;
const MOST_NUDGES = 5;
const MOST_WISHES = 100;

const mode = z.enum(['approved', 'automatic']);
const budget = z.int().min(0).max(MOST_WISHES);

export const requestRulesWire = z
  .object({
    expiryHours: z.int().min(1).max(MOST_HOURS),
    nudgeAfterHours: z.array(z.int().min(1).max(MOST_HOURS)).max(MOST_NUDGES),
    acceptance: z.object({ sme: mode, buyer: mode }),
    wishBudget: z.object({ gold: budget, silver: budget }),
  })
  .meta({ id: 'RequestRules' }) satisfies z.ZodType<RequestRules>;

export const requestRulesVersionWire = z
  .object({ version: z.int(), rules: requestRulesWire, recordedAt: sentInstant.nullable() })
  .meta({ id: 'RequestRulesVersion' });

export function presentRules({
  version,
  body,
  recordedAt,
}: RequestRulesVersion): z.infer<typeof requestRulesVersionWire> {
  return { version, rules: { ...body, nudgeAfterHours: [...body.nudgeAfterHours] }, recordedAt };
}

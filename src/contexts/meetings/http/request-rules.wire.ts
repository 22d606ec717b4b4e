import { z } from 'zod';
import { participantGroupWire, sentInstant } from '../../../platform/http/wire-types.js';
import type { RequestRules, RequestRulesVersion } from '../domain/request-rules.js';

const MOST_HOURS = 24 * 60;
const MOST_NUDGES = 5;
const MOST_WISHES = 100;
const MOST_EXCEPTIONS = 200;

const mode = z.enum(['approved', 'automatic']);
const acceptance = z.object({ sme: mode, buyer: mode });
const exception = z
  .object({ smes: participantGroupWire.nullable(), buyers: participantGroupWire.nullable(), acceptance })
  .refine(({ smes, buyers }) => smes !== null || buyers !== null, {
    path: ['smes'],
    message: 'An exception must name a group of at least one side: for everybody, change the acceptance itself',
  });
const budget = z.int().min(0).max(MOST_WISHES);

export const requestRulesWire = z
  .object({
    expiryHours: z.int().min(1).max(MOST_HOURS),
    nudgeAfterHours: z.array(z.int().min(1).max(MOST_HOURS)).max(MOST_NUDGES),
    acceptance,
    acceptanceExceptions: z.array(exception).max(MOST_EXCEPTIONS).default([]),
    wishBudget: z.object({ gold: budget, silver: budget }),
  })
  .meta({ id: 'RequestRules' }) satisfies z.ZodType<RequestRules>;

export const requestRulesVersionWire = z
  .object({ version: z.int(), rules: requestRulesWire, recordedAt: sentInstant.nullable() })
  .meta({ id: 'RequestRulesVersion' });

/** The wire has the very shape of the rules, only that its lists could be written to. */
export function presentRules({
  version,
  body,
  recordedAt,
}: RequestRulesVersion): z.infer<typeof requestRulesVersionWire> {
  const rules: RequestRules = body;
  return { version, rules: rules as z.infer<typeof requestRulesWire>, recordedAt };
}

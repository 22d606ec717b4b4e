import { z } from 'zod';
import { receivedInstant, sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import { type InterpreterPlan, SPOKEN_LEVELS } from '../../../missions/index.js';

const MOST_INTERPRETERS = 200;
const MOST_LANGUAGES = 10;
const MOST_WINDOWS = 50;
const MOST_PREFERRED = 500;
const LONGEST_LABEL = 200;
/** More meetings than that no day has. */
const MOST_MEETINGS = 100;

const party = z.object({ participationId: wireId<'Participation'>(), companyName: z.string() });
const spoken = z.object({ code: z.string().regex(/^[a-z]{2}$/), level: z.enum(SPOKEN_LEVELS) });
const cap = z.int().min(1).max(MOST_MEETINGS).nullable();

const stated = {
  label: z.string().trim().min(1).max(LONGEST_LABEL),
  spoken: z.array(spoken).max(MOST_LANGUAGES),
  maximumConsecutive: cap,
  maximumPerDay: cap,
  preferredParticipationIds: z.array(wireId<'Participation'>()).max(MOST_PREFERRED),
};

/** Everybody who interprets from now on; whoever has no id is new, and whoever is not here has left. */
export const interpretersChangeWire = z
  .object({
    items: z
      .array(
        z.object({
          ...stated,
          id: wireId<'Interpreter'>().nullable(),
          hours: z.array(z.object({ startsAt: receivedInstant, endsAt: receivedInstant })).max(MOST_WINDOWS),
        }),
      )
      .max(MOST_INTERPRETERS),
  })
  .meta({ id: 'InterpretersChange' });

/** What was left aside of what was said, since it has lost its meaning. */
const noticeWire = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('preferred-companies-withdrawn'),
      label: z.string(),
      companies: z.array(party),
    }),
    z.object({
      type: z.enum(['interpreter-hours-stale', 'interpreter-hours-replaced']),
      label: z.string(),
      hours: z.array(z.object({ startsAt: sentInstant, endsAt: sentInstant })),
    }),
  ])
  .meta({ id: 'InterpretersNotice' });

export const interpretersWire = z
  .object({
    version: z.int(),
    items: z.array(
      z
        .object({
          ...stated,
          id: wireId<'Interpreter'>(),
          hours: z.array(z.object({ startsAt: sentInstant, endsAt: sentInstant })),
        })
        .meta({ id: 'Interpreter' }),
    ),
  })
  .meta({ id: 'Interpreters' });

/** Those who interpret now, and what was left aside when it was said. */
export const interpretersChangedWire = interpretersWire
  .extend({ notices: z.array(noticeWire) })
  .meta({ id: 'InterpretersChanged' });

/** Who interprets what in the public agenda. */
export const interpreterRotaWire = z
  .object({
    timeZone: z.string(),
    items: z.array(
      z
        .object({
          id: wireId<'Interpreter'>(),
          label: z.string(),
          languages: z.array(z.string()),
          meetings: z.array(
            z.object({
              meetingId: wireId<'Meeting'>(),
              startsAt: sentInstant,
              endsAt: sentInstant,
              tableLabel: z.string(),
              sme: party,
              buyer: party,
            }),
          ),
        })
        .meta({ id: 'InterpreterRota' }),
    ),
  })
  .meta({ id: 'InterpreterRotas' });

export function plansOf({ items }: z.infer<typeof interpretersChangeWire>): readonly InterpreterPlan[] {
  return items;
}

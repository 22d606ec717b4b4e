import { z } from 'zod';
import { type Actor, membershipIn } from '../../../kernel/actor.js';
import type { Instant } from '../../../kernel/instant.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import { PHASES, phaseBar, type PhasePlanVersion } from '../domain/phase-plan.js';
import { overriddenWarningsWire } from './configuration.wire.js';
import type { TypedPhases } from '../use-cases/decide-phases.js';

const LONGEST_ZONE = 100;
const MOST_LATE_ENTRANTS = 2_000;

/** A moment by a clock on a wall. Its zone is always said: a time without one is no moment. */
const typedMoment = z.object({
  day: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:mm'),
  zone: z.string().min(1).max(LONGEST_ZONE),
});

export const phasesWire = z
  .object({
    phase: z.enum(PHASES),
    wishesUntil: typedMoment.nullable(),
    answersUntil: typedMoment.nullable(),
    lateEntrants: z
      .array(z.object({ participationId: wireId<'Participation'>(), until: typedMoment }))
      .max(MOST_LATE_ENTRANTS),
    overriddenWarnings: overriddenWarningsWire,
  })
  .meta({ id: 'Phases' }) satisfies z.ZodType<TypedPhases>;

const deadline = typedMoment.extend({ at: sentInstant });
const act = z.enum(['wish', 'ask', 'answer']);

/** The phases as one reader sees them: who came late is for organisers, and for themselves. */
export const phasesViewWire = z
  .object({
    version: z.int(),
    phase: z.enum(PHASES),
    wishesUntil: deadline.nullable(),
    answersUntil: deadline.nullable(),
    lateEntrants: z.array(z.object({ participationId: wireId<'Participation'>(), until: deadline })),
    /** What this reader may do now. */
    allowedActs: z.array(act),
    recordedAt: sentInstant.nullable(),
  })
  .meta({ id: 'PhasesView' });

export const phaseVersionsWire = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      phase: z.enum(PHASES),
      wishesUntil: deadline.nullable(),
      answersUntil: deadline.nullable(),
      lateEntrants: z.array(z.object({ participationId: wireId<'Participation'>(), until: deadline })),
      recordedAt: sentInstant.nullable(),
      recordedById: wireId<'User'>().nullable(),
    }),
  ),
});

type PhasesViewWire = z.infer<typeof phasesViewWire>;

export function presentPhases(
  reader: Actor,
  { missionId, version, body, recordedAt }: PhasePlanVersion,
  now: Instant,
): PhasesViewWire {
  const own = membershipIn(reader, missionId)?.participationId ?? null;
  return {
    version,
    recordedAt,
    ...body,
    lateEntrants: body.lateEntrants.filter(({ participationId }) => own === null || own === participationId),
    allowedActs: act.options.filter((one) => own === null || phaseBar(body, one, [own], now) === null),
  };
}

export function presentPhaseVersions(versions: readonly PhasePlanVersion[]): z.infer<typeof phaseVersionsWire> {
  return {
    items: versions.map(({ version, body, recordedAt, recordedById }) => ({
      version,
      recordedAt,
      recordedById,
      ...body,
      lateEntrants: [...body.lateEntrants],
    })),
  };
}

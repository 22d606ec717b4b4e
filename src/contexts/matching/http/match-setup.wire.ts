import { z } from 'zod';
import { participantGroupWire, sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { PreviewedPair } from '../use-cases/preview-weights.js';
import { type MatchSetup, type MatchSetupVersion, WEIGHED_TERMS } from '../domain/match-setup.js';
import { explanationWire, presentExplanation } from './explanation.wire.js';
import type { LabelOf } from './suggestion.wire.js';

const MOST_ENTRIES = 1_000;
const MOST_PREVIEWED = 50;
const MOST_MEETINGS = 1_000;

const sideWeights = z
  .record(z.enum(WEIGHED_TERMS), z.number().min(0).max(1_000))
  .refine(({ products }) => products > 0, { path: ['products'], message: 'Products must weigh more than nothing' });

const weights = z.strictObject({ sme: sideWeights, buyer: sideWeights }).nullable();

const pair = z.strictObject({ smeId: wireId<'Participation'>(), buyerId: wireId<'Participation'>() });
const minimum = z.int().min(0).max(MOST_MEETINGS);
const maximum = z.int().min(1).max(MOST_MEETINGS).nullable();

/** Everything an organiser decides about who should meet whom. */
export const matchSetupWire = z
  .strictObject({
    weights,
    minimumScore: z.number().min(0).max(1),
    exposure: z
      .strictObject({ places: z.int().min(1).max(30), mostLists: z.int().min(1).max(10_000).nullable() })
      .nullable(),
    groupRules: z
      .array(
        z.strictObject({
          effect: z.enum(['never', 'only']),
          smes: participantGroupWire,
          buyers: participantGroupWire,
        }),
      )
      .max(MOST_ENTRIES),
    blockedPairs: z.array(pair).max(MOST_ENTRIES),
    clearedIds: z.array(wireId<'Participation'>()).max(MOST_ENTRIES),
    minimumMeetings: z.strictObject({ sme: minimum, buyer: minimum }),
    maximumMeetings: z.strictObject({ sme: maximum, buyer: maximum }),
  })
  .meta({ id: 'MatchSetup' });

/** A version of the setup; 0 is what holds before anything was decided. */
export const matchSetupVersionWire = z
  .object({
    version: z.int(),
    recordedAt: sentInstant.nullable(),
    recordedById: z.uuid().nullable(),
    setup: matchSetupWire,
  })
  .meta({ id: 'MatchSetupVersion' });

/** What holds now, with the weights that hold where none are set. */
export const matchSetupInForceWire = matchSetupVersionWire
  .extend({ usualWeights: z.object({ sme: sideWeights, buyer: sideWeights }) })
  .meta({ id: 'MatchSetupInForce' });

export const matchSetupVersionsWire = z
  .object({ items: z.array(matchSetupVersionWire) })
  .meta({ id: 'MatchSetupVersions' });

export const weightsPreviewQueryWire = z
  .strictObject({ weights, pairs: z.array(pair).max(MOST_PREVIEWED).default([]) })
  .meta({ id: 'WeightsPreviewQuery' });

/** Sample pairs as they are scored now, and as they would be. */
export const weightsPreviewWire = z
  .object({
    items: z.array(
      z.object({
        smeId: wireId<'Participation'>(),
        buyerId: wireId<'Participation'>(),
        now: explanationWire,
        then: explanationWire,
      }),
    ),
  })
  .meta({ id: 'WeightsPreview' });

const loss = z.number().describe('Mean log loss in nats; less is better');
const decisionCount = z.int().min(0);

const sideFitWire = z.object({
  accepted: decisionCount,
  declined: decisionCount,
  missing: decisionCount.describe('Further answers needed at the least; 0 where the weights are fitted'),
  heldOutLoss: z.object({ current: loss, proposed: loss }).nullable(),
});

/** Weights that answers speak for, and what they rest on. */
export const fittedWeightsWire = z
  .object({
    weights: z.object({ sme: sideWeights, buyer: sideWeights }),
    sides: z.object({ sme: sideFitWire, buyer: sideFitWire }),
  })
  .meta({ id: 'FittedWeights' });

export const provedPromiseWire = z.object({ possiblePairs: z.int() }).meta({ id: 'ProvedPromise' });

/** The wire has the very shape of the setup, only that its lists could be written to. */
export function presentSetup(version: MatchSetupVersion): z.infer<typeof matchSetupVersionWire> {
  const { body, recordedAt, recordedById } = version;
  const setup: MatchSetup = body;
  return { version: version.version, recordedAt, recordedById, setup: setup as z.infer<typeof matchSetupWire> };
}

export function presentPreview(pairs: readonly PreviewedPair[], labelOf: LabelOf): z.infer<typeof weightsPreviewWire> {
  return {
    items: pairs.map(({ smeId, buyerId, now, then }) => ({
      smeId,
      buyerId,
      now: presentExplanation(now, labelOf),
      then: presentExplanation(then, labelOf),
    })),
  };
}

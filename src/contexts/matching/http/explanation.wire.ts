import { z } from 'zod';
import type { PairExplanation } from '../domain/explanation.js';
import { type LabelOf, labelled, presentTerm, termWire } from './suggestion.wire.js';

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

export const explanationQueryWire = z.object({ view: z.enum(['organiser', 'participant']).default('organiser') });

/** Why a counterpart is suggested, or why not. */
export const explanationWire = z
  .discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('scored'),
      isSuggested: z.boolean(),
      score: z.number(),
      utility: z.object({ sme: z.number(), buyer: z.number() }),
      weightsVersion: z.string(),
      terms: z.array(termWire),
      wouldRaise: z.array(
        z.object({ kind: z.string(), change: z.enum(['improve', 'state']), scoreThen: z.number(), facts }),
      ),
    }),
    z.object({
      outcome: z.literal('not-suggested'),
      stoppedBy: z.array(z.object({ kind: z.string(), facts })),
    }),
  ])
  .meta({ id: 'PairExplanation' });

/** What the unstated fields of a profile cost. */
export const completenessWire = z
  .object({
    counterparts: z.int(),
    possible: z.int(),
    missing: z.array(z.object({ kind: z.string(), closedPairs: z.int(), uncountedPairs: z.int() })),
  })
  .meta({ id: 'ProfileCompleteness' });

/** An explanation with the labels of its codes. */
export function presentExplanation(explanation: PairExplanation, labelOf: LabelOf): z.infer<typeof explanationWire> {
  if (explanation.outcome === 'not-suggested') {
    const stoppedBy = explanation.stoppedBy.map((reason) => ({ ...reason, facts: labelled(reason.facts, labelOf) }));
    return { outcome: 'not-suggested', stoppedBy };
  }
  return {
    ...explanation,
    terms: explanation.terms.map((term) => presentTerm(term, labelOf)),
    wouldRaise: explanation.wouldRaise.map((rise) => ({ ...rise, facts: labelled(rise.facts, labelOf) })),
  };
}

import { z } from 'zod';
import type { ParticipationId } from '../../../kernel/id.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { RequestStanding } from '../../meetings/index.js';
import type { RecommendationTerm } from '../domain/recommendation.js';
import type { ListedRecommendation } from '../persistence/read-models/recommendation-list.js';

/** As many as are kept for each participant. */
const MOST_SUGGESTIONS = 30;

export const suggestionsQueryWire = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_SUGGESTIONS).default(MOST_SUGGESTIONS),
});

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

const requestStanding = z.enum(['none', 'open', 'accepted', 'declined']);

const sideOfTerm = z.object({ weight: z.number(), value: z.number() }).nullable();

/** One part of a score: the shares of a pair sum to its score, the points to its score in points of 100. */
export const termWire = z
  .object({
    kind: z.string(),
    facts,
    share: z.number(),
    points: z.number().int(),
    isReason: z.boolean(),
    forSme: sideOfTerm,
    forBuyer: sideOfTerm,
  })
  .meta({ id: 'ScoreTerm' });

/** Somebody on a list. */
export const counterpartWire = z.object({
  participationId: wireId<'Participation'>(),
  companyName: z.string(),
  countryCode: z.string(),
  side: z.enum(['sme', 'buyer']),
});

/** Somebody to meet, with all that the score is made of. */
export const suggestionWire = z
  .object({
    counterpart: counterpartWire,
    score: z.number(),
    reasons: z.array(termWire),
    requestStatus: requestStanding,
  })
  .meta({ id: 'Suggestion' });

export const suggestionsWire = z
  .object({
    items: z.array(suggestionWire),
    computedAt: sentInstant.nullable(),
    /** What has come of asking, of everybody with whom there is or was a request, suggested or not. */
    requestStatuses: z.array(z.object({ counterpartId: wireId<'Participation'>(), requestStatus: requestStanding })),
  })
  .meta({ id: 'Suggestions' });

export type SuggestionWire = z.infer<typeof suggestionWire>;

/** The label of a product code, written `HS 8446`, in the reader's language; null where it has none. */
export type LabelOf = (code: string) => string | null;

/** What has come of asking, by the other side; one that came to nothing without a decline counts as none. */
export function requestStatusByCounterpart(
  participationId: ParticipationId,
  standings: readonly RequestStanding[],
): ReadonlyMap<ParticipationId, SuggestionWire['requestStatus']> {
  return new Map(
    standings.map(({ fromId, toId, status }) => [
      fromId === participationId ? toId : fromId,
      status === 'withdrawn' || status === 'expired' || status === 'cancelled' ? 'none' : status,
    ]),
  );
}

/** A recommendation with labels and with what has come of it. */
export function presentSuggestion(
  { counterpartId, companyName, countryCode, side, score, terms }: ListedRecommendation,
  requestStatus: SuggestionWire['requestStatus'],
  labelOf: LabelOf,
): SuggestionWire {
  const reasons = terms.map((term) => presentTerm(term, labelOf));
  return {
    counterpart: { participationId: counterpartId, companyName, countryCode, side },
    score,
    reasons,
    requestStatus,
  };
}

/** A term with the labels of its codes. Terms stored before points were have those of their own share. */
export function presentTerm(term: RecommendationTerm, labelOf: LabelOf): z.infer<typeof termWire> {
  const { kind, facts: told, share } = term;
  const {
    points = Math.round(share * 100),
    isReason = false,
    forSme = null,
    forBuyer = null,
  } = term as Partial<RecommendationTerm>;
  return { kind, facts: labelled(told, labelOf), share, points, isReason, forSme, forBuyer };
}

/** Facts that are codes, each with the fact that holds their labels. */
const factsWithLabels = [
  ['codes', 'labels'],
  ['kindredCodes', 'kindredLabels'],
  ['linkedCodes', 'linkedLabels'],
  ['activities', 'activityLabels'],
  ['concepts', 'conceptLabels'],
] as const;

/** Facts with the labels of the codes among them. */
export function labelled(
  told: RecommendationTerm['facts'],
  labelOf: LabelOf,
): SuggestionWire['reasons'][number]['facts'] {
  const plain = Object.fromEntries(
    Object.entries(told).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]),
  );
  const labelsOf = (codes: unknown): string[] =>
    Array.isArray(codes) ? [...new Set(codes.flatMap((code) => labelOf(String(code)) ?? []))] : [];
  const labels = factsWithLabels.flatMap(([codes, name]) => {
    const found = labelsOf(plain[codes]);
    return found.length === 0 ? [] : [[name, found] as const];
  });
  return { ...plain, ...Object.fromEntries(labels) };
}

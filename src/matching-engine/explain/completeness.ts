import { allFilters } from '../filters/all-filters.js';
import type { BuyerProfile, MatchProfile, SmeProfile } from '../model/match-profile.js';
import type { ScoreOptions } from '../model/score-options.js';
import type { TermKind } from '../model/score-term.js';
import { PreparedMission } from '../score/prepared-mission.js';
import { allTerms } from '../terms/all-terms.js';

/** What one unstated field of a profile costs. */
export interface MissingField {
  readonly kind: TermKind;
  /** Counterparts that nothing but this field keeps from being compared at all: they could become possible. */
  readonly closedPairs: number;
  /** Possible counterparts that do state the field, so that it would count in their scores. */
  readonly uncountedPairs: number;
}

/** How complete a profile is, measured on those it could meet. */
export interface Completeness {
  readonly counterparts: number;
  readonly possible: number;
  /** Those that cost most first; fields that no counterpart asks about are left out. */
  readonly missing: readonly MissingField[];
}

/**
 * What a participant's unstated fields cost among the counterparts of its mission. Every pair is judged as in the score;
 * nothing is guessed: a pair counts as closed where the products cannot be compared because this participant states none,
 * and as uncounted where the other side states what this one leaves open.
 * @throws Error when the participant is not among the profiles, and as `scorePairs`
 */
export function completenessOf(
  smes: readonly SmeProfile[],
  buyers: readonly BuyerProfile[],
  participantId: string,
  options: ScoreOptions = {},
): Completeness {
  const mission = new PreparedMission(smes, buyers, options);
  const place = mission.find(participantId);
  if (place === null) throw new Error(`No participant ${participantId}: pass all profiles of the mission`);
  const others: readonly MatchProfile[] = place.side === 'sme' ? mission.buyers : mission.smes;
  const own = place.side === 'sme' ? mission.smes[place.position]! : mission.buyers[place.position]!;
  const open = allTerms.filter(({ kind }) => !states(own, kind)).map(({ kind }) => kind);
  const costs = new Map(open.map((kind) => [kind, { closedPairs: 0, uncountedPairs: 0 }]));
  let possible = 0;
  others.forEach((other, position) => {
    const view = place.side === 'sme' ? mission.row(place.position)(position) : mission.row(position)(place.position);
    const stopping = allFilters.filter((filter) => filter.stops(view));
    if (stopping.length === 0) possible += 1;
    const isClosed = stopping.length === 1 && stopping[0]?.kind === 'products_not_comparable';
    if (isClosed && states(other, 'products')) add(costs.get('products'), 'closedPairs');
    if (stopping.length > 0) return;
    for (const [kind, cost] of costs) if (asksFor(other, kind)) add(cost, 'uncountedPairs');
  });
  const missing = [...costs]
    .map(([kind, cost]) => ({ kind, ...cost }))
    .filter(({ closedPairs, uncountedPairs }) => closedPairs + uncountedPairs > 0)
    .sort(
      (left, right) =>
        right.closedPairs - left.closedPairs ||
        right.uncountedPairs - left.uncountedPairs ||
        (left.kind < right.kind ? -1 : 1),
    );
  return { counterparts: others.length, possible, missing };
}

interface Cost {
  closedPairs: number;
  uncountedPairs: number;
}

function add(cost: Cost | undefined, part: keyof Cost): void {
  if (cost !== undefined) cost[part] += 1;
}

/** What each term looks at, as far as one side alone can state it. */
const statedBy: Readonly<Record<TermKind, (profile: MatchProfile) => boolean>> = {
  products: ({ products, texts }) => products.length > 0 || texts.some(({ text }) => text.trim() !== ''),
  roles: (profile) => (profile.side === 'sme' ? profile.rolesSought : profile.rolesHeld).length > 0,
  segments: ({ segments }) => segments.length > 0,
  price_level: ({ priceLevel }) => priceLevel !== null,
  certifications: (profile) =>
    profile.side === 'sme' ? profile.certificationsHeld !== null : profile.certificationsRequired.length > 0,
  languages: ({ languages }) => languages.length > 0,
  territories: (profile) =>
    profile.side === 'sme' ? profile.targetCountries.length > 0 : (profile.territories ?? []).length > 0,
  channels: ({ channels = [] }) => channels.length > 0,
  volume: ({ volume }) => volume !== undefined && (volume.least !== null || volume.most !== null),
  size: ({ size }) => size !== undefined,
  years_active: ({ yearsActive }) => yearsActive !== undefined,
  presence: (profile) =>
    profile.side === 'sme' ? profile.presence !== undefined : profile.presenceSought !== undefined,
  trade_terms: ({ tradeTerms = [] }) => tradeTerms.length > 0,
  seniority: ({ seniority }) => seniority !== undefined,
};

/** Whether one side has stated what a term compares. */
export function states(profile: MatchProfile, kind: TermKind): boolean {
  return statedBy[kind](profile);
}

/** Whether a term would count for a pair as soon as the other side stated it: a size counts only for who looks for one. */
function asksFor(profile: MatchProfile, kind: TermKind): boolean {
  if (kind === 'size') return (profile.sizesSought ?? []).length > 0;
  return kind === 'years_active' || kind === 'seniority' || states(profile, kind);
}

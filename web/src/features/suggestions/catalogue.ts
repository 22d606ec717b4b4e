import type { Participant, Suggestion, Suggestions } from '../../api-client/contract.js';

export const facets = ['sector', 'product', 'country', 'role', 'language'] as const;
export type Facet = (typeof facets)[number];

/** What somebody has chosen of each facet; what is left out is not asked for. */
export type CatalogueFilter = Readonly<Partial<Record<Facet, string | undefined>>>;

/** Somebody to choose from: suggested, or just taking part. */
export interface CatalogueEntry {
  readonly participant: Participant;
  readonly suggestion: Suggestion | null;
  readonly requestStatus: Suggestion['requestStatus'];
}

/** The values of a facet among some entries, each with how many have it. */
export interface FacetValue {
  readonly value: string;
  /** As the server calls it; null where the vocabulary has the word. */
  readonly label: string | null;
  readonly count: number;
}

type ValuesOf = (participant: Participant) => readonly (readonly [value: string, label: string | null])[];

const valuesByFacet: Readonly<Record<Facet, ValuesOf>> = {
  sector: ({ profile }) => profile.products.map(({ sector }) => [sector.code, sector.label]),
  product: ({ profile }) => profile.products.map(({ heading }) => [heading.code, heading.label]),
  country: ({ company }) => [[company.countryCode, null]],
  role: ({ profile }) => profile.roles.map((role) => [role, null]),
  language: ({ profile }) => profile.languages.map((language) => [language, null]),
};

/** Those that have everything that is asked for. */
export function filtered(entries: readonly CatalogueEntry[], filter: CatalogueFilter): readonly CatalogueEntry[] {
  const asked = facets.flatMap((facet) => (filter[facet] === undefined ? [] : [[facet, filter[facet]] as const]));
  return entries.filter(({ participant }) =>
    asked.every(([facet, wanted]) => valuesByFacet[facet](participant).some(([value]) => value === wanted)),
  );
}

/** What can be chosen of a facet, given what is chosen of the others; most frequent first. */
export function valuesOf(
  facet: Facet,
  entries: readonly CatalogueEntry[],
  filter: CatalogueFilter,
): readonly FacetValue[] {
  const found = new Map<string, FacetValue>();
  for (const { participant } of filtered(entries, { ...filter, [facet]: undefined })) {
    const own = new Map(valuesByFacet[facet](participant));
    for (const [value, label] of own) found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}

/** Everybody of the other side, those who are suggested first and in their order; without those who are refused. */
export function catalogueOf(
  participants: readonly Participant[],
  { items: suggestions, requestStatuses }: Suggestions,
  refusedIds: readonly string[],
): { readonly suggested: readonly CatalogueEntry[]; readonly others: readonly CatalogueEntry[] } {
  const participantById = new Map(participants.map((participant) => [participant.id, participant]));
  const shown = suggestions.filter(({ counterpart }) => !refusedIds.includes(counterpart.participationId));
  const suggested = shown.flatMap((suggestion) => {
    const participant = participantById.get(suggestion.counterpart.participationId);
    return participant === undefined ? [] : [{ participant, suggestion, requestStatus: suggestion.requestStatus }];
  });
  const taken = new Set([...refusedIds, ...suggestions.map(({ counterpart }) => counterpart.participationId)]);
  const statusById = new Map(requestStatuses.map(({ counterpartId, requestStatus }) => [counterpartId, requestStatus]));
  const others = participants
    .filter(({ id }) => !taken.has(id))
    .map((participant) => ({
      participant,
      suggestion: null,
      requestStatus: statusById.get(participant.id) ?? ('none' as const),
    }));
  return { suggested, others };
}

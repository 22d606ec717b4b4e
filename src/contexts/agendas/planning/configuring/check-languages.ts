import type { Id, ParticipationId } from '../../../../kernel/id.js';

/** What is spoken on both sides, and between which languages somebody interprets. ISO 639-1. */
export interface SpokenLanguages {
  readonly participations: readonly {
    readonly id: ParticipationId;
    readonly side: 'sme' | 'buyer';
    /** Empty where nothing is known. */
    readonly languages: readonly string[];
  }[];
  readonly interpreters: readonly { readonly id: Id<'Interpreter'>; readonly languages: readonly string[] }[];
}

/** Of whom no language is known, who can talk to nobody on the other side, and which interpreters nobody needs. */
export interface LanguageGaps {
  readonly unknownIds: readonly ParticipationId[];
  readonly unheardIds: readonly ParticipationId[];
  readonly needlessInterpreterIds: readonly Id<'Interpreter'>[];
}

type Languages = readonly string[];

/** Whoever says nothing of languages is thought to get by, as when agendas are made. */
export function checkLanguages({ participations, interpreters }: SpokenLanguages): LanguageGaps {
  const known = participations.filter(({ languages }) => languages.length > 0);
  const sides = { sme: distinctOf(known, 'sme'), buyer: distinctOf(known, 'buyer') };
  const isHeard = (mine: Languages, others: readonly Languages[]): boolean =>
    others.some((theirs) => share(mine, theirs) || interpreters.some((one) => bridges(one.languages, mine, theirs)));
  const unheardIds = known.filter(({ side, languages }) => {
    const others = sides[side === 'sme' ? 'buyer' : 'sme'];
    return others.length > 0 && !isHeard(languages, others);
  });
  const pairs = sides.sme.flatMap((mine) => sides.buyer.map((theirs) => [mine, theirs] as const));
  const apart = pairs.filter(([mine, theirs]) => !share(mine, theirs));
  const needless = interpreters.filter(
    ({ languages }) => !apart.some(([mine, theirs]) => bridges(languages, mine, theirs)),
  );
  return {
    unknownIds: participations.filter(({ languages }) => languages.length === 0).map(({ id }) => id),
    unheardIds: unheardIds.map(({ id }) => id),
    needlessInterpreterIds: pairs.length === 0 ? [] : needless.map(({ id }) => id),
  };
}

/** A mission of a thousand companies speaks a few dozen sets of languages. */
function distinctOf(participations: SpokenLanguages['participations'], side: 'sme' | 'buyer'): Languages[] {
  const languagesByKey = new Map<string, Languages>();
  for (const one of participations) {
    if (one.side === side) languagesByKey.set([...one.languages].sort().join(), one.languages);
  }
  return [...languagesByKey.values()];
}

const share = (one: Languages, other: Languages): boolean => one.some((language) => other.includes(language));

const bridges = (interpreted: Languages, one: Languages, other: Languages): boolean =>
  share(interpreted, one) && share(interpreted, other);

import type { ParticipationId } from '../../../../kernel/id.js';
import { wordsOfName } from './legal-form.js';
import type { ComparedCompany, ComparedParticipant } from './resemblance.js';

/**
 * Names that have this share of their letter pairs in common (Sørensen-Dice) look alike: `Tekstil Plyus` and `Textile
 * Plus` do, two firms that are both called after their town do not.
 */
const LEAST_IN_COMMON = 0.75;

/** Shorter names are alike by chance. */
const LEAST_PAIRS = 4;

/** Of so many with one name the first are told; more would be the same sentence again. */
const MOST_NAMESAKES = 5;

const PERCENT = 100;

/** A name by all that it is compared by. */
interface ComparedName {
  /** Equal for names that differ in the order of their words alone. */
  readonly key: string;
  /** Names of one block alone can be similar: of one side, country, and with the same numbers, which tell companies apart. */
  readonly block: string;
  readonly pairs: ReadonlySet<string>;
}

interface ListedName extends ComparedName {
  readonly id: ParticipationId;
}

/**
 * Names by what they can be found by. Only those are compared that share one of their rarest letter pairs: of two sets with
 * enough in common, some of the rarest of the one is among the rarest of the other (prefix filtering, Chaudhuri et al. 2006),
 * so nobody is missed.
 */
export class NameIndex {
  private readonly idsByKey = new Map<string, ParticipationId[]>();
  private readonly namesByRarePair = new Map<string, ListedName[]>();
  private readonly occurrences = new Map<string, number>();
  private readonly nameByCompany = new Map<ComparedCompany, ComparedName>();

  constructor(participants: readonly ComparedParticipant[]) {
    for (const participant of participants) {
      const name = comparedName(participant);
      this.nameByCompany.set(participant, name);
      for (const pair of name.pairs) this.occurrences.set(pair, (this.occurrences.get(pair) ?? 0) + 1);
    }
    for (const participant of participants) {
      const { id } = participant;
      const name = this.nameOf(participant);
      this.addKey(name.key, id);
      for (const pair of this.rarestOf(name.pairs)) this.addRare(`${name.block} ${pair}`, { ...name, id });
    }
  }

  /** The first of those whose name is the same. */
  equalTo(company: ComparedCompany): readonly ParticipationId[] {
    return this.idsByKey.get(this.nameOf(company).key) ?? [];
  }

  /** Those whose name is similar and not the same, with how much of it. */
  similarTo(company: ComparedCompany): readonly { readonly id: ParticipationId; readonly percent: number }[] {
    const { key, block, pairs } = this.nameOf(company);
    const shareById = new Map<ParticipationId, number>();
    for (const pair of this.rarestOf(pairs)) {
      for (const other of this.namesByRarePair.get(`${block} ${pair}`) ?? []) {
        if (other.key !== key && !shareById.has(other.id)) shareById.set(other.id, inCommon(pairs, other.pairs));
      }
    }
    return [...shareById]
      .filter(([, share]) => share >= LEAST_IN_COMMON)
      .map(([id, share]) => ({ id, percent: Math.round(share * PERCENT) }));
  }

  private nameOf(company: ComparedCompany): ComparedName {
    return this.nameByCompany.get(company) ?? comparedName(company);
  }

  private addKey(key: string, id: ParticipationId): void {
    const ids = this.idsByKey.get(key) ?? [];
    if (ids.length < MOST_NAMESAKES) this.idsByKey.set(key, [...ids, id]);
  }

  private addRare(key: string, name: ListedName): void {
    const names = this.namesByRarePair.get(key);
    if (names === undefined) this.namesByRarePair.set(key, [name]);
    else names.push(name);
  }

  /** As many of the rarest pairs as hold one of whatever has enough in common with them. */
  private rarestOf(pairs: ReadonlySet<string>): readonly string[] {
    if (pairs.size < LEAST_PAIRS) return [];
    const leastShared = Math.ceil((LEAST_IN_COMMON / (2 - LEAST_IN_COMMON)) * pairs.size);
    const rarity = (pair: string): number => this.occurrences.get(pair) ?? 0;
    return [...pairs]
      .sort((one, other) => rarity(one) - rarity(other) || (one < other ? -1 : 1))
      .slice(0, pairs.size - leastShared + 1);
  }
}

function comparedName({ name, side, countryCode }: ComparedCompany): ComparedName {
  const words = wordsOfName(name);
  const numbers = words.filter(hasNumber).toSorted();
  return {
    key: [side, ...words.toSorted()].join(' '),
    block: [side, countryCode, ...numbers].join(' '),
    pairs: letterPairs(words.filter((word) => !hasNumber(word))),
  };
}

function hasNumber(word: string): boolean {
  return /\p{Number}/u.test(word);
}

function letterPairs(words: readonly string[]): ReadonlySet<string> {
  const letters = words.join('');
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < letters.length; index += 1) pairs.add(letters.slice(index, index + 2));
  return pairs;
}

/** What two have in common, from 0 to 1; 0 as soon as it is too little. */
function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  const mostMissing = one.size - Math.ceil((LEAST_IN_COMMON * all) / 2);
  let missing = 0;
  for (const pair of one) {
    if (other.has(pair)) continue;
    missing += 1;
    if (missing > mostMissing) return 0;
  }
  return (2 * (one.size - missing)) / all;
}

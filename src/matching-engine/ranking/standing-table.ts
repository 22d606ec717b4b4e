import { standingFilters } from '../filters/all-filters.js';
import type { BuyerProfile, MatchProfile, SmeProfile } from '../model/match-profile.js';
import type { FilterKind } from '../model/scored-pair.js';
import type { ProductSide } from '../products/product-side.js';
import type { PreparedMission } from '../score/prepared-mission.js';
import { StatementClasses } from './statement-classes.js';

/**
 * The filters that are asked before products are compared. They stop whole classes of companies at once, so that the
 * pairs they stop can be counted without being looked at.
 */
export class StandingTable {
  readonly smes: StatementClasses<SmeProfile>;
  readonly buyers: StatementClasses<BuyerProfile>;
  readonly #mission: PreparedMission;
  /** By class of SME, then of buyer. */
  readonly #verdicts: (FilterKind | null | undefined)[][] = [];
  /** By class: in what ways products can be compared. */
  readonly #smeWays: ReadonlySet<string>[] = [];
  readonly #buyerWays: ReadonlySet<string>[] = [];

  constructor(mission: PreparedMission) {
    this.#mission = mission;
    this.smes = new StatementClasses(mission.smes, (sme, position) => [
      ...standingFilters.map(({ reads }, index) => `${index} ${JSON.stringify(reads?.sme(sme))}`),
      ...mission.smeProducts.comparableBy(position),
    ]);
    this.buyers = new StatementClasses(mission.buyers, (buyer, position) => [
      ...standingFilters.map(({ reads }, index) => `${index} ${JSON.stringify(reads?.buyer(buyer))}`),
      ...mission.buyerProducts.comparableBy(position),
    ]);
    this.#learnWays();
  }

  /** The first of these filters that stops every pair of the two classes; `null` when none does. */
  verdict(smeClass: number, buyerClass: number): FilterKind | null {
    const row = (this.#verdicts[smeClass] ??= []);
    const known = row[buyerClass];
    if (known !== undefined) return known;
    const verdict = this.#judge(smeClass, buyerClass);
    row[buyerClass] = verdict;
    return verdict;
  }

  assign(position: number, profile: MatchProfile): void {
    if (profile.side === 'sme') this.smes.assign(position, profile);
    else this.buyers.assign(position, profile);
    this.#learnWays();
  }

  #judge(smeClass: number, buyerClass: number): FilterKind | null {
    const view = this.#mission.viewOf(this.smes.examples[smeClass]!, this.buyers.examples[buyerClass]!);
    const stopping = standingFilters.find((filter) => filter.stops(view));
    if (stopping !== undefined) return stopping.kind;
    const buyerWays = this.#buyerWays[buyerClass]!;
    return [...this.#smeWays[smeClass]!].some((way) => buyerWays.has(way)) ? null : 'products_not_comparable';
  }

  #learnWays(): void {
    learnWays(this.smes.classOf, this.#smeWays, this.#mission.smeProducts);
    learnWays(this.buyers.classOf, this.#buyerWays, this.#mission.buyerProducts);
  }
}

/** All of a class can be compared in the same ways: those are part of what makes the class. */
function learnWays(classOf: Int32Array, ways: ReadonlySet<string>[], products: ProductSide): void {
  classOf.forEach((classNumber, position) => {
    ways[classNumber] ??= new Set(products.comparableBy(position));
  });
}

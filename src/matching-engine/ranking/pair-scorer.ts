import { termsOfMeetingFilters } from '../filters/all-filters.js';
import type { MatchProfile } from '../model/match-profile.js';
import type { FilterKind } from '../model/scored-pair.js';
import { productValue, textLikeness } from '../products/product-evidence.js';
import { ProductScan } from '../products/product-scan.js';
import type { PreparedMission } from '../score/prepared-mission.js';
import { UtilityJoin } from '../score/utility-join.js';
import { allTerms } from '../terms/all-terms.js';
import { FilterTable, TermTable } from './judgement-table.js';
import { StandingTable } from './standing-table.js';

/** The position of products among the terms: the one term that is compared pair by pair. */
const products = allTerms.findIndex(({ kind }) => kind === 'products');

/** What a pair of companies with related products came to. */
export type OnPair = (counterpart: number, stoppedBy: FilterKind | null, score: number) => void;

/**
 * Scores the pairs of one company at a time, exactly as `judgePair` scores each, but only those whose products are
 * related, which the inverted indexes find; and every pair of statements of an attribute is judged only once.
 */
export class PairScorer {
  readonly standing: StandingTable;
  readonly mission: PreparedMission;
  readonly #filters: readonly FilterTable[];
  /** By position among the terms; `null` for products. */
  readonly #terms: readonly (TermTable | null)[];
  readonly #join: UtilityJoin;
  readonly #rowScan: ProductScan;
  readonly #columnScan: ProductScan;

  constructor(mission: PreparedMission) {
    this.mission = mission;
    this.standing = new StandingTable(mission);
    this.#filters = termsOfMeetingFilters.flatMap((filter) =>
      filter.reads === null ? [] : [new FilterTable(mission, filter, filter.reads)],
    );
    this.#terms = allTerms.map((term) => (term.reads === null ? null : new TermTable(mission, term, term.reads)));
    this.#join = new UtilityJoin(
      allTerms.map(({ kind }) => kind),
      mission.weights,
    );
    this.#rowScan = new ProductScan(mission.smeProducts, mission.buyerProducts);
    this.#columnScan = new ProductScan(mission.buyerProducts, mission.smeProducts);
  }

  /** Tells of every buyer whose products are related to those of an SME, standing and exclusions aside; in no order. */
  scoreRow(sme: number, onPair: OnPair): void {
    const scan = this.#rowScan;
    scan.load(sme);
    for (let index = 0; index < scan.relatedCount; index += 1) {
      const buyer = scan.related[index]!;
      if (!this.#mayBeAsked(sme, buyer)) continue;
      const stoppedBy = this.#stoppedBy(sme, buyer);
      onPair(buyer, stoppedBy, stoppedBy === null ? this.#score(sme, buyer, scan, buyer) : 0);
    }
  }

  /** The same for a buyer. */
  scoreColumn(buyer: number, onPair: OnPair): void {
    const scan = this.#columnScan;
    scan.load(buyer);
    for (let index = 0; index < scan.relatedCount; index += 1) {
      const sme = scan.related[index]!;
      if (!this.#mayBeAsked(sme, buyer)) continue;
      const stoppedBy = this.#stoppedBy(sme, buyer);
      onPair(sme, stoppedBy, stoppedBy === null ? this.#score(sme, buyer, scan, sme) : 0);
    }
  }

  /** Takes what a participant states now. */
  replace(profile: MatchProfile): number {
    const position = this.mission.replace(profile);
    this.standing.assign(position, profile);
    for (const table of [...this.#filters, ...this.#terms]) table?.assign(position, profile);
    return position;
  }

  #mayBeAsked(sme: number, buyer: number): boolean {
    const { smes, buyers } = this.standing;
    return (
      this.standing.verdict(smes.classOf[sme]!, buyers.classOf[buyer]!) === null && !this.mission.isExcluded(sme, buyer)
    );
  }

  #stoppedBy(sme: number, buyer: number): FilterKind | null {
    for (const table of this.#filters) {
      if (table.stops(sme, buyer)) return table.filter.kind;
    }
    return null;
  }

  #score(sme: number, buyer: number, scan: ProductScan, target: number): number {
    const { smeValues, buyerValues } = this.#join;
    for (let term = 0; term < this.#terms.length; term += 1) {
      const table = this.#terms[term];
      if (table === null || table === undefined) continue;
      table.read(sme, buyer);
      smeValues[term] = table.forSme;
      buyerValues[term] = table.forBuyer;
    }
    const codes = scan.codeLikeness(target);
    const concepts = scan.conceptLikeness(target);
    const language = scan.bestLanguage(target);
    const texts =
      language < 0
        ? Number.NaN
        : textLikeness(scan.queryCovered(target, language), scan.targetCovered(target, language));
    const value = productValue(codes, concepts, texts);
    smeValues[products] = value;
    buyerValues[products] = value;
    return this.#join.join();
  }
}

import type { FilteredView } from '../filters/filter.js';
import type { BuyerProfile, MatchProfile, SmeProfile } from '../model/match-profile.js';
import type { InterpreterLanguages, PairIds, ScoreOptions, UtilityWeights } from '../model/score-options.js';
import { evidenceOf, type ProductEvidence } from '../products/product-evidence.js';
import { commonWords, sharedCodes, sharedConcepts } from '../products/product-facts.js';
import { ProductScan } from '../products/product-scan.js';
import { ProductSide } from '../products/product-side.js';
import { productStatistics, type ProductStatistics } from '../products/product-statistics.js';
import type { ProductFacts } from '../terms/term.js';
import { checkProfiles, checkWeights } from './check-input.js';
import { priorWeights } from './prior-weights.js';

/** The products of a pair about which nothing is known: what terms and filters see that do not look at products. */
const noEvidence: ProductEvidence = { codeLikeness: null, conceptLikeness: null, nearness: 'apart', text: null };

/** The profiles of a mission in the order of their ids, and what is computed once for all of their pairs. */
export class PreparedMission {
  readonly weights: UtilityWeights;
  readonly smeProducts: ProductSide;
  readonly buyerProducts: ProductSide;
  readonly #smes: SmeProfile[];
  readonly #buyers: BuyerProfile[];
  readonly #interpreters: readonly InterpreterLanguages[];
  readonly #day: string | null;
  readonly #clearedIds: ReadonlySet<string>;
  readonly #statistics: ProductStatistics;
  readonly #languages: readonly string[];
  readonly #excludedPairs: readonly PairIds[];
  readonly #positionById: ReadonlyMap<string, Place>;
  #scan: ProductScan | null = null;
  /** By position of the SME: positions of buyers. */
  #excludedBySme: ReadonlyMap<number, ReadonlySet<number>>;

  /** @throws Error for profiles or weights that cannot be used */
  constructor(smes: readonly SmeProfile[], buyers: readonly BuyerProfile[], options: ScoreOptions) {
    this.weights = options.weights ?? priorWeights;
    checkProfiles([...smes, ...buyers]);
    checkWeights(this.weights);
    this.#smes = [...smes].sort(byId);
    this.#buyers = [...buyers].sort(byId);
    this.#positionById = new Map(
      [this.#smes, this.#buyers].flatMap((profiles) =>
        profiles.map(({ id, side }, position) => [id, { side, position }] as const),
      ),
    );
    this.#interpreters = options.interpreters ?? [];
    this.#day = options.day ?? null;
    this.#clearedIds = new Set(options.clearedIds);
    this.#statistics = productStatistics([...this.#smes, ...this.#buyers], options);
    this.#languages = [...this.#statistics.texts.keys()];
    this.smeProducts = new ProductSide(this.#smes, this.#statistics);
    this.buyerProducts = new ProductSide(this.#buyers, this.#statistics);
    this.#excludedPairs = options.excludedPairs ?? [];
    this.#excludedBySme = this.#groupExclusions();
  }

  get smes(): readonly SmeProfile[] {
    return this.#smes;
  }

  get buyers(): readonly BuyerProfile[] {
    return this.#buyers;
  }

  /** Where the participant stands; `null` when it is not of the mission. */
  find(id: string): Place | null {
    return this.#positionById.get(id) ?? null;
  }

  /**
   * Takes what a participant of the mission states now; what codes and words tell stays as it was.
   * @throws Error when the participant is not of the mission, or its profile cannot be used
   */
  replace(profile: MatchProfile): number {
    checkProfiles([profile]);
    const place = this.find(profile.id);
    if (place?.side !== profile.side) {
      throw new Error(`No ${profile.side} ${profile.id} in this mission: score the whole mission with it`);
    }
    const before = this.#profilesOf(place.side)[place.position];
    if (profile.side === 'sme') {
      this.#smes[place.position] = profile;
      this.smeProducts.replace(place.position, profile);
    } else {
      this.#buyers[place.position] = profile;
      this.buyerProducts.replace(place.position, profile);
    }
    if (before?.blocks !== undefined || profile.blocks !== undefined) this.#excludedBySme = this.#groupExclusions();
    return place.position;
  }

  /** The pairs of one SME, by positions in `smes` and `buyers`; to be used before the next row is asked for. */
  row(smePosition: number): (buyerPosition: number) => FilteredView {
    const scan = (this.#scan ??= new ProductScan(this.smeProducts, this.buyerProducts));
    scan.load(smePosition);
    return (buyerPosition) => ({
      ...this.viewOf(this.#smes[smePosition]!, this.#buyers[buyerPosition]!),
      products: evidenceOf(scan, buyerPosition, this.#languages),
      isExcluded: this.isExcluded(smePosition, buyerPosition),
    });
  }

  /** A pair as those terms and filters see it that do not look at products or exclusions. */
  viewOf(sme: SmeProfile, buyer: BuyerProfile): FilteredView {
    return {
      sme,
      buyer,
      products: noEvidence,
      interpreters: this.#interpreters,
      isExcluded: false,
      day: this.#day,
      clearedIds: this.#clearedIds,
    };
  }

  isExcluded(smePosition: number, buyerPosition: number): boolean {
    return this.#excludedBySme.size > 0 && (this.#excludedBySme.get(smePosition)?.has(buyerPosition) ?? false);
  }

  /** The buyers that an SME must not meet, by position. */
  excludedOf(smePosition: number): Iterable<number> {
    return this.#excludedBySme.get(smePosition) ?? [];
  }

  /** What explains the products of a pair. */
  productFacts({ sme, buyer, products }: FilteredView): ProductFacts {
    const { text } = products;
    const words = text === null ? [] : commonWords(sme, buyer, text.language, this.#statistics);
    return {
      sharedCodes: sharedCodes(sme, buyer, this.#statistics),
      textLikeness:
        text === null ? null : { language: text.language, forSme: text.forSme, forBuyer: text.forBuyer, words },
      concepts: sharedConcepts(sme, buyer, this.#statistics),
    };
  }

  #profilesOf(side: MatchProfile['side']): readonly MatchProfile[] {
    return side === 'sme' ? this.#smes : this.#buyers;
  }

  /** Pairs that the organiser excluded, and those of which one does not want the other; of this mission. */
  #groupExclusions(): ReadonlyMap<number, ReadonlySet<number>> {
    const unwanted: readonly PairIds[] = [
      ...this.#excludedPairs,
      ...this.#smes.flatMap(({ id, blocks = [] }) => blocks.map((buyerId) => ({ smeId: id, buyerId }))),
      ...this.#buyers.flatMap(({ id, blocks = [] }) => blocks.map((smeId) => ({ smeId, buyerId: id }))),
    ];
    const buyersBySme = new Map<number, Set<number>>();
    for (const { smeId, buyerId } of unwanted) {
      const sme = this.#positionById.get(smeId);
      const buyer = this.#positionById.get(buyerId);
      if (sme?.side !== 'sme' || buyer?.side !== 'buyer') continue;
      const buyers = buyersBySme.get(sme.position) ?? new Set<number>();
      buyersBySme.set(sme.position, buyers.add(buyer.position));
    }
    return buyersBySme;
  }
}

/** Where a participant stands in the mission: its side, and its position there. */
export interface Place {
  readonly side: MatchProfile['side'];
  readonly position: number;
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}

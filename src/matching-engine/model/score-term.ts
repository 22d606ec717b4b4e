import type {
  CompanySize,
  MatchProfile,
  MarketPresence,
  OrderVolume,
  PriceLevel,
  ProductScheme,
  Seniority,
} from './match-profile.js';
import type { PartnerRole } from './partner-role.js';

/** The attributes that a score is made of. */
export type TermKind = EssentialTermKind | FurtherTermKind;

/** The attributes that every mission asks for. */
export type EssentialTermKind = 'products' | 'roles' | 'segments' | 'price_level' | 'certifications' | 'languages';

/** The attributes that only some missions ask for. */
export type FurtherTermKind =
  'territories' | 'channels' | 'volume' | 'size' | 'years_active' | 'presence' | 'trade_terms' | 'seniority';

/** Two product codes of a pair that meet in one ancestor (or are equal, when all three are). */
export interface SharedCode {
  readonly scheme: ProductScheme;
  /** The most specific code that both sides fall under: `844630`, `8446`, `84`, `28.94`. */
  readonly code: string;
  /** Codes of the SME under it, as the profile states them (an ATECO code when it came through `linkedHsCodes`). */
  readonly smeCodes: readonly string[];
  /** Codes of the buyer under it, as the profile states them. */
  readonly buyerCodes: readonly string[];
  /** The sides that name no goods, and come to the code only because their activity makes such; none where both name it. */
  readonly byActivityOf: readonly MatchProfile['side'][];
}

/** How alike the product texts of a pair are, in the language in which they are most alike. */
export interface TextLikeness {
  readonly language: string;
  /** How much of the SME's text the buyer's covers, from 0 to 1. */
  readonly forSme: number;
  /** How much of the buyer's text the SME's covers, from 0 to 1. */
  readonly forBuyer: number;
  /** The words that both texts use, most telling first, at most five. */
  readonly words: readonly string[];
}

/** What a term was judged on; enough to write a sentence about it in any language. */
export type TermFacts =
  | {
      readonly kind: 'products';
      /** Most telling first, at most five. Empty when only the texts are alike. */
      readonly sharedCodes: readonly SharedCode[];
      /** From 0 to 1, or `null` when the two sides share no nomenclature. */
      readonly codeLikeness: number | null;
      /** `null` when the two sides share no language of text. */
      readonly textLikeness: TextLikeness | null;
      /** Only where kinds of business are known: how alike the two are in them, from 0 to 1. */
      readonly conceptLikeness?: number;
      /** Only where kinds of business are known: the ids of those that bring the two together, most telling first. */
      readonly concepts?: readonly string[];
    }
  | {
      readonly kind: 'roles';
      /** The role sought and the role held that fit best. */
      readonly sought: PartnerRole;
      readonly held: PartnerRole;
      /** From 0 to 1; 1 when they are the same role. */
      readonly fit: number;
    }
  | { readonly kind: 'segments'; readonly common: readonly string[] }
  | { readonly kind: 'price_level'; readonly sme: PriceLevel; readonly buyer: PriceLevel }
  | { readonly kind: 'certifications'; readonly met: readonly string[]; readonly missing: readonly string[] }
  | {
      readonly kind: 'languages';
      /** Languages both speak; empty when they need an interpreter. */
      readonly common: readonly string[];
      /** The languages of the interpreter who bridges the pair, or `null` when none is needed. */
      readonly interpreter: readonly string[] | null;
    }
  | FurtherFacts;

/** The facts of the attributes that only some missions ask for. */
export type FurtherFacts =
  | { readonly kind: 'territories'; readonly covered: readonly string[]; readonly uncovered: readonly string[] }
  | { readonly kind: 'channels'; readonly common: readonly string[] }
  | { readonly kind: 'volume'; readonly sme: OrderVolume; readonly buyer: OrderVolume; readonly isTooSmall: boolean }
  | { readonly kind: 'size'; readonly sme: CompanySize | null; readonly buyer: CompanySize | null }
  | { readonly kind: 'years_active'; readonly sme: number | null; readonly buyer: number | null }
  | { readonly kind: 'presence'; readonly presence: MarketPresence; readonly sought: 'new' | 'known' }
  | { readonly kind: 'trade_terms'; readonly common: readonly string[] }
  | { readonly kind: 'seniority'; readonly sme: Seniority | null; readonly buyer: Seniority | null };

/** One side's view of a term. */
export interface SideOfTerm {
  /** The part of this side's utility that the term decides, after missing attributes are dropped; they sum to 1. */
  readonly weight: number;
  /** How well the other side does on this term, from 0 to 1. */
  readonly value: number;
}

/** One attribute's part in the score of a pair. */
export interface ScoreTerm {
  readonly kind: TermKind;
  readonly facts: TermFacts;
  /** The part of the score that this term brings: the shares of a pair, added in their order, are its score. */
  readonly share: number;
  /** The share in points of 100 for people: the points of a pair add up to the pair's points. */
  readonly points: number;
  /** `null` when this side does not weigh the attribute. */
  readonly forSme: SideOfTerm | null;
  readonly forBuyer: SideOfTerm | null;
}

/** A reason to meet, strong enough to be told. */
export type MatchReason =
  | TermFacts
  | { /** The SME wants to sell in the buyer's country. */ readonly kind: 'country'; readonly country: string };

import type {
  CertificationRequirement,
  CompanySize,
  Exclusivity,
  MarketPresence,
  OrderVolume,
  PartnerRole,
  PriceLevel,
  Seniority,
} from '../../../matching-engine/index.js';
import type { ParticipationId } from '../../../kernel/id.js';

/** A product or activity of a company; an activity comes with the HS headings of the goods it makes. */
export interface CandidateProduct {
  readonly scheme: 'HS' | 'ATECO';
  readonly code: string;
  /** Part of the business in percent; null where not stated. */
  readonly share: number | null;
  readonly linkedHsCodes: readonly string[];
}

/** A certificate with the last day on which it counts, as ISO date. */
export interface CandidateCertificate extends CertificationRequirement {
  readonly validUntil: string | null;
}

/** A company of a mission, with what is known of whom it could meet. Empty lists and null mean "not stated". */
export interface Candidate {
  readonly id: ParticipationId;
  readonly side: 'sme' | 'buyer';
  readonly countryCode: string;
  /** The sessions it can come to, by name. */
  readonly sessions: readonly string[];
  /** The most meetings it holds in one of them; null leaves it to the timetable. */
  readonly meetingsPerSession: number | null;
  readonly province: string | null;
  readonly products: readonly CandidateProduct[];
  /** Text by language. */
  readonly description: Readonly<Record<string, string | undefined>>;
  /** Products in the company's own words; nobody says in which language. */
  readonly productTexts: readonly string[];
  readonly roles: readonly PartnerRole[];
  readonly targetCountries: readonly string[];
  readonly territories: readonly string[];
  /** Those in which it can negotiate. */
  readonly languages: readonly string[];
  readonly certifications: readonly CandidateCertificate[];
  readonly segments: readonly string[];
  readonly channels: readonly string[];
  readonly priceLevel: PriceLevel | null;
  readonly volume: OrderVolume;
  readonly size: CompanySize | null;
  readonly sizesSought: readonly CompanySize[];
  readonly yearFounded: number | null;
  readonly tradeTerms: readonly string[];
  readonly seniority: Seniority | null;
  readonly presence: MarketPresence | null;
  readonly presenceSought: 'new' | 'known' | null;
  readonly exclusivities: readonly Exclusivity[];
  readonly validUntil: string | null;
  readonly consentsToMatching: boolean;
  readonly isRestricted: boolean;
}

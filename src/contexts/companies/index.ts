/** Firms across missions, and what they offer and seek. */
export { CompaniesModule } from './companies.module.js';
export { CompanyReader, type ProfiledCompany, type RecordedProfile } from './company-reader.js';
export { isCountryCode } from './domain/country-and-language.js';
export type { CompanyRecord } from './domain/company-record.js';
export type { ProfileFault } from './domain/check-profile.js';
export { LINE_ROLE_OF_SIDE } from './domain/essentials.js';
export { type EenProfile, PARTNERSHIP_TYPES, toEenProfile } from './domain/een-profile.js';
export {
  CHANNELS,
  COMPANY_SIZES,
  DEVELOPMENT_STAGES,
  LANGUAGE_LEVELS,
  LINE_SCHEMES,
  type LineScheme,
  type MarketProfile,
  PRESENCES,
  type ProfileLine,
  RIGHTS_STATUSES,
  SEGMENTS,
  SENIORITIES,
} from './domain/market-profile.js';
export { meantCodes } from './domain/meant-codes.js';
export { PARTNER_ROLES, partnerRoleOf } from './domain/partner-role.js';
export { EMPTY_PROFILE, type Locale, type ProductCode, type Profile } from './domain/profile.js';
export { changedFields } from './domain/same-profile.js';
export { type DaysThatCount, noticesOf, type ProfileNotice } from './domain/profile-notices.js';
export { fromEenProfile } from './domain/read-een-profile.js';
export { certificateCodeOf } from './domain/trade-vocabulary.js';
export { GroupTraitsReader } from './group-traits-reader.js';
export { ChangeCompany } from './use-cases/change-company.js';
export { EraseCompany } from './use-cases/erase-company.js';
export { RecordCompanies } from './use-cases/record-companies.js';
export { ReviseProfile, type RevisionRefusal } from './use-cases/revise-profile.js';

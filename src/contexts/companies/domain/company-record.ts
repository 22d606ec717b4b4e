import type { Company } from './company.js';
import type { Profile } from './profile.js';

/** A company with the profile that is to be in force. */
export interface CompanyRecord {
  readonly company: Company;
  readonly profile: Profile;
}

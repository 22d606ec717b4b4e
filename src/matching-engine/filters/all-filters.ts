import { consentMissing } from './consent-missing.js';
import { countryNotTargeted } from './country-not-targeted.js';
import { exclusivityConflict } from './exclusivity-conflict.js';
import type { PairFilter } from './filter.js';
import { mandatoryCertificationMissing } from './mandatory-certification-missing.js';
import { needsClearance } from './needs-clearance.js';
import { noCommonLanguage } from './no-common-language.js';
import { noCommonSession } from './no-common-session.js';
import { notAdmitted } from './not-admitted.js';
import { pairExcluded } from './pair-excluded.js';
import { productsNotComparable } from './products-not-comparable.js';
import { productsUnrelated } from './products-unrelated.js';
import { profileExpired } from './profile-expired.js';
import { rolesIncompatible } from './roles-incompatible.js';

/** What is asked of two companies before their products are looked at. */
export const standingFilters: readonly PairFilter[] = [notAdmitted, consentMissing, profileExpired, needsClearance];

/** What is asked of two companies whose products go together. */
export const termsOfMeetingFilters: readonly PairFilter[] = [
  noCommonSession,
  countryNotTargeted,
  exclusivityConflict,
  rolesIncompatible,
  mandatoryCertificationMissing,
  noCommonLanguage,
];

/** Every filter, in the order in which they are asked. */
export const allFilters: readonly PairFilter[] = [
  pairExcluded,
  ...standingFilters,
  productsNotComparable,
  productsUnrelated,
  ...termsOfMeetingFilters,
];

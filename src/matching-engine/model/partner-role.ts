/**
 * Every role a partner abroad can play, in the order in which they are listed to people. An SME seeks some of them, a
 * buyer holds some of them. The ids are stable: they are stored and translated elsewhere.
 */
export const partnerRoles = [
  'agent',
  'distributor',
  'importer_wholesaler',
  'retailer',
  'ecommerce',
  'end_user_industrial',
  'oem_customer',
  'contractor_epc',
  'public_buyer',
  'jv_partner',
  'licensee',
  'franchisee',
  'subcontractor',
  'technical_partner',
  'supplier',
  'investor',
  'after_sales',
] as const;

/** The id of one partner role. */
export type PartnerRole = (typeof partnerRoles)[number];

import type { MarketProfile } from '../../api-client/contract.js';

/** What the API takes in each field, in the order in which people read it. */
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
] as const satisfies MarketProfile['roles'];

export const segments = [
  'b2c_mass',
  'b2c_premium',
  'horeca',
  'industrial',
  'construction',
  'public',
  'health',
  'agri',
] as const satisfies MarketProfile['segments'];

export const channels = [
  'retail',
  'wholesale',
  'online',
  'project',
  'direct',
  'tender',
] as const satisfies MarketProfile['channels'];

export const sizes = ['micro', 'small', 'medium', 'large'] as const satisfies MarketProfile['sizesSought'];
export const presences = ['none', 'occasional', 'distributor', 'branch'] as const;
export const presencesSought = ['new', 'known'] as const;
export const languageLevels = ['basic', 'working', 'fluent', 'native'] as const;
export const seniorities = ['owner', 'export_manager', 'buyer', 'technical', 'other'] as const;
export const stages = ['on_market', 'demonstrable', 'prototype', 'lab', 'idea'] as const;
export const rightsStatuses = ['none', 'secret_know_how', 'applied', 'granted', 'trademark'] as const;

export const priceLevels = [1, 2, 3, 4, 5] as const;

/** Incoterms 2020. */
export const tradeTerms = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;

/** Those that missions ask for most; any other is written by its name. */
export const certifications = [
  'CE',
  'EAC',
  'UZ_CONF',
  'ISO9001',
  'ISO14001',
  'ISO45001',
  'ISO13485',
  'ISO22000',
  'IATF16949',
  'HACCP',
  'HALAL',
  'GMP',
  'MDR',
  'ATEX',
  'FSC',
  'GOTS',
  'OEKO_TEX',
  'EPD',
] as const;

/** Languages of missions first. */
export const frequentLanguages = ['it', 'en', 'ru', 'uz'] as const;

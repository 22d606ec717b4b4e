/** The part a partner abroad plays for an SME: what an SME seeks and a buyer is. Stored by these ids, so they stay. */
export const PARTNER_ROLES = [
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

export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** What people write in spreadsheets for a role, in Italian and in English, besides its id. */
const LABELS_BY_ROLE: Readonly<Record<PartnerRole, readonly string[]>> = {
  agent: ['commercial agent', 'agente di commercio', 'agente'],
  distributor: ['distributore'],
  importer_wholesaler: ['importer', 'wholesaler', 'importatore', 'grossista', 'importatore / grossista'],
  retailer: ['retail chain', 'dettagliante', 'gdo', 'dettagliante / gdo'],
  ecommerce: ['online marketplace', 'e-tailer', 'operatore e-commerce'],
  end_user_industrial: ['industrial end user', 'end user', 'utilizzatore industriale', 'utilizzatore finale'],
  oem_customer: ['oem', 'private label', 'cliente oem'],
  contractor_epc: ['general contractor', 'epc', 'epc contractor'],
  public_buyer: ['stazione appaltante', 'acquirente pubblico'],
  jv_partner: ['joint venture partner', 'joint venture', 'partner per joint venture'],
  licensee: ['licenziatario'],
  franchisee: ['affiliato in franchising', 'affiliato'],
  subcontractor: ['contract manufacturer', 'subfornitore', 'terzista'],
  technical_partner: ['technical cooperation partner', 'partner tecnico'],
  supplier: ['fornitore'],
  investor: ['investitore'],
  after_sales: ['service centre', 'after sales service', 'centro assistenza'],
};

const roleByWording: ReadonlyMap<string, PartnerRole> = new Map(
  PARTNER_ROLES.flatMap((role) => [role, ...LABELS_BY_ROLE[role]].map((wording) => [wordsOf(wording), role] as const)),
);

/** The role that a text names by id or by label, or null where it names none. */
export function partnerRoleOf(text: string): PartnerRole | null {
  return roleByWording.get(wordsOf(text)) ?? null;
}

/** Case, hyphens and punctuation do not tell roles apart. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}]+/gu, ' ')
    .trim();
}

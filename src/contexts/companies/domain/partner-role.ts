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

/** What people write in spreadsheets for a role besides its id: also what our own pages call it, in each language. */
const LABELS_BY_ROLE: Readonly<Record<PartnerRole, readonly string[]>> = {
  agent: ['commercial agent', 'agente di commercio', 'agente', 'торговый агент', 'savdo agenti'],
  distributor: ['distributore', 'дистрибьютор', 'distribyutor'],
  importer_wholesaler: [
    'importer',
    'wholesaler',
    'importatore',
    'grossista',
    'importatore / grossista',
    'importatore o grossista',
    'importer or wholesaler',
    'импортёр или оптовик',
    'importchi yoki ulgurji savdogar',
  ],
  retailer: [
    'retail chain',
    'dettagliante',
    'gdo',
    'dettagliante / gdo',
    'dettagliante o catena',
    'retailer or chain',
    'розничная сеть',
    'chakana savdo tarmogʻi',
  ],
  ecommerce: [
    'online marketplace',
    'e-tailer',
    'operatore e-commerce',
    'online retailer',
    'интернет-торговля',
    'onlayn savdo',
  ],
  end_user_industrial: [
    'industrial end user',
    'end user',
    'utilizzatore industriale',
    'utilizzatore finale',
    'промышленный потребитель',
    'sanoat isteʼmolchisi',
  ],
  oem_customer: [
    'oem',
    'private label',
    'cliente oem',
    'cliente OEM o private label',
    'OEM or private-label customer',
    'OEM-заказчик',
    'OEM buyurtmachi',
  ],
  contractor_epc: ['general contractor', 'epc', 'epc contractor', 'генеральный подрядчик', 'bosh pudratchi'],
  public_buyer: ['stazione appaltante', 'acquirente pubblico', 'государственный заказчик', 'davlat xaridori'],
  jv_partner: [
    'joint venture partner',
    'joint venture',
    'partner per joint venture',
    'партнёр по совместному предприятию',
    'qoʻshma korxona hamkori',
  ],
  licensee: ['licenziatario', 'лицензиат', 'litsenziya oluvchi'],
  franchisee: ['affiliato in franchising', 'affiliato', 'франчайзи', 'franchayzi'],
  subcontractor: ['contract manufacturer', 'subfornitore', 'terzista', 'субподрядчик', 'subpudratchi'],
  technical_partner: ['technical cooperation partner', 'partner tecnico', 'технический партнёр', 'texnik hamkor'],
  supplier: ['fornitore', 'поставщик', 'yetkazib beruvchi'],
  investor: ['investitore', 'инвестор'],
  after_sales: ['service centre', 'after sales service', 'centro assistenza', 'сервисный центр', 'servis markazi'],
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

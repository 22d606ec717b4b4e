import type { PartnerRole } from '../model/partner-role.js';

/** The role can do the same work for the SME; it can do half of it; it is a first step towards it. */
const near = 0.8;
const partial = 0.5;
const remote = 0.3;

/** How well a role held answers a role sought, where the two differ; what is not listed does not answer at all. */
const fitByHeldBySought: Readonly<Record<PartnerRole, Readonly<Partial<Record<PartnerRole, number>>>>> = {
  agent: { distributor: partial, importer_wholesaler: remote },
  distributor: { importer_wholesaler: near, agent: partial, retailer: partial, after_sales: remote },
  importer_wholesaler: { distributor: near, retailer: partial },
  retailer: { importer_wholesaler: partial, ecommerce: partial, franchisee: partial },
  ecommerce: { retailer: partial },
  end_user_industrial: { contractor_epc: partial, oem_customer: partial, public_buyer: remote, distributor: remote },
  oem_customer: { end_user_industrial: partial },
  contractor_epc: { end_user_industrial: partial, public_buyer: remote },
  public_buyer: { contractor_epc: partial },
  jv_partner: { investor: partial, licensee: partial, technical_partner: remote },
  licensee: { jv_partner: partial, subcontractor: remote },
  franchisee: { retailer: partial },
  subcontractor: { technical_partner: remote },
  technical_partner: { jv_partner: partial },
  supplier: {},
  investor: { jv_partner: partial },
  after_sales: { distributor: partial },
};

/** How well a buyer in role `held` answers an SME that seeks `sought`: 1 for the same role, 0 for no use. */
export function roleFit(sought: PartnerRole, held: PartnerRole): number {
  return sought === held ? 1 : (fitByHeldBySought[sought][held] ?? 0);
}

import { makeMissionWithCompanies, type MissionWithCompanies } from './mission-with-companies.js';
import type { TestProduct } from './test-product.js';

const LOOMS = { scheme: 'HS', code: '844630' } as const;
const SHOES = { scheme: 'HS', code: '640399' } as const;
const CHEESE = { scheme: 'HS', code: '040690' } as const;

/** Four of each side: the first of each deal in looms, the last SME in what nobody seeks, the others in shoes. */
export function makeProposalMarket(product: TestProduct): Promise<MissionWithCompanies> {
  return makeMissionWithCompanies(product, {
    smes: 4,
    buyers: 4,
    profileOf: (side, index) => {
      const other = side === 'sme' && index === 3 ? CHEESE : SHOES;
      return { products: [index === 0 ? LOOMS : other], roles: ['distributor'] };
    },
  });
}

/** The ids of two who are to meet. */
interface MetPair {
  readonly sme: string;
  readonly buyer: string;
}

/** The meetings of a mission, agreed or placed. */
export async function agreedPairs(product: TestProduct, { missionId }: MissionWithCompanies): Promise<MetPair[]> {
  return product.database.query<MetPair>(
    'SELECT sme_id AS sme, buyer_id AS buyer FROM meetings WHERE mission_id = $1',
    [missionId],
  );
}

/** What a run proposes, best first. */
export async function proposedPairs(mission: MissionWithCompanies, runId: string): Promise<MetPair[]> {
  const meetings = await mission.organiser.get(`${mission.path}/proposal-runs/${runId}/meetings`).expect(200);
  const { items } = meetings.body as { items: Record<'sme' | 'buyer', { participationId: string }>[] };
  return items.map(({ sme, buyer }) => ({ sme: sme.participationId, buyer: buyer.participationId }));
}

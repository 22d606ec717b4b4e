import type { FloorMeeting } from '../../api-client/contract.js';

/** How the two who meet are called together. */
export function pairOf({ sme, buyer }: Pick<FloorMeeting, 'sme' | 'buyer'>): string {
  return `${sme.companyName} – ${buyer.companyName}`;
}

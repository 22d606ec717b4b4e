import type { PairIds } from '../../../matching-engine/index.js';
import type { GroupRule, ParticipantGroup } from '../domain/match-setup.js';
import type { Candidate } from './candidate.js';

/** The pairs that rules about groups keep apart, each once for every rule that does. */
export function pairsKeptApart(candidates: readonly Candidate[], rules: readonly GroupRule[]): readonly PairIds[] {
  const smes = candidates.filter(({ side }) => side === 'sme');
  const buyers = candidates.filter(({ side }) => side === 'buyer');
  return rules.flatMap(({ effect, smes: smeGroup, buyers: buyerGroup }) => {
    const apart = buyers.filter((buyer) => isOf(buyer, buyerGroup) === (effect === 'never'));
    return smes
      .filter((sme) => isOf(sme, smeGroup))
      .flatMap((sme) => apart.map((buyer) => ({ smeId: sme.id, buyerId: buyer.id })));
  });
}

/** Whether a participant is of a group. */
function isOf(candidate: Candidate, { attribute, values }: ParticipantGroup): boolean {
  if (attribute !== 'code') return valuesOf(candidate, attribute).some((value) => values.includes(value));
  return candidate.products.some(({ scheme, code }) => values.some((value) => `${scheme} ${code}`.startsWith(value)));
}

function valuesOf(
  { countryCode, province, size, roles }: Candidate,
  attribute: Exclude<ParticipantGroup['attribute'], 'code'>,
): readonly string[] {
  const stated = { country: [countryCode], province: [province], size: [size], role: roles }[attribute];
  return stated.flatMap((value) => value ?? []);
}

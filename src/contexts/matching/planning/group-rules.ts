import type { PairIds } from '../../../matching-engine/index.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { GroupRule, MatchSetup, ParticipantGroup } from '../domain/match-setup.js';
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

/** A rule by those of either side that it names, whatever names them. */
export interface Barrier {
  readonly effect: GroupRule['effect'] | 'pair';
  readonly participationIds: readonly ParticipationId[];
}

/** The rules and the blocked pairs of a setup, by whom they name now. */
export function barriersOf(
  candidates: readonly Candidate[],
  { groupRules, blockedPairs }: Pick<MatchSetup, 'groupRules' | 'blockedPairs'>,
): readonly Barrier[] {
  const byGroup = groupRules.map(({ effect, smes, buyers }) => ({
    effect,
    participationIds: candidates
      .filter((candidate) => isOf(candidate, candidate.side === 'sme' ? smes : buyers))
      .map(({ id }) => id),
  }));
  const present = new Set(candidates.map(({ id }) => id));
  const byName = blockedPairs
    .filter(({ smeId, buyerId }) => present.has(smeId) && present.has(buyerId))
    .map(({ smeId, buyerId }) => ({ effect: 'pair' as const, participationIds: [smeId, buyerId] }));
  return [...byGroup, ...byName];
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

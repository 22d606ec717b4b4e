import type { PairIds } from '../../../matching-engine/index.js';
import type { ParticipationId } from '../../../kernel/id.js';
import { isOfGroup, type ParticipantGroup } from '../../../kernel/participant-group.js';
import type { GroupRule, MatchSetup } from '../domain/match-setup.js';
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

function isOf({ countryCode, province, size, roles, products }: Candidate, group: ParticipantGroup): boolean {
  const traits = {
    country: [countryCode],
    province: province === null ? [] : [province],
    size: size === null ? [] : [size],
    role: roles,
    code: products.map(({ scheme, code }) => `${scheme} ${code}`),
  };
  return isOfGroup(traits, group);
}

import type { MarketPresence } from '../model/match-profile.js';
import { notComparable, type Term } from './term.js';

/** How well each presence answers a buyer who wants a brand new to the market, or one known there; priors. */
const answerBySought: Readonly<Record<'new' | 'known', Readonly<Record<MarketPresence, number>>>> = {
  new: { none: 1, occasional: 0.7, distributor: 0.2, branch: 0 },
  known: { none: 0, occasional: 0.5, distributor: 1, branch: 1 },
};

/** Presence: to the buyer, whether the brand is as new or as known in the market as it wishes. */
export const presenceTerm: Term = {
  kind: 'presence',
  reads: { sme: ({ presence }) => [presence], buyer: ({ presenceSought }) => [presenceSought] },
  measure: ({ sme, buyer }) => {
    if (sme.presence === undefined || buyer.presenceSought === undefined) return notComparable;
    return { forSme: null, forBuyer: answerBySought[buyer.presenceSought][sme.presence] };
  },
  factsOf: ({ sme, buyer }) => {
    if (sme.presence === undefined || buyer.presenceSought === undefined) {
      throw new Error('No facts about presence: a side states none. Ask only after `measure`.');
    }
    return { kind: 'presence', presence: sme.presence, sought: buyer.presenceSought };
  },
};

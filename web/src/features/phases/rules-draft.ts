import type { RequestRules } from '../../api-client/contract.js';

/** Rules of requests while somebody writes them: numbers are texts until they are whole. */
export interface RulesDraft {
  readonly expiryHours: string;
  /** Numbers parted by commas. */
  readonly nudgeAfterHours: string;
  readonly smeAsks: 'approved' | 'automatic';
  readonly buyerAsks: 'approved' | 'automatic';
  readonly gold: string;
  readonly silver: string;
}

export function rulesDraftOf({ expiryHours, nudgeAfterHours, acceptance, wishBudget }: RequestRules): RulesDraft {
  return {
    expiryHours: String(expiryHours),
    nudgeAfterHours: nudgeAfterHours.join(', '),
    smeAsks: acceptance.sme,
    buyerAsks: acceptance.buyer,
    gold: String(wishBudget.gold),
    silver: String(wishBudget.silver),
  };
}

/** The rules to be decided, or null where something is no whole number. */
export function rulesIn(draft: RulesDraft): RequestRules | null {
  const expiryHours = wholeNumber(draft.expiryHours);
  const nudges = draft.nudgeAfterHours.split(',').filter((part) => part.trim() !== '');
  const nudgeAfterHours = nudges.flatMap((part) => wholeNumber(part) ?? []);
  const gold = wholeNumber(draft.gold);
  const silver = wholeNumber(draft.silver);
  if (expiryHours === null || gold === null || silver === null || nudgeAfterHours.length < nudges.length) return null;
  const acceptance = { sme: draft.smeAsks, buyer: draft.buyerAsks };
  return { expiryHours, nudgeAfterHours, acceptance, wishBudget: { gold, silver } };
}

function wholeNumber(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

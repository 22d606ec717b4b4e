import type { RequestRules } from '../../api-client/contract.js';

export const acceptanceModes = ['approved', 'automatic'] as const;
export type AcceptanceMode = (typeof acceptanceModes)[number];

/** What holds between two groups of participants. */
export type AcceptanceException = RequestRules['acceptanceExceptions'][number];

/** Rules of requests while somebody writes them: numbers are texts until they are whole. */
export interface RulesDraft {
  readonly smeAsks: AcceptanceMode;
  readonly buyerAsks: AcceptanceMode;
  readonly exceptions: readonly AcceptanceException[];
  readonly expiryHours: string;
  /** Numbers parted by commas. */
  readonly nudgeAfterHours: string;
  readonly gold: string;
  readonly silver: string;
}

export function rulesDraftOf(rules: RequestRules): RulesDraft {
  const { expiryHours, nudgeAfterHours, acceptance, acceptanceExceptions, wishBudget } = rules;
  return {
    smeAsks: acceptance.sme,
    buyerAsks: acceptance.buyer,
    exceptions: acceptanceExceptions,
    expiryHours: String(expiryHours),
    nudgeAfterHours: nudgeAfterHours.join(', '),
    gold: String(wishBudget.gold),
    silver: String(wishBudget.silver),
  };
}

/** What keeps rules from being decided: a number that is none, or a group of nobody. */
export type RulesGap = 'notWhole' | 'groupEmpty';

/** The rules to be decided, or what they lack. */
export function rulesIn(draft: RulesDraft): RequestRules | RulesGap {
  const expiryHours = wholeNumber(draft.expiryHours);
  const nudges = draft.nudgeAfterHours.split(',').filter((part) => part.trim() !== '');
  const nudgeAfterHours = nudges.flatMap((part) => wholeNumber(part) ?? []);
  const gold = wholeNumber(draft.gold);
  const silver = wholeNumber(draft.silver);
  if (expiryHours === null || gold === null || silver === null || nudgeAfterHours.length < nudges.length)
    return 'notWhole';
  if (!draft.exceptions.every(isWhole)) return 'groupEmpty';
  return {
    expiryHours,
    nudgeAfterHours,
    acceptance: { sme: draft.smeAsks, buyer: draft.buyerAsks },
    acceptanceExceptions: [...draft.exceptions],
    wishBudget: { gold, silver },
  };
}

/** Whether an exception names a group at all, and of each group somebody. */
function isWhole({ smes, buyers }: AcceptanceException): boolean {
  const groups = [smes, buyers].filter((group) => group !== null);
  return groups.length > 0 && groups.every(({ values }) => values.length > 0);
}

function wholeNumber(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

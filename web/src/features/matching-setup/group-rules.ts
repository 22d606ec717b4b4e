import type { GroupRule, MatchSetup } from '../../api-client/contract.js';

/** Whether a rule names somebody on each side; until then it is still being written. */
export function isWhole({ smes, buyers }: GroupRule): boolean {
  return smes.values.length > 0 && buyers.values.length > 0;
}

/** The setup as far as it says something: what can be tried out while a rule is still being written. */
export function withoutUnfinishedRules(setup: MatchSetup): MatchSetup {
  return setup.groupRules.every(isWhole) ? setup : { ...setup, groupRules: setup.groupRules.filter(isWhole) };
}

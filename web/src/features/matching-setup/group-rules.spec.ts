import type { GroupRule, MatchSetup } from '../../api-client/contract.js';
import { isWhole, withoutUnfinishedRules } from './group-rules.js';

const whole: GroupRule = {
  effect: 'never',
  smes: { attribute: 'province', values: ['Como'] },
  buyers: { attribute: 'country', values: ['UZ'] },
};
const unfinished: GroupRule = { ...whole, buyers: { attribute: 'country', values: [] } };

describe('rules between groups while they are written', () => {
  it('are whole when both sides name somebody', () => {
    expect(isWhole(whole)).toBe(true);
    expect(isWhole(unfinished)).toBe(false);
  });

  it('are tried out as far as they are whole', () => {
    const setup = { minimumScore: 0.4, groupRules: [unfinished, whole] } as MatchSetup;
    expect(withoutUnfinishedRules(setup)).toEqual({ minimumScore: 0.4, groupRules: [whole] });
    const finished = { ...setup, groupRules: [whole] };
    expect(withoutUnfinishedRules(finished)).toBe(finished);
  });
});

import { useTranslation } from 'react-i18next';
import { useToldGroup } from '../../groups/use-told-group.js';
import type { AcceptanceMode, RulesDraft } from './rules-draft.js';

/** What a part of the rules of requests says, in the reader's words. */
export function useToldRules(): (part: keyof RulesDraft, rules: RulesDraft) => string {
  const { t } = useTranslation('phases');
  const group = useToldGroup();
  const mode = (one: AcceptanceMode): string => t(`rules.mode.${one}`);
  return (part, rules) => {
    if (part === 'smeAsks' || part === 'buyerAsks') return mode(rules[part]);
    if (part !== 'exceptions') return rules[part] === '' ? t('tell.none') : rules[part];
    if (rules.exceptions.length === 0) return t('rules.tell.none');
    return rules.exceptions
      .map(({ smes, buyers, acceptance }) =>
        t('rules.tell.exception', {
          smes: group('sme', smes),
          buyers: group('buyer', buyers),
          sme: mode(acceptance.sme),
          buyer: mode(acceptance.buyer),
        }),
      )
      .join(' ');
  };
}

import { useTranslation } from 'react-i18next';
import type { ParticipantGroup, Side } from '../api-client/contract.js';
import { useVocabulary } from '../i18n/vocabulary.js';

/** Says which participants of a side a group is, in the reader's words; null is everybody. */
export function useToldGroup(): (side: Side, group: ParticipantGroup | null) => string {
  const { t } = useTranslation('groups');
  const { country, role, word, list } = useVocabulary();
  return (side, group) => {
    if (group === null) return t(`every-${side}`);
    const { attribute, values } = group;
    const told = (value: string): string => {
      if (attribute === 'country') return country(value);
      if (attribute === 'role') return role(value);
      return attribute === 'size' ? word('size', value) : value;
    };
    return t(`those-${side}`, { group: `${t(`attribute.${attribute}`)} ${list(values.map(told))}` });
  };
}

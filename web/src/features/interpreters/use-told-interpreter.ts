import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../i18n/vocabulary.js';
import type { InterpretersDraft } from './interpreter-draft.js';

/** What is said of an interpreter in a version of the list, in the reader's words. */
export function useToldInterpreter(): (key: string, drafts: InterpretersDraft) => string {
  const { t } = useTranslation('interpreters');
  const { language, list } = useVocabulary();
  return (key, drafts) => {
    const draft = drafts[key];
    if (draft === undefined) return t('tell.none');
    const { label, spoken, hours, maximumConsecutive, maximumPerDay, preferredParticipationIds } = draft;
    return list([
      label,
      ...spoken.map(({ code, level }) => `${language(code)} (${t(`levels.${level}`)})`),
      hours.length === 0 ? t('always') : t('tell.hours', { count: hours.length }),
      ...(maximumConsecutive === null ? [] : [`${t('inARow')}: ${String(maximumConsecutive)}`]),
      ...(maximumPerDay === null ? [] : [`${t('aDay')}: ${String(maximumPerDay)}`]),
      ...(preferredParticipationIds.length === 0 ? [] : [t('preferred', { count: preferredParticipationIds.length })]),
    ]);
  };
}

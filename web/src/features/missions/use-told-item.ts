import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDay } from '../../time/format-time.js';
import type { ProgrammeDraft } from './programme-draft.js';

/** What is said of an item in a version of the programme, in the reader's words. */
export function useToldItem(): (key: string, drafts: ProgrammeDraft) => string {
  const { t } = useTranslation('programme');
  const locale = useLocale();
  const { list } = useVocabulary();
  return (key, drafts) => {
    const draft = drafts[key];
    if (draft === undefined) return t('notThere');
    const { kind, title, place, day, startTime, endTime } = draft;
    return list([
      title,
      t(`kinds.${kind}`),
      `${day === '' ? '' : formatDay(day, locale, 'short')} ${startTime}–${endTime}`.trim(),
      ...(place === '' ? [] : [place]),
    ]);
  };
}

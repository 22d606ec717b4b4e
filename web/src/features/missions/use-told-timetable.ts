import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDay } from '../../time/format-time.js';
import type { TimetableDraft } from './mission-draft.js';

/** What a part of a timetable says, in the reader's words. */
export function useToldTimetable(): (part: keyof TimetableDraft, timetable: TimetableDraft) => string {
  const locale = useLocale();
  const { list } = useVocabulary();
  return (part, timetable) =>
    part === 'sessions'
      ? list(
          timetable.sessions.map(({ day, startsAt, endsAt }) => {
            return `${day === '' ? '' : formatDay(day, locale, 'short')} ${startsAt}–${endsAt}`.trim();
          }),
        )
      : timetable[part];
}

import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDay, wallTime } from '../../time/format-time.js';
import { windowsAround } from '../../time/open-slots.js';
import { useToldInstant } from '../../ui/use-told-instant.js';
import { type AvailabilityDraft, slotsOf } from './availability-draft.js';

interface ToldSession {
  /** An instant on the clocks of the venue and at home. */
  readonly tellInstant: (instant: string) => string;
  readonly nameOf: (sessionId: string) => string;
  /** When somebody can meet in a session, on the venue's clock. */
  readonly tell: (sessionId: string, draft: AvailabilityDraft) => string;
}

/** What is said of a session and of the slots chosen in it, in the reader's words. */
export function useToldSession(mission: MissionView): ToldSession {
  const { t } = useTranslation('participants');
  const { list } = useVocabulary();
  const locale = useLocale();
  const { timeZone, city } = mission.venue;
  const tellInstant = useToldInstant(timeZone, city);
  return {
    tellInstant,
    nameOf: (sessionId) => {
      const session = mission.sessions.find(({ id }) => id === sessionId);
      return session === undefined ? '' : `${formatDay(session.day, locale)}, ${tellInstant(session.startsAt)}`;
    },
    tell: (sessionId, draft) => {
      const windows = windowsAround(draft[sessionId] ?? [], slotsOf({ id: sessionId }, mission));
      if (windows === null) return t('availability.none');
      if (windows.length === 0) return t('availability.all');
      const at = (instant: string): string => wallTime(instant, timeZone);
      return list(windows.map(({ startsAt, endsAt }) => `${at(startsAt)}–${at(endsAt)}`));
    },
  };
}

import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '../../api-client/programme.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDay } from '../../time/format-time.js';
import type { SessionDraft, TimetableDraft } from './mission-draft.js';
import { sessionsAround, slotsDuring } from './sessions-around.js';

interface ProgrammeClearanceProps {
  readonly missionId: string;
  readonly draft: TimetableDraft;
  readonly onClear: (sessions: readonly SessionDraft[]) => void;
}

/** What of the programme takes slots away from the timetable as it is typed, and how to leave its time free. */
export function ProgrammeClearance({ missionId, draft, onClear }: ProgrammeClearanceProps) {
  const { t } = useTranslation('programme');
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const { data: programme } = useQuery(programmeQuery(missionId));
  const taking = (programme?.items ?? [])
    .map((item) => ({ item, slots: slotsDuring(item, draft) }))
    .filter(({ slots }) => slots > 0);
  const clear = (around: readonly SessionDraft[]): void => {
    onClear(around);
    // The button that had the focus goes with its line.
    place.current?.focus();
  };
  return (
    <div ref={place} role="group" aria-label={t('title')} tabIndex={-1}>
      {taking.length > 0 && (
        <ul className="plain-list">
          {taking.map(({ item, slots }) => {
            const around = sessionsAround(item, draft);
            const { title, day, startTime, endTime } = item;
            return (
              <li key={item.id} className="entry entry-line">
                <span>
                  {t('takes', {
                    title,
                    time: `${formatDay(day, locale, 'short')}, ${startTime}–${endTime}`,
                    count: slots,
                  })}
                </span>
                {around.length > 0 && (
                  <Button type="button" color="primary" outline size="sm" onClick={() => clear(around)}>
                    {t('leaveFree')}
                    <span className="visually-hidden">: {title}</span>
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaVersion, MissionView, PlaceChange } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { placeInWords } from '../../../places/place-in-words.js';
import { namesOf, peopleIn } from './meeting-places.js';

interface ChangePreviewProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly changes: readonly PlaceChange[];
  readonly title?: string;
  readonly children: ReactNode;
}

/** What would change and for how many, in words, before anything does. */
export function ChangePreview({ mission, version, changes, title, children }: ChangePreviewProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const nameByMeeting = namesOf(version);
  const words = (place: PlaceChange['to']) =>
    place === null ? t('move.nowhere') : placeInWords(mission, place, locale, t('list.table'));
  return (
    <div role="status">
      <h3 className="h6">{title ?? t('move.preview')}</h3>
      <ul className="change-list">
        {changes.map(({ meetingId, from, to }) => (
          <li key={meetingId}>
            {nameByMeeting.get(meetingId)}: {words(from)} → {words(to)}
          </li>
        ))}
      </ul>
      <p className="mb-2">{t('board.disturbs', { count: peopleIn(version, changes) })}</p>
      <div className="change-decision">{children}</div>
    </div>
  );
}
